import assert from "node:assert/strict";

import fc from "fast-check";

import { startEmulator, type Emulator } from "../../../emulator";
import { routes } from "../../../emulator/objects";
import { Client } from "./client";

/** Keys that occur in bodies, so that some values pass the first check. */
const KEYS = [
  ...["name", "description", "type", "indicator", "accessTokenTtl", "scopeIds", "userIds", "roleIds", "applicationIds"],
  ...["organizationRoleIds", "organizationScopeIds", "emailDomains", "emailDomain", "username", "primaryEmail"],
  ...["primaryPhone", "password", "customData", "profile", "oidcClientMetadata", "customClientMetadata", "expiresAt"],
  ...["isDefault", "isSuspended", "invitee", "organizationId", "status", "branding", "color", "organizationRoleRules"],
  ...["event", "events", "config", "languageInfo", "input", "connectorId", "metadata", "syncProfile", "mfa", "signIn"],
  ...["signUp", "usernamePolicy", "passwordPolicy", "passwordExpiration", "customUiCsp", "emailBlocklistPolicy"],
  ...["signUpProfileFields", "socialSignInConnectorTargets", "forgotPasswordMethods", "adaptiveMfa", "fields"],
  ...["webauthnRelatedOrigins", "deleteAccountUrl", "profileFields", "templates", "order", "script", "contextSample"],
  ...["environmentVariables", "tokenSample", "enabledExtendedClaims", "ttl", "verificationFiles", "tokenType", "token"],
];
const TEXTS = ["", "x", "SPA", "MachineToMachine", "User", "a@b.c", "4915112345678", "https://a.example", "*"];

const value = fc.oneof(fc.constantFrom(...TEXTS), fc.array(fc.constantFrom(...TEXTS)), fc.jsonValue({ maxDepth: 2 }));
const body = fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 8 });
const endpoint = fc.constantFrom(...Object.keys(routes).filter((key) => !/^(GET|DELETE) /.test(key)));

describe("emulator: any body", () => {
  let emulator: Emulator;
  let client: Client;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
  });

  after(() => emulator.stop());

  it("is answered as the document says, or refused, and never breaks an endpoint", async () => {
    const property = fc.asyncProperty(endpoint, body, async (key, fields) => {
      const [method = "", path = ""] = key.split(" ");
      const reply = await client.send(method, path.replaceAll(/\{\w+\}/g, emulator.appId), fields);
      assert.ok(reply.status < 500, `${key} answers ${reply.status}`);
    });
    await fc.assert(property, { numRuns: 1_000 });
  });
});
