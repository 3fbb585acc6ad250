import type { Database } from "../store/database";
import { newId } from "../store/identifiers";
import { applications, applicationSecrets } from "../tables/applications";
import { TENANT_ID } from "../tables/columns";
import { resources, scopes } from "../tables/resources";
import { applicationRoles, roles, roleScopes } from "../tables/roles";

/** Scopes that only roles for machines may have. */
export const MANAGEMENT_API_SCOPE_IDS: readonly string[] = ["management-api-all"];

/** The hidden role behind an application's deprecated `isAdmin`. */
export const INTERNAL_ADMIN_ROLE_ID = "admin-role";

const DEFAULT_TOKEN_SECONDS = 3600;

/** The credentials of the application that a fresh tenant has. */
export interface Credentials {
  readonly appId: string;
  readonly appSecret: string;
}

/** Writes the Management API, the two roles that have its permission, and an application with one of them. */
export function seedManagementApi(database: Database, { appId, appSecret }: Credentials): void {
  const createdAt = Date.now();
  const tenantId = TENANT_ID;
  resources.insert(database, {
    tenantId,
    id: "management-api",
    name: "Logto Management API",
    indicator: "https://default.logto.app/api",
    isDefault: false,
    accessTokenTtl: DEFAULT_TOKEN_SECONDS,
  });
  const scope = scopes.insert(database, {
    tenantId,
    id: "management-api-all",
    resourceId: "management-api",
    name: "all",
    description: "Default scope for Management API, allows all permissions.",
    createdAt,
  });
  const internal = roles.insert(database, {
    tenantId,
    id: INTERNAL_ADMIN_ROLE_ID,
    name: "#internal:admin",
    description: "Internal admin role for Logto tenant default.",
    type: "MachineToMachine",
    isDefault: false,
  });
  const role = roles.insert(database, {
    tenantId,
    id: newId(),
    name: "Logto Management API access",
    description: "This default role grants access to the Logto management API.",
    type: "MachineToMachine",
    isDefault: false,
  });
  for (const { id } of [internal, role]) {
    roleScopes.insert(database, { tenantId, roleId: id, scopeId: scope.id });
  }
  applications.insert(database, {
    tenantId,
    id: appId,
    name: "Emulator",
    description: "The application that programs manage the emulator with.",
    type: "MachineToMachine",
    oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] },
    customClientMetadata: {},
    protectedAppMetadata: null,
    customData: {},
    isThirdParty: false,
    appLevelAccessControlEnabled: false,
    createdAt,
  });
  applicationSecrets.insert(database, {
    tenantId,
    applicationId: appId,
    name: "Default secret",
    value: appSecret,
    createdAt,
    expiresAt: null,
  });
  applicationRoles.insert(database, { tenantId, applicationId: appId, roleId: role.id });
}
