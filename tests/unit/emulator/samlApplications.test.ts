import assert from "node:assert/strict";
import { X509Certificate } from "node:crypto";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject, pick } from "../../../emulator/json";
import { Client, faults, idsOf, outcome, textIn } from "./client";

const PATH = "/api/saml-applications";
const POST_BINDING = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
const REDIRECT_BINDING = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";
const ONLY_SAML = "422 application.saml.saml_application_only";

describe("emulator: SAML applications beyond the recordings", () => {
  let emulator: Emulator;
  let client: Client;
  let saml: string;
  let other: string;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
  });

  beforeEach(async () => {
    emulator.reset();
    saml = await client.create(PATH, { name: "s", customData: { a: 1 } });
    other = await client.create("/api/applications", { name: "o", type: "SPA" });
  });

  after(() => emulator.stop());

  it("take no other application for one of theirs", async () => {
    const send = async (method: string, path: string, body?: object) =>
      outcome(await client.send(method, `${PATH}/${other}${path}`, body));
    assert.equal(await send("GET", ""), ONLY_SAML);
    assert.equal(await send("PATCH", "", { name: "x" }), ONLY_SAML);
    assert.equal(await send("DELETE", ""), ONLY_SAML);
    assert.equal(await send("POST", "/secrets", { lifeSpanInYears: 1 }), "422 entity.db_constraint_violated");
    assert.equal(await send("GET", "/secrets"), "200");
    assert.equal(await send("GET", "/metadata"), "404 entity.not_found");
    const unknown = await client.send("POST", `${PATH}/nosuch/secrets`, { lifeSpanInYears: 1 });
    assert.equal(outcome(unknown), "404 entity.relation_foreign_key_not_found");
  });

  it("take responses by POST alone when they are made, and in any way after a change", async () => {
    const acsUrl = { binding: REDIRECT_BINDING, url: "https://a.example/acs" };
    const refused = await client.send("POST", PATH, { name: "s", acsUrl });
    assert.equal(outcome(refused), "422 application.saml.acs_url_binding_not_supported");
    assert.equal(outcome(await client.send("PATCH", `${PATH}/${saml}`, { acsUrl })), "200");
    const wrong = { acsUrl: { binding: POST_BINDING, url: "nope" }, encryption: { encryptAssertion: 1 } };
    const found = faults(await client.send("PATCH", `${PATH}/${saml}`, wrong));
    const expected = "400 guard.invalid_input, invalid_string acsUrl.url, invalid_type encryption.encryptAssertion";
    assert.equal(found, expected);
  });

  it("merge custom data, and replace and clear all else", async () => {
    await client.send("PATCH", `${PATH}/${saml}`, {
      attributeMapping: { email: "m" },
      entityId: "e",
      description: "d",
    });
    const encryption = { encryptAssertion: false, nope: 1 };
    const change = { customData: { b: 2 }, attributeMapping: { name: "n" }, entityId: "", description: "", encryption };
    const { body } = await client.send("PATCH", `${PATH}/${saml}`, change);
    assert.deepEqual(isJsonObject(body) && pick(body, ...Object.keys(change)), {
      customData: { a: 1, b: 2 },
      attributeMapping: { name: "n" },
      entityId: null,
      description: null,
      encryption: { encryptAssertion: false },
    });
  });

  it("let only those in whom rules name, where there are rules", async () => {
    const restrict = () => client.send("PATCH", `${PATH}/${saml}`, { appLevelAccessControlEnabled: true });
    assert.equal(outcome(await restrict()), "422 request.invalid_input");
    const userIds = [await client.create("/api/users", {})];
    const rules = { userIds, userRoleIds: [], organizationIds: [], organizationRoleRules: [] };
    await client.send("PUT", `/api/applications/${saml}/access-control`, rules);
    const { body } = await restrict();
    assert.equal(isJsonObject(body) && body["appLevelAccessControlEnabled"], true);
  });

  it("break on a certificate that is to become what it is already", async () => {
    const [secret] = idsOf(await client.send("GET", `${PATH}/${saml}/secrets`));
    const path = `${PATH}/${saml}/secrets/${String(secret)}`;
    assert.equal(outcome(await client.send("PATCH", path, { active: true })), "500");
    assert.equal(outcome(await client.send("PATCH", path, { active: false })), "200");
  });

  it("have certificates that last for as long as was asked, and of which one is in use", async () => {
    const added = await client.send("POST", `${PATH}/${saml}/secrets`, { lifeSpanInYears: 2 });
    const certificate = new X509Certificate(textIn(added, "certificate"));
    assert.ok(certificate.checkIssued(certificate) && certificate.verify(certificate.publicKey));
    const start = new Date(certificate.validFrom);
    assert.equal(new Date(certificate.validTo).getFullYear() - start.getFullYear(), 2);
    const { body } = added;
    assert.ok(isJsonObject(body));
    assert.deepEqual(body["fingerprints"], {
      sha256: { formatted: certificate.fingerprint256, unformatted: certificate.fingerprint256.replaceAll(":", "") },
    });
    await client.send("PATCH", `${PATH}/${saml}/secrets/${textIn(added, "id")}`, { active: true });
    const all = (await client.send("GET", `${PATH}/${saml}/secrets`)).body;
    const active = Array.isArray(all) ? all.filter((one) => isJsonObject(one) && one["active"] === true) : [];
    assert.deepEqual(active.length, 1);
    const metadata = await client.raw("GET", `${PATH}/${saml}/metadata`);
    assert.equal(metadata.headers.get("content-type"), "text/xml; charset=utf-8");
    const text = certificate.raw.toString("base64");
    assert.ok(String(metadata.body).includes(`<ds:X509Certificate>${text}</ds:X509Certificate>`));
  });

  it("are come back to with a code that nobody gave", async () => {
    const come = async (query: string) => outcome(await client.raw("GET", `${PATH}/${saml}/callback?${query}`));
    assert.equal(await come("code=x"), "500");
    assert.equal(await come("code=x&redirectUri=https://a.example"), "400 oidc.invalid_redirect_uri");
    const state = "400 application.saml.sp_initiated_saml_sso_session_not_found_in_cookies";
    assert.equal(await come(`code=x&state=y&redirectUri=${emulator.endpoint}${PATH}/${saml}/callback`), state);
    assert.equal(await come("code=x&code=y"), "400 guard.invalid_input");
    assert.equal(await come("code=x&error_description=y"), "400 guard.invalid_input");
  });

  it("make room when they go", async () => {
    await client.create(PATH, { name: "s" });
    const third = await client.create(PATH, { name: "s" });
    const full = () => client.send("POST", PATH, { name: "s" });
    assert.equal(outcome(await full()), "403 application.saml.reach_oss_limit");
    await client.send("DELETE", `${PATH}/${third}`);
    assert.equal(outcome(await full()), "201");
    assert.deepEqual((await client.send("GET", `${PATH}/${third}/secrets`)).body, []);
  });
});
