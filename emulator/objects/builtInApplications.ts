import type { JsonObject } from "../json";
import { TENANT_ID } from "../tables/columns";

/** The built-in applications of Logto by id, which have no row. They are in no list and cannot be changed. */
const BUILT_IN: Readonly<Record<string, JsonObject>> = {
  "demo-app": { name: "Live Preview", description: "Preview for Sign-in Experience.", type: "SPA" },
  "account-center": {
    name: "Account Center",
    description: "Placeholder application for Account Center.",
    type: "SPA",
  },
  "device-demo-app": {
    name: "Device Flow Preview",
    description: "Preview for Device Authorization Flow.",
    type: "Native",
    customClientMetadata: { isDeviceFlow: true },
  },
};

/** A built-in application, or undefined if there is none with the id. */
export function builtInApplication(id: string): JsonObject | undefined {
  const builtIn = BUILT_IN[id];
  if (builtIn === undefined) {
    return undefined;
  }
  return {
    tenantId: TENANT_ID,
    id,
    secret: "N/A",
    oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] },
    customClientMetadata: {},
    protectedAppMetadata: null,
    customData: {},
    isThirdParty: false,
    appLevelAccessControlEnabled: false,
    createdAt: 0,
    isAdmin: false,
    ...builtIn,
  };
}
