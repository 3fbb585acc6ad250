import { role } from "./declaration";
import { CollectionProvider } from "../../provider/requests/collectionProvider";
import type { Tenant } from "../../provider/tenants/connections";
import { hosted } from "../../provider/host";
import type { Reference } from "../../provider/requests/objectApi";
import { managementScopes, refuseToLockOut, rolesThatLetIn } from "../../provider/tenants/ownAccess";
import { setDelta } from "../../provider/requests/sets";
import { type Attributes, textsOf } from "../../provider/values/attributes";

class RoleProvider extends CollectionProvider {
  constructor() {
    super(role);
  }

  override async guardUpdate(tenant: Tenant, { id }: Reference, olds: Attributes, news: Attributes): Promise<void> {
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

  override async guardDelete(tenant: Tenant, { id, args }: Reference): Promise<void> {
    if (args["type"] === "MachineToMachine" && (await rolesThatLetIn(tenant)).has(id)) {
      refuseToLockOut("it is a role of the application that");
    }
  }
}

export = hosted(new RoleProvider());
