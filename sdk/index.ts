/**
 * Logto for Pulumi: every class declares one kind of object of Logto's Management API.
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
} from "./resources/application";
export { ApplicationSecret, type ApplicationSecretArgs } from "./resources/applicationSecret";
export { ApiResource, type ApiResourceArgs } from "./resources/apiResource";
export { ApiResourceScope, type ApiResourceScopeArgs } from "./resources/apiResourceScope";
export { Role, type RoleArgs, type RoleType } from "./resources/role";
export { ApplicationRoles, type ApplicationRolesArgs } from "./resources/applicationRoles";
export { UserRoles, type UserRolesArgs } from "./resources/userRoles";
export { RoleAssignment, type RoleAssignmentArgs } from "./resources/roleAssignment";
export {
  Organization,
  type OrganizationArgs,
  type OrganizationBrandingArgs,
  type OrganizationColorArgs,
} from "./resources/organization";
export { OrganizationScope, type OrganizationScopeArgs } from "./resources/organizationScope";
export { OrganizationRole, type OrganizationRoleArgs } from "./resources/organizationRole";
export { OrganizationMember, type OrganizationMemberArgs } from "./resources/organizationMember";
export { OrganizationApplication, type OrganizationApplicationArgs } from "./resources/organizationApplication";
export { OrganizationJit, type OrganizationJitArgs } from "./resources/organizationJit";
export {
  User,
  type PasswordAlgorithm,
  type UserAddressArgs,
  type UserArgs,
  type UserProfileArgs,
} from "./resources/user";
export { LogtoResource, type ResourceOptions, type TenantArgs } from "./resources/logtoResource";
