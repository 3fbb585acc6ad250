import { list, ok } from "../http/answer";
import type { Route, Routes } from "../http/call";
import { Failure } from "../http/failure";
import { omit, type JsonObject } from "../json";
import type { Database } from "../store/database";
import { newId } from "../store/identifiers";
import { TENANT_ID } from "../tables/columns";
import { oidcKeys } from "../tables/oidcKeys";

const MS_PER_SECOND = 1000;

/** What a fresh tenant's account center is. */
const ACCOUNT_CENTER: JsonObject = {
  tenantId: TENANT_ID,
  id: "default",
  enabled: false,
  fields: {},
  webauthnRelatedOrigins: [],
  deleteAccountUrl: null,
  customCss: null,
  profileFields: null,
};

const empty: Route = { handle: () => list([]) };

function always(value: JsonObject): Route {
  return { handle: () => ok(value) };
}

/**
 * What a fresh tenant answers for the objects that the emulator does not let anybody change yet. An object that it
 * learns to change leaves this file for one of its own.
 */
export const untouchedRoutes: Routes = {
  "GET /api/account-center": always(ACCOUNT_CENTER),
  "GET /api/captcha-provider": {
    handle: () => {
      throw new Failure(404, "entity.not_found");
    },
  },
  "GET /api/custom-profile-fields": empty,
  "GET /api/email-templates": empty,
  "GET /api/domains": empty,
  "GET /api/configs/admin-console": always({ signInExperienceCustomized: false, organizationCreated: false }),
  "GET /api/configs/jwt-customizer": empty,
  "GET /api/configs/id-token": always({ enabledExtendedClaims: ["roles", "organizations", "organization_roles"] }),
  "GET /api/configs/oidc/session": always({ ttl: 1_209_600 }),
  "GET /api/configs/oidc/{keyType}": {
    handle: ({ database, param }) => {
      const found = oidcKeys.newestFirst(database, (row) => row.keyType === param("keyType"));
      return list(found, (row) => omit(row, "keyType"));
    },
  },
  "GET /api/configs/actions": empty,
  "GET /api/configs/cimd": always({ enabled: false }),
  "GET /api/systems/application": {
    handle: () => {
      throw new Failure(501, "application.protected_app_not_configured");
    },
  },
};

/** Writes the keys that a fresh tenant's OpenID provider has. */
export function seedOidcKeys(database: Database): void {
  const createdAt = Math.floor(Date.now() / MS_PER_SECOND);
  const privateKey = { id: newId(), createdAt, signingKeyAlgorithm: "EC", status: "Current" };
  oidcKeys.insert(database, { ...privateKey, keyType: "private-keys" });
  oidcKeys.insert(database, { id: newId(), createdAt, keyType: "cookie-keys" });
}
