import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject, type Json } from "../../../emulator/json";
import { isEmailPattern } from "../../../emulator/objects/signInExperience/emailBlocklist";
import { Client, faults, idsOf, outcome } from "./client";

const PATH = "/api/sign-in-exp";
const INVALID = "400 guard.invalid_input";
const USERNAMES = { lowercase: true, uppercase: true, numbers: true, underscore: true };
const USERNAME_POLICY = { caseSensitive: true, minLength: 1, maxLength: 128, allowedChars: USERNAMES };
const EMAIL_CONNECTOR = { connectorId: "http-email", config: { endpoint: "https://mail.acme.example" } };
const SMS_CONNECTOR = { connectorId: "http-sms", config: { endpoint: "https://sms.acme.example" } };

function method(identifier: string, password: boolean, verificationCode: boolean): object {
  return { identifier, password, verificationCode, isPasswordPrimary: true };
}

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

  const signUp = (identifiers: string[], more: object = {}) => ({
    signUp: { identifiers, password: true, verify: true, ...more },
  });
  const secondary = (identifier: string, verify?: boolean) => ({
    secondaryIdentifiers: [{ identifier, ...(verify === undefined ? {} : { verify }) }],
  });
  const ways: [body: object, without: string, withEmail: string][] = [
    [signUp(["email"]), "400 enabled_connector_not_found", "200"],
    [signUp(["email"], { verify: false }), "400 passwordless_requires_verify", "400 passwordless_requires_verify"],
    [signUp(["email", "phone"]), "400 enabled_connector_not_found", "400 enabled_connector_not_found"],
    [signUp(["username"], secondary("email", true)), "400 enabled_connector_not_found", "200"],
    [signUp(["username"], secondary("email")), "400 passwordless_requires_verify", "400 passwordless_requires_verify"],
    [
      signUp(["username"], secondary("emailOrPhone", true)),
      "400 enabled_connector_not_found",
      "400 enabled_connector_not_found",
    ],
    [signUp([], secondary("username")), "400 missing_sign_up_identifiers", "400 missing_sign_up_identifiers"],
    [
      signUp(["phone"], secondary("emailOrPhone", true)),
      "400 duplicated_sign_up_identifiers",
      "400 duplicated_sign_up_identifiers",
    ],
    [signUp(["username", "username"]), "400 duplicated_sign_up_identifiers", "400 duplicated_sign_up_identifiers"],
    [{ signIn: { methods: [method("email", true, true)] } }, "400 enabled_connector_not_found", "200"],
    [{ signIn: { methods: [method("username", false, true), method("email", true, false)] } }, "200", "200"],
    [
      { signIn: { methods: [method("username", false, false)] } },
      "400 at_least_one_authentication_factor",
      "400 at_least_one_authentication_factor",
    ],
    [{ forgotPasswordMethods: ["EmailVerificationCode"] }, "400 forgot_password_method_requires_connector", "200"],
    [{ forgotPasswordMethods: null }, "200", "200"],
    [
      { passwordExpiration: { enabled: true, validPeriodDays: 1 } },
      "422 password_expiration_requires_forgot_password",
      "422 password_expiration_requires_forgot_password",
    ],
    [
      { passwordExpiration: { enabled: true, validPeriodDays: 1 }, forgotPasswordMethods: null },
      "422 password_expiration_requires_forgot_password",
      "200",
    ],
  ];
  for (const [body, without, withEmail] of ways) {
    it(`asks for connectors: ${JSON.stringify(body)} ${without}, with one for e-mail ${withEmail}`, async () => {
      assert.equal(await outcomeOf(body), without);
      await client.create("/api/connectors", EMAIL_CONNECTOR);
      assert.equal(await outcomeOf(body), withEmail);
    });
  }

  it("looks at what is stored where only one of two that belong together is sent", async () => {
    await client.create("/api/connectors", EMAIL_CONNECTOR);
    await client.create("/api/connectors", SMS_CONNECTOR);
    assert.equal(await outcomeOf(signUp(["email"], { password: false })), "200");
    const byPassword = { signIn: { methods: [method("email", true, false)] } };
    assert.equal(await outcomeOf(byPassword), "400 code_sign_in_must_be_enabled");
    assert.equal(await outcomeOf({ ...byPassword, ...signUp(["email"]) }), "200");
    const phoneFactor = { mfa: { factors: ["PhoneVerificationCode"], policy: "NoPrompt" } };
    const byPhone = { signIn: { methods: [method("phone", true, true)] } };
    assert.equal(await outcomeOf(phoneFactor), "200");
    assert.equal(await outcomeOf(byPhone), "400 phone_verification_code_cannot_be_used_for_sign_in");
    assert.equal(await outcomeOf({ ...byPhone, mfa: { factors: [], policy: "NoPrompt" } }), "200");
    assert.equal(await outcomeOf(phoneFactor), "400 phone_verification_code_cannot_be_used_for_mfa");
  });

  it("couples adaptive second factors with policies that cannot be skipped", async () => {
    const factors = (policy: string, ...names: string[]) => ({ mfa: { factors: names, policy } });
    const steps: [body: object, expected: string, adaptiveMfa: Json][] = [
      [{ adaptiveMfa: { enabled: true } }, "422 adaptive_mfa_requires_mfa", {}],
      [factors("PromptOnlyAtSignInMandatory", "Totp"), "422 non_adaptive_mfa_requires_skippable_policy", {}],
      [{ ...factors("PromptOnlyAtSignInMandatory", "Totp"), adaptiveMfa: { enabled: true } }, "200", { enabled: true }],
      [factors("Mandatory", "Totp"), "422 adaptive_mfa_requires_non_skippable_policy", { enabled: true }],
      [factors("PromptAtSignInAndSignUpMandatory", "WebAuthn"), "200", { enabled: true }],
      [{ adaptiveMfa: { enabled: false } }, "422 non_adaptive_mfa_requires_skippable_policy", { enabled: true }],
      [{ adaptiveMfa: {} }, "200", {}],
      [{ ...factors("NoPrompt"), adaptiveMfa: {} }, "200", {}],
      [factors("NoPrompt"), "200", { enabled: false }],
      [factors("NoPrompt", "Totp", "Totp"), "400 duplicated_mfa_factors", { enabled: false }],
    ];
    for (const [body, expected, adaptiveMfa] of steps) {
      assert.equal(await outcomeOf(body), expected, JSON.stringify(body));
      assert.deepEqual(await stored("adaptiveMfa"), adaptiveMfa, JSON.stringify(body));
    }
  });

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

  it("says which users would be one if case did not count, and then lets nobody be another one", async () => {
    const [first, second] = [
      await client.create("/api/users", { username: "Kim" }),
      await client.create("/api/users", { username: "kim" }),
    ];
    const conflicts = `${PATH}/username-policy/case-sensitivity-conflicts`;
    const { body } = await client.send("GET", conflicts);
    const samples = [{ usernameLower: "kim", userIds: [first, second] }];
    assert.deepEqual(body, { totalConflicts: 1, samples });
    assert.equal(faults(await client.send("GET", `${conflicts}?limit=`)), `${INVALID}, too_small limit`);
    assert.equal(faults(await client.send("GET", `${conflicts}?limit=x`)), `${INVALID}, invalid_type limit`);
    assert.equal(faults(await client.send("GET", `${conflicts}?limit=1.5`)), `${INVALID}, invalid_type limit`);
    const insensitive = { usernamePolicy: { ...USERNAME_POLICY, caseSensitive: false } };
    assert.equal(await outcomeOf(insensitive), "409 username_policy_case_conflicts_exist");
    await client.send("DELETE", `/api/users/${second}`);
    assert.equal(await outcomeOf(insensitive), "200");
    const renamed = await client.send("PATCH", `/api/users/${first}`, { username: "KIM" });
    assert.equal(outcome(renamed), "200");
    const taken = await client.send("POST", "/api/users", { username: "kim" });
    assert.equal(outcome(taken), "422 user.username_already_in_use");
    assert.deepEqual(idsOf(await client.send("GET", "/api/users")), [first]);
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

  const patterns: [entry: string, isPattern: boolean][] = [
    ["a@b.c", true],
    ["A+1@B.C", true],
    [".a@b.c", true],
    ["@b.c", true],
    ["@1.2", true],
    ["@b", false],
    ["a@b", false],
    ["a b@c.d", false],
    ["a@@b.c", false],
    ["@b.c@d.e", false],
    ["@b..c", false],
    ["@b.c.", false],
    ["@-b.c", false],
    ["@b_c.d", false],
    ["@ä.c", false],
    ["", false],
    ["*", false],
    ["@*", false],
    ["@*.*", false],
    ["@*.a*", true],
    ["*@b.c", true],
    ["a*@*.c", true],
    ["@*.b_c.d", true],
    ["@*b..c", false],
    ["a b*@c.d", false],
  ];
  for (const [entry, isPattern] of patterns) {
    it(`${isPattern ? "takes" : "refuses"} ${JSON.stringify(entry)} in a list of addresses`, () => {
      assert.equal(isEmailPattern(entry), isPattern);
    });
  }
});
