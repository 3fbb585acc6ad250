import assert from "node:assert/strict";

import { isJsonObject } from "../../../emulator/json";
import { valuesOf } from "../../../emulator/releases/keys";
import type { Rule } from "../../../emulator/releases/row";
import { idsOf, outcome, textIn } from "./client";
import type { Around } from "./releaseChecks";
import { checkChange, checkLanguage, checkPhrase, checkStored } from "./releaseOutcomes";

const INVITATIONS = "/api/organization-invitations";
const SSO_CONNECTORS = "/api/sso-connectors";

/** The types of messages for which a connector must have a text. */
const TEMPLATES = ["SignIn", "Register", "ForgotPassword", "Generic"].map((usageType) => ({ usageType }));

/** The tests of the rules that handlers ask for by name. */
export const checkRule: Readonly<Record<Rule, (around: Around) => Promise<void>>> = {
  accountCenterProfileFields: async (around) => {
    const outcomes = await around(async ({ client }) =>
      outcome(await client.send("PATCH", "/api/account-center", { profileFields: [] })),
    );
    assert.deepEqual(outcomes, ["422 entity.invalid_input", "200"]);
  },
  adaptiveMfa: checkStored("adaptiveMfa", { mfa: { factors: [], policy: "NoPrompt" } }, [{}, { enabled: false }]),
  blockIssuanceOnError: async (around) => {
    const body = { script: "x", blockIssuanceOnError: true };
    const outcomes = await around(async ({ client }) =>
      outcome(await client.send("PUT", "/api/configs/jwt-customizer/access-token", body)),
    );
    assert.deepEqual(outcomes, ["400 guard.invalid_input", "201"]);
  },
  emailPatterns: checkChange({ emailBlocklistPolicy: { customBlocklist: ["@acme..example"] } }, [
    "200",
    "400 sign_in_experiences.invalid_custom_email_blocklist_format",
  ]),
  membershipChanges: async (around) => {
    const told = await around(async ({ client, at }) => {
      const config = { url: client.emulator.endpoint };
      const hook = await client.create("/api/hooks", { events: ["Organization.Membership.Updated"], config });
      await client.send("PUT", at("/api/organizations/{id}/users"), { userIds: [] });
      await client.emulator.delivered();
      const { body } = await client.send("GET", `/api/hooks/${hook}/recent-logs`);
      const logs = Array.isArray(body) ? body.filter(isJsonObject) : [];
      return [logs.length, valuesOf(logs, "payload.hookRequest.body.removedUserIds").length];
    });
    assert.deepEqual(told, [
      [1, 0],
      [1, 1],
    ]);
  },
  messageRateLimit: async (around) => {
    const outcomes = await around(async ({ client, at }) => {
      const config = { apiKey: "k", fromEmail: "a@acme.example", templates: TEMPLATES };
      await client.create("/api/connectors", { connectorId: "sendgrid-email-service", config });
      const organizationId = at("/api/organizations/{id}").slice("/api/organizations/".length);
      const body = { organizationId, expiresAt: Date.now() + 60_000, messagePayload: {} };
      const invitees = Array.from({ length: 5 }, () => ["Ann@acme.example", "ann@acme.example"]).flat();
      const replies: string[] = [];
      for (const invitee of [...invitees, "ann@acme.example"]) {
        const reply = await client.send("POST", INVITATIONS, { ...body, invitee });
        const removal = await client.send("DELETE", `${INVITATIONS}/${textIn(reply, "id") || "none"}`);
        replies.push(String(reply.status), outcome(removal));
      }
      return replies.slice(-3);
    });
    assert.deepEqual(outcomes, [
      ["204", "201", "204"],
      ["204", "429", "404 entity.not_found"],
    ]);
  },
  pagesInPersian: checkLanguage("fa-IR"),
  pagesInThai: checkLanguage("th"),
  "phrasesOf1.36": checkPhrase({ profile: { address: { country: "Land" } } }),
  "phrasesOf1.40": checkPhrase({ input: { code: "Code" } }),
  "phrasesOf1.42": checkPhrase({ error: { access_denied: "Nein" } }),
  "phrasesOf1.43": checkPhrase({ mfa: { trust_this_device_one: "Ja" } }),
  repeatedRoles: async (around) => {
    const results = await around(async ({ client, at, machineRole }) => {
      const path = at("/api/applications/{applicationId}/roles");
      const held = idsOf(await client.send("GET", path));
      const reply = await client.send("POST", path, { roleIds: [...held, machineRole] });
      return [outcome(reply), idsOf(await client.send("GET", path)).length - held.length];
    });
    assert.deepEqual(results, [
      ["422 application.role_exists", 0],
      ["201", 1],
    ]);
  },
  signingKeyStatuses: async (around) => {
    const path = "/api/configs/oidc/private-keys";
    const outcomes = await around(async ({ client }) => {
      const [current] = idsOf(await client.send("POST", `${path}/rotate`, {}));
      return outcome(await client.send("DELETE", `${path}/${String(current)}`));
    });
    assert.deepEqual(outcomes, ["204", "422 oidc.only_previous_key_can_be_deleted"]);
  },
  signUpProfileFields: checkStored("signUpProfileFields", { signUpProfileFields: [], signInMode: "SignIn" }, [
    null,
    [],
  ]),
  signedSamlRequests: async (around) => {
    const config = { metadata: "", signAuthnRequest: true };
    const outcomes = await around(async ({ client }) =>
      outcome(await client.send("POST", SSO_CONNECTORS, { providerName: "SAML", connectorName: "s", config })),
    );
    assert.deepEqual(outcomes, ["400 connector.invalid_config", "400 single_sign_on.active_signing_key_required"]);
  },
  ssoDomainsInLowerCase: async (around) => {
    const domains = await around(async ({ client }) => {
      const body = { providerName: "OIDC", connectorName: "p", domains: ["Acme.Example"] };
      const reply = await client.send("POST", SSO_CONNECTORS, body);
      return isJsonObject(reply.body) ? reply.body["domains"] : undefined;
    });
    assert.deepEqual(domains, [["Acme.Example"], ["acme.example"]]);
  },
  thirdPartyPublicClients: async (around) => {
    for (const type of ["SPA", "Native"]) {
      const body = { name: "t", type, isThirdParty: true };
      const outcomes = await around(async ({ client }) =>
        outcome(await client.send("POST", "/api/applications", body)),
      );
      assert.deepEqual(outcomes, ["400 application.invalid_third_party_application_type", "200"]);
    }
  },
};
