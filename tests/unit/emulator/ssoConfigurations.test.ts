import assert from "node:assert/strict";

import { isJsonObject } from "../../../emulator/json";
import { CERTIFICATE, metadata } from "../../support/identityProvider";
import { outcome } from "./client";
import { INVALID_CONFIG, OIDC, PATH, SAML, ssoServers } from "./ssoServers";

const MANUAL = { entityId: "urn:idp", signInEndpoint: "https://idp.example/sso", x509Certificate: CERTIFICATE };
const METADATA = metadata("https://idp.example");
const INVALID_METADATA = "400 connector.invalid_metadata";
const INVALID_CERTIFICATE = "400 connector.invalid_certificate";

describe("emulator: the configurations of enterprise SSO connectors", () => {
  const { client, at } = ssoServers();

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
    it(`of SAML are answered ${expected} for ${title}`, async () => {
      const body = JSON.stringify({ ...SAML, config });
      assert.equal(outcome(await client().send("POST", PATH, JSON.parse(at(body)) as object)), expected);
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
    it(`of OIDC are answered ${expected} for the issuer ${issuer}`, async () => {
      const config = { clientId: "i", clientSecret: "s", issuer: at(issuer) };
      assert.equal(outcome(await client().send("POST", PATH, { ...OIDC, config })), expected);
    });
  }

  it("keep of a SAML configuration the first form that fits, and no key that the form does not have", async () => {
    const config = { ...MANUAL, metadata: METADATA, nope: 1, attributeMapping: { name: "cn", nope: "x" } };
    const { body } = await client().send("POST", PATH, { ...SAML, config });
    const kept = { metadata: METADATA, attributeMapping: { name: "cn" } };
    assert.deepEqual(isJsonObject(body) && body["config"], kept);
  });
});

function pem(certificate: string): string {
  return `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----`;
}
