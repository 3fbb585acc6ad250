import assert from "node:assert/strict";

import { isJsonObject } from "../../../emulator/json";
import { outcome, type Reply } from "./client";
import { INVALID_CONFIG, OIDC, PATH, SAML, ssoServers } from "./ssoServers";

describe("emulator: enterprise SSO connectors beyond the recordings", () => {
  const { client, at, silence } = ssoServers();

  it("ask for at least who somebody is, whatever the scope says", async () => {
    const config = { clientId: "i", clientSecret: "s", issuer: at("{receiver}/oidc"), scope: "groups+email openid" };
    const id = await client().create(PATH, { ...OIDC, config });
    assert.equal(providerConfigOf(await client().send("GET", `${PATH}/${id}`))["scope"], "openid profile email groups");
  });

  it("leave out what a provider says of itself while it is silent", async () => {
    const config = { metadataUrl: at("{receiver}/saml/metadata") };
    const id = await client().create(PATH, { ...SAML, config });
    assert.ok("identityProvider" in providerConfigOf(await client().send("GET", `${PATH}/${id}`)));
    await silence();
    assert.equal("identityProvider" in providerConfigOf(await client().send("GET", `${PATH}/${id}`)), false);
  });

  it("are refused in another order at a change than when they are made", async () => {
    await client().create(PATH, { ...OIDC, connectorName: "taken" });
    const wrong = { connectorName: "taken", config: {} };
    assert.equal(outcome(await client().send("POST", PATH, { ...OIDC, ...wrong })), INVALID_CONFIG);
    const id = await client().create(PATH, OIDC);
    const taken = "409 single_sign_on.duplicate_connector_name";
    assert.equal(outcome(await client().send("PATCH", `${PATH}/${id}`, wrong)), taken);
    const domains = { domains: ["Gmail.com", "a.example", "a.example"], connectorName: "taken" };
    const forbidden = "422 single_sign_on.forbidden_domains";
    assert.equal(outcome(await client().send("PATCH", `${PATH}/${id}`, domains)), forbidden);
    assert.equal(outcome(await client().send("PATCH", `${PATH}/${id}`, { connectorName: "o" })), "200");
  });

  it("keep tokens only where they speak OIDC", async () => {
    const body = { ...SAML, enableTokenStorage: true };
    assert.equal(outcome(await client().send("POST", PATH, body)), "400 connector.token_storage_not_supported");
    assert.equal(outcome(await client().send("POST", PATH, { ...body, ...OIDC })), "200");
  });

  it("take what hangs on them along when they go", async () => {
    const organization = `/api/organizations/${await client().create("/api/organizations", { name: "o" })}`;
    const id = await client().create(PATH, SAML);
    await client().send("POST", `${organization}/jit/sso-connectors`, { ssoConnectorIds: [id] });
    await client().send("POST", `${PATH}/${id}/signing-keys`, { active: true });
    assert.equal(outcome(await client().send("DELETE", `${PATH}/${id}`)), "204");
    assert.deepEqual((await client().send("GET", `${organization}/jit/sso-connectors`)).body, []);
  });
});

function providerConfigOf({ body }: Reply): Readonly<Record<string, unknown>> {
  const found = isJsonObject(body) ? body["providerConfig"] : undefined;
  assert.ok(isJsonObject(found));
  return found;
}
