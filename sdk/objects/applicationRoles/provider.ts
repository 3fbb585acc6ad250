import { applicationRoles } from "./declaration";
import type { Tenant } from "../../provider/tenants/connections";
import { hosted } from "../../provider/host";
import { SetsProvider } from "../../provider/kinds/setsProvider";
import type { GuardedChange } from "../../provider/operations/subject";
import type { Reference } from "../../provider/requests/requests";
import { isOwnApplication, refuseToLockOut, rolesThatLetIn } from "../../provider/tenants/ownAccess";
import { setDelta } from "../../provider/requests/sets";
import { textOf, textsOf } from "../../provider/values/attributes";

async function guardUpdate(tenant: Tenant, { olds, news }: GuardedChange): Promise<void> {
  if (isOwnApplication(tenant, textOf(news, "applicationId"))) {
    const { extra } = setDelta(textsOf(olds["roleIds"]), textsOf(news["roleIds"]));
    await refuseToTake(tenant, extra);
  }
}

async function guardDelete(tenant: Tenant, { args }: Reference): Promise<void> {
  if (isOwnApplication(tenant, args["applicationId"])) {
    await refuseToTake(tenant, textsOf(args["roleIds"]));
  }
}

async function refuseToTake(tenant: Tenant, roleIds: readonly string[]): Promise<void> {
  const letIn = roleIds.length === 0 ? new Set<string>() : await rolesThatLetIn(tenant);
  if (roleIds.some((id) => letIn.has(id))) {
    refuseToLockOut("one of the roles lets in the application that");
  }
}

export = hosted(new SetsProvider(applicationRoles, { guardUpdate, guardDelete }));
