import { created, list, noContent, ok, type Answer } from "../../http/answer";
import type { Call, Routes } from "../../http/call";
import { Failure } from "../../http/failure";
import type { JsonObject } from "../../json";
import type { Database } from "../../store/database";
import { newId } from "../../store/identifiers";
import { relationKey } from "../../tables/columns";
import {
  samlSsoConnectorSigningKeys as signingKeys,
  ssoConnectors,
  type SamlSsoConnectorSigningKeyRow,
  type SsoConnectorRow,
} from "../../tables/ssoConnectors";
import { activate, issueCertificate, presentCertificate } from "../certificates";
import { requireProvider } from "./providers";

const LIFE_YEARS = 3;

/** The keys that sign requests to SAML providers. */
export const signingKeyRoutes: Routes = {
  "GET /api/sso-connectors/{id}/signing-keys": {
    handle: ({ database, param }) => {
      const { id } = requireSaml(database, param("id"));
      return list(signingKeys.filter(database, (row) => row.ssoConnectorId === id).map(presentCertificate));
    },
  },
  "POST /api/sso-connectors/{id}/signing-keys": { handle: create },
  "PATCH /api/sso-connectors/{id}/signing-keys/{keyId}": { handle: update },
  "DELETE /api/sso-connectors/{id}/signing-keys/{keyId}": {
    handle: ({ database, param }) => {
      const { id } = requireSaml(database, param("id"));
      if (requireKey(database, id, param("keyId")).active) {
        throw new Failure(400, "single_sign_on.can_not_delete_active_signing_key");
      }
      signingKeys.delete(database, relationKey(id, param("keyId")));
      return noContent();
    },
  },
};

async function create({ database, param, body }: Call): Promise<Answer> {
  const { id } = requireSaml(database, param("id"));
  const issued = await issueCertificate(LIFE_YEARS);
  const key = database.atomically(() => {
    const row = signingKeys.insert(database, { id: newId(), ssoConnectorId: id, ...issued, active: false });
    return body.flag("active") ? setActive(database, row, true) : row;
  });
  return created(presentCertificate(key));
}

function update({ database, param, body }: Call): Answer {
  const { id, config } = requireSaml(database, param("id"));
  const key = requireKey(database, id, param("keyId"));
  const isActive = body.flag("active");
  if (key.active && !isActive && isSigning(config)) {
    throw new Failure(400, "single_sign_on.can_not_deactivate_signing_key_in_use");
  }
  return ok(presentCertificate(key.active === isActive ? key : setActive(database, key, isActive)));
}

/** Activates or deactivates a key. Only one key of a connector is active, so the active one is deactivated. */
function setActive(
  database: Database,
  key: SamlSsoConnectorSigningKeyRow,
  isActive: boolean,
): SamlSsoConnectorSigningKeyRow {
  return activate(database, signingKeys, key, isActive, (row) => row.ssoConnectorId === key.ssoConnectorId);
}

/** Refuses signed requests of a connector without an active key. @throws Failure */
export function requireSigningKey(config: JsonObject | undefined, hasActiveKey: boolean): void {
  if (config !== undefined && isSigning(config) && !hasActiveKey) {
    throw new Failure(400, "single_sign_on.active_signing_key_required");
  }
}

/** Whether a connector has an active key. */
export function hasActiveKey(database: Database, ssoConnectorId: string): boolean {
  return signingKeys.find(database, (row) => row.ssoConnectorId === ssoConnectorId && row.active) !== undefined;
}

function isSigning({ signAuthnRequest }: JsonObject): boolean {
  return signAuthnRequest === true;
}

function requireSaml(database: Database, id: string): SsoConnectorRow {
  const connector = ssoConnectors.require(database, id);
  if (requireProvider(connector.providerName).providerType !== "saml") {
    throw new Failure(404, "connector.not_found");
  }
  return connector;
}

function requireKey(database: Database, ssoConnectorId: string, id: string): SamlSsoConnectorSigningKeyRow {
  const key = signingKeys.get(database, relationKey(ssoConnectorId, id));
  if (key === undefined) {
    throw new Failure(404, "entity.not_found");
  }
  return key;
}
