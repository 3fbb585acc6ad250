import { apiResource } from "./apiResource";
import { apiResourceScope } from "./apiResourceScope";
import { application } from "./application";
import { applicationRoles } from "./applicationRoles";
import { applicationSecret } from "./applicationSecret";
import type { ObjectDeclaration } from "./declaration";
import { organization } from "./organization";
import { organizationApplication } from "./organizationApplication";
import { organizationJit } from "./organizationJit";
import { organizationMember } from "./organizationMember";
import { organizationRole } from "./organizationRole";
import { organizationScope } from "./organizationScope";
import { role } from "./role";
import { roleAssignment } from "./roleAssignment";
import { user } from "./user";
import { userRoles } from "./userRoles";

/** Every class of the package, in the order in which one refers to another. */
export const objects: readonly ObjectDeclaration[] = [
  application,
  applicationSecret,
  apiResource,
  apiResourceScope,
  role,
  user,
  applicationRoles,
  userRoles,
  roleAssignment,
  organization,
  organizationScope,
  organizationRole,
  organizationMember,
  organizationApplication,
  organizationJit,
];
