import type { Emulator, Release } from "../../../emulator";
import { Client } from "./client";

/** A tenant of a release, with an object of each kind that releases differ in. */
export interface ReleaseTenant {
  readonly client: Client;
  /** The path of an object: a path of the document, with ids. */
  readonly at: (path: string) => string;
  /** A role for machines that no application has, and a role for users. */
  readonly machineRole: string;
  readonly userRole: string;
  readonly user: string;
  readonly organizationRole: string;
}

/** E-mail domains of the organization: one more than a page has. */
export const DOMAINS = Array.from({ length: 21 }, (_, index) => `acme-${index}.example`);

const CAPTCHA = {
  type: "RecaptchaEnterprise",
  siteKey: "s",
  secretKey: "k",
  projectId: "p",
  domain: "d",
  mode: "checkbox",
};

/**
 * Fills the tenant of an emulator. The requests contain every key of the newest release.
 * @param release the release of the emulator; undefined for the newest
 */
export async function tenantOf(emulator: Emulator, release: Release | undefined): Promise<ReleaseTenant> {
  emulator.reset();
  const client = new Client(emulator, release !== undefined);
  const role = (name: string, type: string) => client.create("/api/roles", { name, description: "d", type });
  const application = (name: string, type: string, more: object) =>
    client.create("/api/applications", { name, type, ...more });
  const user = await client.create("/api/users", { username: "ann" });
  const looks = { color: { primaryColor: "#000000" }, customCss: "a {}" };
  const organization = await client.create("/api/organizations", { name: "o", ...looks });
  const organizationRole = await client.create("/api/organization-roles", { name: "r" });
  const customClientMetadata = { allowTokenExchange: true, isDeviceFlow: false, maxAllowedGrants: 3 };
  const machine = await application("m", "MachineToMachine", { customClientMetadata });
  const thirdParty = await application("t", "Traditional", { isThirdParty: true });
  const machineRole = await role("of machines", "MachineToMachine");
  const otherRole = await role("of other machines", "MachineToMachine");
  const userRole = await role("of users", "User");
  const hook = await client.create("/api/hooks", { events: ["User.Created"], config: { url: "nowhere" } });
  const members = { userIds: [user], organizationRoleIds: [organizationRole] };
  const connector = await client.create("/api/connectors", { connectorId: "github-universal" });
  // The issuer is the emulator's own OpenID provider.
  const config = { clientId: "i", clientSecret: "s", issuer: `${emulator.endpoint}/oidc` };
  const sso = { providerName: "OIDC", connectorName: "o", config, enableTokenStorage: true };
  const ssoConnector = await client.create("/api/sso-connectors", sso);
  const writes: readonly [method: string, path: string, body: object][] = [
    ["PUT", `/api/applications/${machine}/sign-in-experience`, { ...looks, displayName: "m" }],
    ["POST", `/api/roles/${userRole}/users`, members],
    ["POST", `/api/roles/${otherRole}/applications`, { applicationIds: [machine] }],
    ["POST", `/api/organizations/${organization}/users`, members],
    ["POST", `/api/organizations/${organization}/users/roles`, members],
    ["POST", `/api/organizations/${organization}/applications`, { applicationIds: [machine] }],
    ["PUT", `/api/organizations/${organization}/jit/email-domains`, { emailDomains: DOMAINS }],
    ["PUT", `/api/organizations/${organization}/jit/sso-connectors`, { ssoConnectorIds: [ssoConnector] }],
    [
      "POST",
      `/api/applications/${thirdParty}/users/${user}/consent-organizations`,
      { organizationIds: [organization] },
    ],
    ["POST", "/api/one-time-tokens", { email: "ann@acme.example", context: { interactionEvent: "SignIn" } }],
    ["PUT", `/api/users/${user}/identities/github`, { userId: "ann" }],
    [
      "PATCH",
      `/api/users/${user}/logto-configs`,
      { mfa: { enabled: true, skipped: true, skipMfaOnSignIn: true }, passkeySignIn: { skipped: true } },
    ],
    ["PATCH", "/api/account-center", { fields: { mfa: "Edit", passkey: "Edit", session: "Edit" } }],
    ["PUT", "/api/captcha-provider", { config: CAPTCHA }],
    [
      "PATCH",
      "/api/sign-in-exp",
      {
        socialSignIn: { skipRequiredIdentifiers: true },
        emailBlocklistPolicy: { customAllowlist: ["@acme.example"] },
      },
    ],
  ];
  for (const [method, path, body] of writes) {
    await client.send(method, path, body);
  }
  const at = (path: string) =>
    path
      .replace(/^(\/api\/applications)\/\{\w+\}(?=\/user)/, `$1/${thirdParty}`)
      .replace(/^(\/api\/applications)\/\{\w+\}/, `$1/${machine}`)
      .replace(/^(\/api\/organizations)\/\{\w+\}/, `$1/${organization}`)
      .replace(/^(\/api\/hooks)\/\{\w+\}/, `$1/${hook}`)
      .replace(/^(\/api\/sso-connectors)\/\{\w+\}/, `$1/${ssoConnector}`)
      .replace("/roles/{id}/users", `/roles/${userRole}/users`)
      .replace("/roles/{id}/applications", `/roles/${otherRole}/applications`)
      .replace("{userId}", user)
      .replace("{target}", "github")
      .replace("{keyType}", "private-keys")
      .replace(/^(\/api\/connectors)\/\{\w+\}/, `$1/${connector}`)
      .replace(/^(\/api\/connector-factories)\/\{\w+\}/, "$1/github-universal");
  return { client, at, machineRole, userRole, user, organizationRole };
}
