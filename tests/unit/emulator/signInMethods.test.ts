import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject, type Json } from "../../../emulator/json";
import { Client, outcome } from "./client";

const PATH = "/api/sign-in-exp";
const EMAIL_CONNECTOR = { connectorId: "http-email", config: { endpoint: "https://mail.acme.example" } };
const SMS_CONNECTOR = { connectorId: "http-sms", config: { endpoint: "https://sms.acme.example" } };

function method(identifier: string, password: boolean, verificationCode: boolean): object {
  return { identifier, password, verificationCode, isPasswordPrimary: true };
}

describe("emulator: ways to sign in", () => {
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
});
