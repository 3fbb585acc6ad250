import { roleAssignment } from "./declaration";
import type { Tenant } from "../../provider/tenants/connections";
import { hosted } from "../../provider/host";
import { AssignmentProvider } from "../../provider/kinds/assignmentProvider";
import type { Reference } from "../../provider/requests/requests";
import { isOwnApplication, refuseToLockOut, rolesThatLetIn } from "../../provider/tenants/ownAccess";
import type { Problem } from "../../provider/validation/problems";
import { type Arguments, isGiven } from "../../provider/values/attributes";

function problems({ userId, applicationId }: Arguments): readonly Problem[] {
  const hasNone = userId === undefined && applicationId === undefined;
  const hasBoth = isGiven(userId) && isGiven(applicationId);
  return hasNone || hasBoth ? [{ path: [], message: "give exactly one of userId and applicationId" }] : [];
}

async function guardDelete(tenant: Tenant, { args }: Reference): Promise<void> {
  const { applicationId, roleId } = args;
  if (isOwnApplication(tenant, applicationId) && (await rolesThatLetIn(tenant)).has(String(roleId))) {
    refuseToLockOut("the role lets in the application that");
  }
}

export = hosted(new AssignmentProvider(roleAssignment, { problems, guardDelete }));
