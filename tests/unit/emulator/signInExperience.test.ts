import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject } from "../../../emulator/json";
import { Client, faults, outcome } from "./client";

const PATH = "/api/sign-in-exp";
const INVALID = "400 guard.invalid_input";
const USERNAMES = { lowercase: true, uppercase: true, numbers: true, underscore: true };
const USERNAME_POLICY = { caseSensitive: true, minLength: 1, maxLength: 128, allowedChars: USERNAMES };
const EMAIL_CONNECTOR = { connectorId: "http-email", config: { endpoint: "https://mail.acme.example" } };

describe("emulator: the sign-in experience beyond the recordings", () => {
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

  const patch = (body: object) => client.send("PATCH", PATH, body);
  const outcomeOf = async (body: object) => outcome(await patch(body)).replace("sign_in_experiences.", "");
  const stored = async (key: string): Promise<unknown> => {
    const { body } = await client.send("GET", PATH);
    return isJsonObject(body) ? body[key] : undefined;
  };

  const guarded: [body: object, expected: string][] = [
    [{}, "422 entity.invalid_input"],
    [{ id: "x", trustedDevice: { enabled: true } }, "422 entity.invalid_input"],
    [{ tenantId: "default" }, "200"],
    [{ tenantId: "other" }, "500"],
    [{ languageInfo: { autoDetect: true } }, `${INVALID}, custom languageInfo.fallbackLanguage`],
    [{ languageInfo: { autoDetect: true, fallbackLanguage: "EN" } }, "400 unsupported_default_language"],
    [{ customUiCsp: { imgSrc: [], fontSrc: [] } }, `${INVALID}, unrecognized_keys customUiCsp`],
    [
      { customUiCsp: { scriptSrc: "x", imgSrc: [] } },
      `${INVALID}, invalid_type customUiCsp.scriptSrc, unrecognized_keys customUiCsp`,
    ],
    [{ passwordPolicy: { length: { min: 1.5 } } }, `${INVALID}, invalid_type passwordPolicy.length.min`],
    [{ passwordPolicy: { characterTypes: { min: 5 } } }, `${INVALID}, too_big passwordPolicy.characterTypes.min`],
    [{ passwordExpiration: { enabled: true } }, `${INVALID}, invalid_union passwordExpiration`],
    [
      { passwordExpiration: { enabled: true, validPeriodDays: 0.5 } },
      `${INVALID}, invalid_type passwordExpiration.validPeriodDays, too_small passwordExpiration.validPeriodDays`,
    ],
    [
      { usernamePolicy: { ...USERNAME_POLICY, minLength: 129 } },
      `${INVALID}, too_big usernamePolicy.minLength, custom usernamePolicy.maxLength`,
    ],
    [
      { usernamePolicy: { ...USERNAME_POLICY, allowedChars: { ...USERNAMES, numbers: 1 }, minLength: 129 } },
      `${INVALID}, too_big usernamePolicy.minLength, invalid_type usernamePolicy.allowedChars.numbers`,
    ],
    [
      { signUp: { identifiers: [], password: true, verify: true, secondaryIdentifiers: [{}] } },
      `${INVALID}, invalid_union signUp.secondaryIdentifiers.0.identifier`,
    ],
    [{ hideLogtoBranding: true }, "400 request.invalid_input"],
    [{ emailBlocklistPolicy: { blockDisposableAddresses: true } }, "400 request.invalid_input"],
    [{ signUpProfileFields: [{ name: "a" }, { name: "a" }] }, "400 request.invalid_input"],
    [{ sentinelPolicy: { maxAttempts: -1.5 } }, "200"],
  ];
  for (const [body, expected] of guarded) {
    it(`is changed or not: ${JSON.stringify(body)} ${expected}`, async () => {
      assert.equal(faults(await patch(body)).replace("sign_in_experiences.", ""), expected);
    });
  }

  it("writes itself since when passwords run out, and keeps that while they do", async () => {
    await client.create("/api/connectors", EMAIL_CONNECTOR);
    const enabledAt = async () => {
      const expiration = await stored("passwordExpiration");
      return isJsonObject(expiration) ? expiration["enabledAt"] : undefined;
    };
    await patch({ forgotPasswordMethods: ["EmailVerificationCode"] });
    await patch({ passwordExpiration: { enabled: true, validPeriodDays: 30, enabledAt: 1 } });
    const first = await enabledAt();
    assert.ok(typeof first === "number" && first > 1);
    await patch({ passwordExpiration: { enabled: true, validPeriodDays: 31, enabledAt: 2 } });
    assert.deepEqual(await stored("passwordExpiration"), { enabled: true, validPeriodDays: 31, enabledAt: first });
    await patch({ passwordExpiration: {} });
    assert.equal(await enabledAt(), first);
    assert.equal(await outcomeOf({ forgotPasswordMethods: [] }), "422 password_expiration_requires_forgot_password");
    await patch({ passwordExpiration: { enabled: false, validPeriodDays: 31 } });
    assert.deepEqual(await stored("passwordExpiration"), { enabled: false });
  });

  it("completes the parts of a password policy that are given, and leaves others out", async () => {
    await patch({ passwordPolicy: { length: {}, rejects: { words: ["acme", "acme", ""] } } });
    assert.deepEqual(await stored("passwordPolicy"), {
      length: { min: 8, max: 256 },
      rejects: { pwned: true, repetitionAndSequence: true, userInfo: true, words: ["acme", "acme", ""] },
    });
  });

  it("keeps a target that is named twice, and loses those of a connector that goes", async () => {
    const config = { clientId: "c", clientSecret: "s" };
    const github = await client.create("/api/connectors", { connectorId: "github-universal", config });
    await client.create("/api/connectors", { connectorId: "oauth2", metadata: { target: "corp" } });
    await patch({ socialSignInConnectorTargets: ["github", "nope", "corp", "github"] });
    assert.deepEqual(await stored("socialSignInConnectorTargets"), ["github", "corp", "github"]);
    await client.send("DELETE", `/api/connectors/${github}`);
    assert.deepEqual(await stored("socialSignInConnectorTargets"), ["corp"]);
  });

  it("falls back to a language that has phrases, and keeps them while it does", async () => {
    const swedish = { languageInfo: { autoDetect: true, fallbackLanguage: "sv" } };
    assert.equal(await outcomeOf(swedish), "400 unsupported_default_language");
    await client.send("PUT", "/api/custom-phrases/sv", { action: { sign_in: "Logga in" } });
    assert.equal(await outcomeOf(swedish), "200");
    const reply = await client.send("DELETE", "/api/custom-phrases/sv");
    assert.equal(outcome(reply), "409 localization.cannot_delete_default_language");
  });

  it("has passwords looked up nowhere", async () => {
    const check = (password: string) => client.send("POST", `${PATH}/default/check-password`, { password });
    assert.equal(outcome(await check("kX9!vTq2#mLp")), "400 request.invalid_input");
    await patch({ passwordPolicy: { rejects: { pwned: false } } });
    assert.equal(outcome(await check("kX9!vTq2#mLp")), "400 request.invalid_input");
    await patch({ passwordPolicy: { rejects: { pwned: false, userInfo: false } } });
    assert.equal(outcome(await check("kX9!vTq2#mLp")), "200");
  });

  it("takes no pages of one's own", async () => {
    const path = `${PATH}/default/custom-ui-assets`;
    assert.equal(faults(await client.send("POST", path, {})), `${INVALID}, invalid_type `);
    const type = { "content-type": "multipart/form-data; boundary=x" };
    assert.equal(outcome(await client.send("POST", path, {}, type)), "400 storage.not_configured");
  });
});
