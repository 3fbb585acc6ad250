import { role } from "./declaration";
import type { Tenant } from "../../provider/tenants/connections";
import { hosted } from "../../provider/host";
import { CollectionProvider } from "../../provider/kinds/collectionProvider";
import type { GuardedChange } from "../../provider/operations/subject";
import type { Reference } from "../../provider/requests/requests";
import { managementScopes, refuseToLockOut, rolesThatLetIn } from "../../provider/tenants/ownAccess";
import { setDelta } from "../../provider/requests/sets";
import { textsOf } from "../../provider/values/attributes";

async function guardUpdate(tenant: Tenant, { reference: { id }, olds, news }: GuardedChange): Promise<void> {
  if (olds["type"] !== "MachineToMachine" || news["scopeIds"] === undefined) {
    return;
  }
  const { extra } = setDelta(textsOf(olds["scopeIds"]), textsOf(news["scopeIds"]));
  if (extra.length === 0 || !(await rolesThatLetIn(tenant)).has(id)) {
    return;
  }
  const kept = (await managementScopes(tenant, id)).filter((scopeId) => !extra.includes(scopeId));
  if (kept.length === 0) {
    refuseToLockOut("the Management API permission belongs to a role of the application that");
  }
}

async function guardDelete(tenant: Tenant, { id, args }: Reference): Promise<void> {
  if (args["type"] === "MachineToMachine" && (await rolesThatLetIn(tenant)).has(id)) {
    refuseToLockOut("it is a role of the application that");
  }
}

export = hosted(new CollectionProvider(role, { guardUpdate, guardDelete }));
