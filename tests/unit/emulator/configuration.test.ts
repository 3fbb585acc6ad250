import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { Client, faults, idsOf, outcome } from "./client";

const INVALID = "400 guard.invalid_input";
const LONG = "x".repeat(2048);
const CENTER = "PATCH /api/account-center";
const FILES = "PUT /api/domains/nosuch/verification-files";
const CUSTOMIZER = "PUT /api/configs/jwt-customizer/access-token";
const ACTION = "PUT /api/configs/actions/action.postSignIn";
const TEMPLATES = "/api/email-templates";
const DETAILS = { subject: "s", content: "c" };

function file(path: string, content: string, contentType = "application/json"): object {
  return { path, content, contentType };
}

describe("emulator: configuration beyond the recordings", () => {
  let emulator: Emulator;
  let client: Client;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
  });

  beforeEach(() => {
    emulator.reset();
  });

  after(() => emulator.stop());

  const cases: [endpoint: string, body: object, expected: string][] = [
    [CENTER, { deleteAccountUrl: `https://a.example/${LONG}` }, `${INVALID}, too_big deleteAccountUrl`],
    [CENTER, { deleteAccountUrl: LONG + LONG }, `${INVALID}, too_big deleteAccountUrl, custom deleteAccountUrl`],
    [CENTER, { deleteAccountUrl: "HTTPS://a.example" }, `${INVALID}, custom deleteAccountUrl`],
    [CENTER, { deleteAccountUrl: 5 }, `${INVALID}, invalid_type deleteAccountUrl`],
    [CENTER, { fields: { trustedDevice: 1 } }, "200"],
    [CENTER, { tenantId: "other" }, "422 entity.invalid_input"],
    ["PUT /api/captcha-provider", { config: "x" }, `${INVALID}, invalid_type config`],
    [
      "PUT /api/captcha-provider",
      { config: { type: "Turnstile" } },
      `${INVALID}, invalid_type config.siteKey, invalid_type config.secretKey`,
    ],
    [
      FILES,
      { verificationFiles: [file("/a.txt", "x"), file("/a.txt", "{}"), file("/.well-known/a/b", "x", "text/plain")] },
      `${INVALID}, custom verificationFiles.0.content, custom verificationFiles.1.path`,
    ],
    [
      FILES,
      { verificationFiles: [file("/a", ""), {}] },
      `${INVALID}, custom verificationFiles.0.path, too_small verificationFiles.0.content, ` +
        "custom verificationFiles.0.content, invalid_type verificationFiles.1.path, " +
        "invalid_type verificationFiles.1.content, invalid_type verificationFiles.1.contentType",
    ],
    [FILES, { verificationFiles: Array<object>(11).fill(file("/a.b", "{}")) }, `${INVALID}, ${repeatedPaths(11)}`],
    [CUSTOMIZER, [], `${INVALID}, invalid_type `],
    [CUSTOMIZER, { script: "", contextSample: {} }, `${INVALID}, invalid_type contextSample.user`],
    [CUSTOMIZER, { nope: 1, neither: 2 }, `${INVALID}, invalid_type script, unrecognized_keys `],
    [ACTION, { script: "", contextSample: null }, "201"],
    [ACTION, { script: "", onExecutionError: 5 }, `${INVALID}, invalid_type onExecutionError`],
    [
      "POST /api/configs/actions/test",
      { actionType: "action.postSignIn", script: "" },
      `${INVALID}, invalid_union event`,
    ],
    ["PATCH /api/configs/oidc/session", { ttl: 31_536_001 }, `${INVALID}, too_big ttl`],
    ["POST /api/domains/cleanup", { staleDays: 1.5 }, `${INVALID}, invalid_type staleDays`],
    [
      "POST /api/cimd/user-consent-scopes",
      { resourceScopes: ["management-api-all"] },
      "422 application.consent_management_api_scopes_not_allowed",
    ],
    ["POST /api/applications/nosuch/protected-app-metadata/custom-domains", {}, "404 entity.not_exists_with_id"],
  ];
  for (const [endpoint, body, expected] of cases) {
    it(`is taken or refused: ${endpoint} ${JSON.stringify(body).slice(0, 80)}`, async () => {
      const [method = "", path = ""] = endpoint.split(" ");
      assert.equal(faults(await client.send(method, path, body)), expected);
    });
  }

  it("drops what a sample holds that no token knows of", async () => {
    const contextSample = { user: {}, application: { id: "a", nope: 1 } };
    const path = "/api/configs/jwt-customizer/client-credentials";
    const { body } = await client.send("PUT", path, { script: "", contextSample });
    assert.deepEqual(body, { script: "", contextSample: { application: { id: "a" } } });
  });

  it("writes an e-mail's text that is named twice twice, into one row", async () => {
    const template = { languageTag: "en", templateType: "SignIn" };
    const templates = ["one", "other"].map((subject) => ({ ...template, details: { ...DETAILS, subject } }));
    const [one, other] = idsOf(await client.send("PUT", TEMPLATES, { templates }));
    assert.equal(one, other);
    const { body } = await client.send("GET", `${TEMPLATES}/${String(one)}`);
    assert.match(JSON.stringify(body), /"subject":"other"/);
  });

  it("finds and deletes texts by language and kind together", async () => {
    const kinds = ["en SignIn", "en Register", "de SignIn"].map((kind) => kind.split(" "));
    const templates = kinds.map(([languageTag, templateType]) => ({ languageTag, templateType, details: DETAILS }));
    await client.send("PUT", TEMPLATES, { templates });
    const filter = `${TEMPLATES}?languageTag=en&templateType=SignIn`;
    assert.equal(idsOf(await client.send("GET", filter)).length, 1);
    assert.deepEqual((await client.send("DELETE", filter)).body, { rowCount: 1 });
    assert.deepEqual((await client.send("DELETE", filter)).body, { rowCount: 0 });
    assert.equal(idsOf(await client.send("GET", TEMPLATES)).length, 2);
  });

  it("lists what metadata documents may ask for: names in order, each once, permissions as long as they are there", async () => {
    const path = "/api/cimd/user-consent-scopes";
    const resource = await client.create("/api/resources", { name: "r", indicator: "https://r.example" });
    const scope = await client.create(`/api/resources/${resource}/scopes`, { name: "read" });
    await client.send("POST", path, { userScopes: ["roles", "email"], resourceScopes: [scope] });
    await client.send("POST", path, { userScopes: ["email"], resourceScopes: [scope] });
    const listed = JSON.stringify((await client.send("GET", path)).body);
    assert.match(listed, /"userScopes":\["email","roles"\]/);
    assert.match(listed, /"indicator":"https:\/\/r.example"/);
    await client.send("DELETE", `/api/resources/${resource}`);
    assert.match(JSON.stringify((await client.send("GET", path)).body), /"resourceScopes":\[\]/);
    assert.equal(outcome(await client.send("DELETE", `${path}/resource-scopes/${scope}`)), "404 entity.not_found");
  });

  it("is that of a fresh tenant after a reset", async () => {
    await client.send("PATCH", "/api/configs/oidc/session", { ttl: 60 });
    await client.send("PUT", "/api/configs/id-token", {});
    emulator.reset();
    assert.deepEqual((await client.send("GET", "/api/configs/oidc/session")).body, { ttl: 1_209_600 });
    assert.notDeepEqual((await client.send("GET", "/api/configs/id-token")).body, {});
  });
});

/** The issues of a list that is too long and repeats a path. */
function repeatedPaths(length: number): string {
  const repeated = Array.from({ length: length - 1 }, (_, index) => `custom verificationFiles.${index + 1}.path`);
  return ["too_big verificationFiles", ...repeated].join(", ");
}
