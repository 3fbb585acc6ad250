import type { JsonObject } from "../json";
import { TENANT_ID } from "../tables/columns";

/** The applications that Logto answers for though no row holds them, by id. They are in no list and cannot be changed. */
const NAMES: Readonly<Record<string, { readonly name: string; readonly type: string }>> = {
  "demo-app": { name: "Live Preview", type: "SPA" },
  "account-center": { name: "Account Center", type: "SPA" },
  "device-demo-app": { name: "Device Flow Demo", type: "Native" },
};

/** A built-in application, or undefined where the id is not one's. */
export function builtInApplication(id: string): JsonObject | undefined {
  const builtIn = NAMES[id];
  if (builtIn === undefined) return undefined;
  return {
    tenantId: TENANT_ID,
    id,
    name: builtIn.name,
    secret: "N/A",
    description: `The application of Logto's own ${builtIn.name}.`,
    type: builtIn.type,
    oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] },
    customClientMetadata: {},
    protectedAppMetadata: null,
    customData: {},
    isThirdParty: false,
    appLevelAccessControlEnabled: false,
    createdAt: 0,
    isAdmin: false,
  };
}
