import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject } from "../../../emulator/json";
import { CERTIFICATE, metadata } from "../../support/identityProvider";
import { startReceiver, type Receiver } from "../../support/receiver";
import { Client, outcome, type Reply } from "./client";

const PATH = "/api/sso-connectors";
const SAML = { providerName: "SAML", connectorName: "s" };
const OIDC = { providerName: "OIDC", connectorName: "o" };
const MANUAL = { entityId: "urn:idp", signInEndpoint: "https://idp.example/sso", x509Certificate: CERTIFICATE };
const METADATA = metadata("https://idp.example");
const INVALID_CONFIG = "400 connector.invalid_config";
const INVALID_METADATA = "400 connector.invalid_metadata";
const INVALID_CERTIFICATE = "400 connector.invalid_certificate";

describe("emulator: enterprise SSO connectors beyond the recordings", () => {
  let emulator: Emulator;
  let receiver: Receiver;
  let client: Client;

  before(async () => {
    emulator = await startEmulator();
    receiver = await startReceiver();
    client = new Client(emulator);
  });

  beforeEach(() => {
    emulator.reset();
  });

  after(async () => {
    await emulator.stop();
    await receiver.stop();
  });

  function at(text: string): string {
    return text.replace("{receiver}", receiver.address);
  }

  const signInOnly = METADATA.replace(/<KeyDescriptor.*<\/KeyDescriptor>/, "");
  const twoKeys = `<KeyDescriptor use="encryption"><KeyInfo><X509Data><X509Certificate>no</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`;
  const samls: [title: string, config: object, expected: string][] = [
    ["nothing that it needs", { entityId: "e" }, INVALID_CONFIG],
    ["an empty address", { metadataUrl: "" }, INVALID_METADATA],
    ["empty metadata", { metadata: "" }, INVALID_CONFIG],
    ["the address of metadata", { metadataUrl: "{receiver}/saml/metadata" }, "200"],
    ["the address of something else", { metadataUrl: "{receiver}/json" }, INVALID_CERTIFICATE],
    ["an address that fails", { metadataUrl: "{receiver}/fail" }, INVALID_METADATA],
    ["metadata that are no XML", { metadata: "nope" }, INVALID_CERTIFICATE],
    ["metadata of something else", { metadata: "<html></html>" }, INVALID_CERTIFICATE],
    ["metadata that end too soon", { metadata: METADATA.slice(0, -20) }, "500"],
    ["metadata without a certificate", { metadata: signInOnly }, INVALID_CERTIFICATE],
    ["metadata without a name", { metadata: METADATA.replace(/ entityID="[^"]*"/, "") }, INVALID_METADATA],
    [
      "metadata without a redirect",
      { metadata: METADATA.replaceAll("HTTP-Redirect", "HTTP-Artifact") },
      INVALID_METADATA,
    ],
    ["a certificate for no use in particular", { metadata: METADATA.replace(' use="signing"', "") }, "200"],
    ["the only certificate for another use", { metadata: METADATA.replace('"signing"', '"encryption"') }, "200"],
    [
      "another certificate before it",
      { metadata: METADATA.replace("<KeyDescriptor", `${twoKeys}<KeyDescriptor`) },
      "200",
    ],
    ["prefixes", { metadata: METADATA.replace(/<(\/?)([A-Z])/g, "<$1m:$2").replaceAll("xmlns=", "xmlns:m=") }, "200"],
    ["all by hand", MANUAL, "200"],
    ["a certificate in PEM", { ...MANUAL, x509Certificate: pem(CERTIFICATE) }, "200"],
    [
      "a certificate from Windows",
      { ...MANUAL, x509Certificate: `${pem(CERTIFICATE).replaceAll("\n", "\r\n")}\r\n` },
      "200",
    ],
    ["a certificate that is none", { ...MANUAL, x509Certificate: "nope" }, INVALID_CERTIFICATE],
    ["an empty name", { ...MANUAL, entityId: "" }, "200"],
    ["nowhere to sign in", { ...MANUAL, signInEndpoint: "" }, INVALID_METADATA],
    ["a mapping of numbers", { ...MANUAL, attributeMapping: { id: 1 } }, INVALID_CONFIG],
    ["a weak signature", { ...MANUAL, requestSignatureAlgorithm: "rsa-sha1" }, INVALID_CONFIG],
    ["signed requests", { ...MANUAL, signAuthnRequest: true }, "400 single_sign_on.active_signing_key_required"],
  ];
  for (const [title, config, expected] of samls) {
    it(`of SAML have a configuration with ${title}: ${expected}`, async () => {
      const body = JSON.stringify({ ...SAML, config });
      assert.equal(outcome(await client.send("POST", PATH, JSON.parse(at(body)) as object)), expected);
    });
  }

  const oidcs: [issuer: string, expected: string][] = [
    ["{receiver}/oidc", "200"],
    ["{receiver}/oidc/", INVALID_CONFIG],
    ["{receiver}/fail?", INVALID_CONFIG],
    ["{receiver}/else", INVALID_CONFIG],
    ["nope", INVALID_CONFIG],
  ];
  for (const [issuer, expected] of oidcs) {
    it(`of OIDC have the issuer ${issuer}: ${expected}`, async () => {
      const config = { clientId: "i", clientSecret: "s", issuer: at(issuer) };
      assert.equal(outcome(await client.send("POST", PATH, { ...OIDC, config })), expected);
    });
  }

  it("keep of a SAML configuration the first form that fits, and no key that the form does not have", async () => {
    const config = { ...MANUAL, metadata: METADATA, nope: 1, attributeMapping: { name: "cn", nope: "x" } };
    const { body } = await client.send("POST", PATH, { ...SAML, config });
    const kept = { metadata: METADATA, attributeMapping: { name: "cn" } };
    assert.deepEqual(isJsonObject(body) && body["config"], kept);
  });

  it("ask for at least who somebody is, whatever the scope says", async () => {
    const config = { clientId: "i", clientSecret: "s", issuer: at("{receiver}/oidc"), scope: "groups+email openid" };
    const id = await client.create(PATH, { ...OIDC, config });
    assert.equal(providerConfigOf(await client.send("GET", `${PATH}/${id}`))["scope"], "openid profile email groups");
  });

  it("leave out what a provider says of itself while it is silent", async () => {
    const config = { metadataUrl: at("{receiver}/saml/metadata") };
    const id = await client.create(PATH, { ...SAML, config });
    assert.ok("identityProvider" in providerConfigOf(await client.send("GET", `${PATH}/${id}`)));
    await receiver.stop();
    assert.equal("identityProvider" in providerConfigOf(await client.send("GET", `${PATH}/${id}`)), false);
    receiver = await startReceiver();
  });

  it("are refused in another order at a change than when they are made", async () => {
    await client.create(PATH, { ...OIDC, connectorName: "taken" });
    const wrong = { connectorName: "taken", config: {} };
    assert.equal(outcome(await client.send("POST", PATH, { ...OIDC, ...wrong })), INVALID_CONFIG);
    const id = await client.create(PATH, OIDC);
    const taken = "409 single_sign_on.duplicate_connector_name";
    assert.equal(outcome(await client.send("PATCH", `${PATH}/${id}`, wrong)), taken);
    const domains = { domains: ["Gmail.com", "a.example", "a.example"], connectorName: "taken" };
    const forbidden = "422 single_sign_on.forbidden_domains";
    assert.equal(outcome(await client.send("PATCH", `${PATH}/${id}`, domains)), forbidden);
    assert.equal(outcome(await client.send("PATCH", `${PATH}/${id}`, { connectorName: "o" })), "200");
  });

  it("keep tokens only where they speak OIDC", async () => {
    const body = { ...SAML, enableTokenStorage: true };
    assert.equal(outcome(await client.send("POST", PATH, body)), "400 connector.token_storage_not_supported");
    assert.equal(outcome(await client.send("POST", PATH, { ...body, ...OIDC })), "200");
  });

  it("take what hangs on them along when they go", async () => {
    const organization = `/api/organizations/${await client.create("/api/organizations", { name: "o" })}`;
    const id = await client.create(PATH, SAML);
    await client.send("POST", `${organization}/jit/sso-connectors`, { ssoConnectorIds: [id] });
    await client.send("POST", `${PATH}/${id}/signing-keys`, { active: true });
    assert.equal(outcome(await client.send("DELETE", `${PATH}/${id}`)), "204");
    assert.deepEqual((await client.send("GET", `${organization}/jit/sso-connectors`)).body, []);
  });
});

function pem(certificate: string): string {
  return `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----`;
}

function providerConfigOf({ body }: Reply): Readonly<Record<string, unknown>> {
  const found = isJsonObject(body) ? body["providerConfig"] : undefined;
  assert.ok(isJsonObject(found));
  return found;
}
