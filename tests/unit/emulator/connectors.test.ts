import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject } from "../../../emulator/json";
import { connectorFactories } from "../../../emulator/objects/connectors/factories";
import { Client, faults, idsOf, outcome } from "./client";

const PATH = "/api/connectors";
const INVALID = "400 connector.invalid_config";
const CONFIG = { clientId: "c", clientSecret: "s" };
const OAUTH2 = {
  ...CONFIG,
  authorizationEndpoint: "https://c.example/auth",
  tokenEndpoint: "https://c.example/token",
  userInfoEndpoint: "https://c.example/me",
};
const TEXTS = ["SignIn", "Register", "ForgotPassword", "Generic"].map((usageType) => ({ usageType, content: "c" }));
const TWILIO = { accountSID: "a", authToken: "t", fromMessagingServiceSID: "f" };
const SMTP = { host: "h", port: 25, fromEmail: "a@b.example" };

describe("emulator: connectors beyond the recordings", () => {
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

  const make = (connectorId: string, config: object, more: object = {}) =>
    client.send("POST", PATH, { connectorId, config, ...more });
  const stored = async (id: string, key: string): Promise<unknown> => {
    const { body } = await client.send("GET", `${PATH}/${id}`);
    return isJsonObject(body) ? body[key] : undefined;
  };

  const corp = { metadata: { target: "corp" } };
  const cases: [connectorId: string, config: object, more: object, expected: string][] = [
    ["logto-email", {}, {}, "422 connector.not_found_with_connector_id"],
    [
      "discord-universal",
      CONFIG,
      { metadata: {} },
      "400 connector.cannot_overwrite_metadata_for_non_standard_connector",
    ],
    ["discord-universal", CONFIG, { enableTokenStorage: true }, "422 connector.token_storage_not_supported"],
    ["google-universal", CONFIG, { enableTokenStorage: true }, "200"],
    ["oauth2", OAUTH2, {}, "400 connector.should_specify_target"],
    ["oauth2", OAUTH2, { metadata: { target: "" } }, "400 connector.should_specify_target"],
    ["oauth2", OAUTH2, { metadata: { target: "github" } }, "422 connector.multiple_target_with_same_platform"],
    [
      "oauth2",
      { ...OAUTH2, tokenEndpointAuthMethod: "x" },
      corp,
      `${INVALID}, invalid_enum_value tokenEndpointAuthMethod`,
    ],
    ["oauth2", { ...OAUTH2, authorizationEndpoint: "no URL" }, corp, "200"],
    ["oidc", { ...OAUTH2, scope: "openid" }, corp, `${INVALID}, invalid_type idTokenVerificationConfig`],
    [
      "oidc",
      { ...OAUTH2, scope: "openid", idTokenVerificationConfig: {} },
      corp,
      `${INVALID}, invalid_type idTokenVerificationConfig.jwksUri`,
    ],
    ["google-universal", { ...CONFIG, prompts: ["x"] }, {}, `${INVALID}, invalid_enum_value prompts.0`],
    ["google-universal", { ...CONFIG, offlineAccess: 1 }, {}, `${INVALID}, invalid_type offlineAccess`],
    ["twilio-short-message-service", { ...TWILIO, templates: TEXTS }, {}, "200"],
    ["twilio-short-message-service", { ...TWILIO, templates: TEXTS.slice(1) }, {}, `${INVALID}, custom templates`],
    ["twilio-short-message-service", { ...TWILIO, templates: {} }, {}, `${INVALID}, invalid_type templates`],
    ["smsbao-sms", { username: "u", passwordOrApiKey: "p", templates: [] }, {}, `${INVALID}, too_small templates`],
    ["simple-mail-transfer-protocol", { ...SMTP, templates: TEXTS }, {}, `${INVALID}, invalid_union auth`],
    ["http-email", { endpoint: "x" }, { syncProfile: true, metadata: { target: "x" } }, "200"],
  ];
  for (const [connectorId, config, more, expected] of cases) {
    it(`are made or not: ${connectorId} ${JSON.stringify({ config, ...more })} ${expected}`, async () => {
      await make("github-universal", CONFIG);
      assert.equal(faults(await make(connectorId, config, more)), expected);
    });
  }

  it("lose what is empty in a configuration, at any depth, and keep what is not known", async () => {
    const empty = { scope: "", nothing: null, list: [{}, "", { a: null }, 0, false], nested: { a: { b: [] } } };
    const id = await client.create(PATH, { connectorId: "github-universal", config: { ...CONFIG, ...empty } });
    assert.deepEqual(await stored(id, "config"), { ...CONFIG, list: [0, false] });
    await client.send("PATCH", `${PATH}/${id}`, { config: { ...CONFIG, more: " " } });
    assert.deepEqual(await stored(id, "config"), { ...CONFIG, more: " " });
  });

  it("are changed in what can be changed", async () => {
    const github = await client.create(PATH, { connectorId: "github-universal", config: CONFIG });
    const oauth2 = await client.create(PATH, { connectorId: "oauth2", config: OAUTH2, ...corp });
    const mail = await client.create(PATH, { connectorId: "http-email", config: { endpoint: "x" } });
    const change = async (id: string, body: object) => faults(await client.send("PATCH", `${PATH}/${id}`, body));
    const outcomes = [
      [github, {}, "422 entity.invalid_input"],
      [github, { connectorId: "oauth2", id: "x" }, "422 entity.invalid_input"],
      [github, corp, "400 connector.cannot_overwrite_metadata_for_non_standard_connector"],
      [github, { config: {} }, `${INVALID}, invalid_type clientId, invalid_type clientSecret`],
      [oauth2, { metadata: { name: { en: "Corp" } } }, "400 connector.can_not_modify_target"],
      [oauth2, { metadata: { target: "corp", name: { en: "Corp" }, logo: "" } }, "200"],
      [mail, { syncProfile: true }, "422 connector.invalid_type_for_syncing_profile"],
      [mail, { syncProfile: false }, "200"],
      [mail, { enableTokenStorage: true }, "422 connector.token_storage_not_supported"],
      ["nosuch", {}, "404 entity.not_found"],
    ] as const;
    for (const [id, body, expected] of outcomes) {
      assert.equal(await change(id, body), expected);
    }
    assert.deepEqual(await stored(oauth2, "metadata"), { target: "corp", name: { en: "Corp" } });
    assert.deepEqual(await stored(oauth2, "name"), { en: "Corp" });
  });

  it("for e-mail and for SMS are one of each: a new one takes the place of the last", async () => {
    const sms = await client.create(PATH, { connectorId: "http-sms", config: { endpoint: "x" } });
    const first = await client.create(PATH, { connectorId: "http-email", config: { endpoint: "x" } });
    const second = await client.create(PATH, { connectorId: "http-email", config: { endpoint: "y" } });
    assert.deepEqual(idsOf(await client.send("GET", PATH)).sort(), [second, sms].sort());
    assert.equal(outcome(await client.send("DELETE", `${PATH}/${first}`)), "404 entity.not_found");
  });

  it("with an id that is taken break the server, and nothing else happens", async () => {
    await make("http-email", { endpoint: "x" }, { id: "mine" });
    assert.equal(outcome(await make("http-sms", { endpoint: "x" }, { id: "mine" })), "500");
    assert.deepEqual(idsOf(await client.send("GET", PATH)), ["mine"]);
  });

  it("are made by each factory with what its form asks for, and by none with less", async () => {
    assert.equal(connectorFactories.length, 49);
    for (const { id, type, isStandard, form } of connectorFactories) {
      const more = isStandard ? { metadata: { target: id } } : {};
      const required = form.filter(
        ({ key, required: isAsked, when, defaultValue }) =>
          key === "signType" || (isAsked && when === undefined && defaultValue === undefined),
      );
      const expected = required.map(({ key }) => `invalid_${key === "auth" ? "union" : "type"} ${key}`);
      assert.equal(faults(await make(id, {}, more)), [INVALID, ...expected].join(", "));
      assert.equal(outcome(await client.send("POST", PATH, { connectorId: id, ...more })), "200");
      assert.ok(["Email", "Sms", "Social"].includes(type));
    }
  });
});
