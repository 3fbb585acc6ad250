import { list, noContent, ok, type Answer } from "../../http/answer";
import type { Body, Call, Routes } from "../../http/call";
import { Failure } from "../../http/failure";
import { omit, type JsonObject } from "../../json";
import type { Database } from "../../store/database";
import { newShortId } from "../../store/identifiers";
import { TENANT_ID } from "../../tables/columns";
import { ssoConnectors } from "../../tables/ssoConnectors";
import { domainsOf } from "./domains";
import { presentProvider, presentSsoConnector, requireProviderOf } from "./presented";
import { parseConfig, requireProvider, ssoProviders, type SsoProvider } from "./providers";
import { hasActiveKey, requireSigningKey, signingKeyRoutes } from "./signingKeys";

/** Enterprise SSO connectors. */
export const ssoConnectorRoutes: Routes = {
  "GET /api/sso-connector-providers": { handle: () => list(ssoProviders.map(presentProvider)) },
  "GET /api/sso-connectors": {
    paging: "optional",
    handle: async ({ database, endpoint }) =>
      list(await Promise.all(ssoConnectors.all(database).map((row) => presentSsoConnector(row, endpoint)))),
  },
  "POST /api/sso-connectors": { handle: create },
  "GET /api/sso-connectors/{id}": {
    handle: async ({ database, param, endpoint }) =>
      ok(await presentSsoConnector(ssoConnectors.require(database, param("id")), endpoint)),
  },
  "PATCH /api/sso-connectors/{id}": { handle: update },
  "DELETE /api/sso-connectors/{id}": {
    handle: ({ database, param }) => {
      const { id } = ssoConnectors.require(database, param("id"));
      ssoConnectors.delete(database, id);
      return noContent();
    },
  },
  ...signingKeyRoutes,
};

/** Creates a connector. The order of the checks differs from that of a change. */
async function create({ database, body, has }: Call): Promise<Answer> {
  const provider = requireProvider(body.text("providerName"));
  const domains = domainsOf(body, has("ssoDomainsInLowerCase"));
  const config = configOf(provider, body, has("signedSamlRequests"));
  requireSigningKey(config, false);
  requireFreeName(database, body);
  if (config !== undefined) {
    await requireProviderOf(provider, config);
  }
  requireTokenStorage(provider, body);
  const connector = ssoConnectors.insert(database, {
    tenantId: TENANT_ID,
    id: newShortId(),
    providerName: provider.providerName,
    connectorName: body.text("connectorName"),
    config: config ?? {},
    domains: domains ?? [],
    branding: body.object("branding"),
    syncProfile: body.flag("syncProfile"),
    enableTokenStorage: body.flag("enableTokenStorage"),
    createdAt: Date.now(),
  });
  return ok(connector);
}

async function update({ database, param, body, has, endpoint }: Call): Promise<Answer> {
  const connector = ssoConnectors.require(database, param("id"));
  const provider = requireProvider(connector.providerName);
  const domains = domainsOf(body, has("ssoDomainsInLowerCase"));
  requireFreeName(database, body, connector.id);
  const config = configOf(provider, body, has("signedSamlRequests"));
  if (config !== undefined) {
    await requireProviderOf(provider, config);
  }
  requireTokenStorage(provider, body);
  requireSigningKey(config, hasActiveKey(database, connector.id));
  const changes = { ...body.fields, ...(config && { config }), ...(domains && { domains }) };
  const isChanged = Object.keys(changes).length > 0;
  const changed = isChanged ? ssoConnectors.update(database, connector.id, changes) : connector;
  return ok(await presentSsoConnector(changed, endpoint));
}

/** @param canSign whether the release supports signed requests */
function configOf(provider: SsoProvider, body: Body, canSign: boolean): JsonObject | undefined {
  if (body.get("config") === undefined) {
    return undefined;
  }
  const config = parseConfig(provider, body.object("config"));
  return canSign ? config : omit(config, "signAuthnRequest", "requestSignatureAlgorithm");
}

/** Refuses a name that another connector has. @param ownId the connector that may have the name @throws Failure */
function requireFreeName(database: Database, body: Body, ownId?: string): void {
  const name = body.textOrNull("connectorName");
  const isTaken = ssoConnectors.find(database, (row) => row.connectorName === name && row.id !== ownId) !== undefined;
  if (isTaken) {
    throw new Failure(409, "single_sign_on.duplicate_connector_name");
  }
}

/** Refuses token storage for a provider that issues no tokens. @throws Failure */
function requireTokenStorage({ providerType }: SsoProvider, body: Body): void {
  if (body.flag("enableTokenStorage") && providerType !== "oidc") {
    throw new Failure(400, "connector.token_storage_not_supported");
  }
}
