/**
 * Pulumi resources for Logto. Each class stands for one kind of object of Logto's Management API.
 *
 * @example
 * import * as logto from "pulumi-logto";
 *
 * const robot = new logto.Application("robot", { type: "MachineToMachine" });
 */
export {
  Application,
  type ApplicationArgs,
  type ApplicationType,
  type ConfidentialApplicationType,
  type CustomClientMetadataArgs,
  type OidcClientMetadataArgs,
  type ProtectedAppMetadataArgs,
} from "./objects/application/resource";
export { ApplicationSecret, type ApplicationSecretArgs } from "./objects/applicationSecret/resource";
export { ApiResource, type ApiResourceArgs } from "./objects/apiResource/resource";
export { ApiResourceScope, type ApiResourceScopeArgs } from "./objects/apiResourceScope/resource";
export { Role, type RoleArgs, type RoleType } from "./objects/role/resource";
export { ApplicationRoles, type ApplicationRolesArgs } from "./objects/applicationRoles/resource";
export { UserRoles, type UserRolesArgs } from "./objects/userRoles/resource";
export { RoleAssignment, type RoleAssignmentArgs } from "./objects/roleAssignment/resource";
export {
  Organization,
  type OrganizationArgs,
  type OrganizationBrandingArgs,
  type OrganizationColorArgs,
} from "./objects/organization/resource";
export { OrganizationScope, type OrganizationScopeArgs } from "./objects/organizationScope/resource";
export { OrganizationRole, type OrganizationRoleArgs } from "./objects/organizationRole/resource";
export { OrganizationMember, type OrganizationMemberArgs } from "./objects/organizationMember/resource";
export { OrganizationApplication, type OrganizationApplicationArgs } from "./objects/organizationApplication/resource";
export { OrganizationJit, type OrganizationJitArgs } from "./objects/organizationJit/resource";
export {
  User,
  type PasswordAlgorithm,
  type UserAddressArgs,
  type UserArgs,
  type UserProfileArgs,
} from "./objects/user/resource";
export { CustomPhrases, type CustomPhrasesArgs, type LanguageTag } from "./objects/customPhrases/resource";
export { Webhook, type WebhookArgs, type WebhookConfigArgs, type WebhookEvent } from "./objects/webhook/resource";
export { SignInExperience, type SignInExperienceArgs } from "./objects/signInExperience/resource";
export type * from "./objects/signInExperience/arguments";
export { JwtCustomizer, type JwtCustomizerArgs, type JwtTokenType } from "./objects/jwtCustomizer/resource";
export {
  CaptchaProvider,
  type CaptchaProviderArgs,
  type RecaptchaEnterpriseConfigArgs,
  type TurnstileConfigArgs,
} from "./objects/captchaProvider/resource";
export { Action, type ActionArgs, type ActionErrorBehavior, type ActionKey } from "./objects/action/resource";
export { LogtoResource, type ResourceOptions } from "./resource/logtoResource";
export type { Json, TenantArgs, TextTree } from "./resource/types";
