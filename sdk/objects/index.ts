import { action } from "./action/declaration";
import { apiResource } from "./apiResource/declaration";
import { apiResourceScope } from "./apiResourceScope/declaration";
import { application } from "./application/declaration";
import { applicationRoles } from "./applicationRoles/declaration";
import { applicationSecret } from "./applicationSecret/declaration";
import { captchaProvider } from "./captchaProvider/declaration";
import { customPhrases } from "./customPhrases/declaration";
import type { ObjectDeclaration } from "../declaration";
import { jwtCustomizer } from "./jwtCustomizer/declaration";
import { organization } from "./organization/declaration";
import { organizationApplication } from "./organizationApplication/declaration";
import { organizationJit } from "./organizationJit/declaration";
import { organizationMember } from "./organizationMember/declaration";
import { organizationRole } from "./organizationRole/declaration";
import { organizationScope } from "./organizationScope/declaration";
import { role } from "./role/declaration";
import { roleAssignment } from "./roleAssignment/declaration";
import { signInExperience } from "./signInExperience/declaration";
import { user } from "./user/declaration";
import { userRoles } from "./userRoles/declaration";
import { webhook } from "./webhook/declaration";

/** Every class of the package. A class comes after the classes that it refers to. */
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
  customPhrases,
  webhook,
  signInExperience,
  jwtCustomizer,
  captchaProvider,
  action,
];
