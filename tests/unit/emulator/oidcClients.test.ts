import assert from "node:assert/strict";

import type { JWTPayload } from "jose" with { "resolution-mode": "import" };
import type { Configuration } from "openid-client" with { "resolution-mode": "import" };

import { startEmulator, type Emulator } from "../../../emulator";
import { Client, textIn } from "./client";

/** Both packages are only available as ES modules. */
const loadOpenidClient = () => import("openid-client");
const loadJose = () => import("jose");

const ORDERS = "https://orders.example/api";

/** The emulator with an OpenID client that gets tokens, and an API that verifies them. */
describe("emulator: tokens in the hands of openid-client and jose", () => {
  let oidc: Awaited<ReturnType<typeof loadOpenidClient>>;
  let jose: Awaited<ReturnType<typeof loadJose>>;
  let emulator: Emulator;
  let client: Client;
  let machine: string;
  let scopes: Record<"read" | "write" | "delete", string>;

  before(async () => {
    [oidc, jose] = await Promise.all([loadOpenidClient(), loadJose()]);
    emulator = await startEmulator();
  });

  after(() => emulator.stop());

  beforeEach(async () => {
    emulator.reset();
    client = new Client(emulator);
    machine = await client.create("/api/applications", { name: "robot", type: "MachineToMachine" });
    const resource = await client.create("/api/resources", { name: "o", indicator: ORDERS, accessTokenTtl: 60 });
    const scope = (name: string) => client.create(`/api/resources/${resource}/scopes`, { name });
    scopes = { read: await scope("read"), write: await scope("write"), delete: await scope("delete") };
    const scopeIds = [scopes.read, scopes.write];
    const body = { name: "clerk", description: "d", type: "MachineToMachine", scopeIds };
    const roleIds = [await client.create("/api/roles", body)];
    await client.send("POST", `/api/applications/${machine}/roles`, { roleIds });
  });

  function secret(name: string): string {
    return `/api/applications/${machine}/secrets/${name}`;
  }

  async function newSecret(name: string): Promise<string> {
    return textIn(await client.send("POST", `/api/applications/${machine}/secrets`, { name }), "value");
  }

  /** The configuration of an application after it has discovered the provider. */
  async function discover(clientSecret?: string): Promise<Configuration> {
    const authentication = oidc.ClientSecretBasic(clientSecret ?? (await newSecret("discovery")));
    const options = { execute: [oidc.allowInsecureRequests] };
    return oidc.discovery(new URL(`${emulator.endpoint}/oidc`), machine, undefined, authentication, options);
  }

  /** The claims of a token, which an API verifies by the published key and by its audience. */
  async function verify(configuration: Configuration, token: string, audience: string): Promise<JWTPayload> {
    const { issuer, jwks_uri = "" } = configuration.serverMetadata();
    const key = jose.createRemoteJWKSet(new URL(jwks_uri));
    const { payload } = await jose.jwtVerify(token, key, { issuer, audience, typ: "at+jwt", algorithms: ["ES384"] });
    return payload;
  }

  it("a machine's token has exactly the scopes of its role, in the order asked for", async () => {
    const configuration = await discover();
    const asked = { resource: ORDERS, scope: "delete write read" };
    const answer = await oidc.clientCredentialsGrant(configuration, asked);
    const { jti, iat, exp, ...claims } = await verify(configuration, answer.access_token, ORDERS);
    const iss = `${emulator.endpoint}/oidc`;
    assert.deepEqual(claims, { sub: machine, client_id: machine, iss, aud: ORDERS, scope: "write read" });
    assert.deepEqual([typeof jti, Number(exp) - Number(iat)], ["string", 60]);
    assert.deepEqual([answer.scope, answer.expires_in, answer.token_type], ["write read", 60, "bearer"]);
  });

  it("a token for another API, or of another server, is refused", async () => {
    const configuration = await discover();
    const { access_token } = await oidc.clientCredentialsGrant(configuration, { resource: ORDERS });
    await assert.rejects(
      verify(configuration, access_token, "https://stock.example/api"),
      jose.errors.JWTClaimValidationFailed,
    );
    const other = await startEmulator();
    const foreign = await new Client(other).token();
    await assert.rejects(
      verify(configuration, foreign, "https://default.logto.app/api"),
      jose.errors.JWKSNoMatchingKey,
    );
    await other.stop();
  });

  it("after the rotation of a secret the new one is taken, and the old one no more", async () => {
    const before = await discover(await newSecret("before"));
    const after = await discover(await newSecret("after"));
    const asked = { resource: ORDERS, scope: "read" };
    for (const configuration of [before, after]) {
      assert.equal((await oidc.clientCredentialsGrant(configuration, asked)).scope, "read");
    }
    await client.send("DELETE", secret("before"));
    await assert.rejects(oidc.clientCredentialsGrant(before, asked), {
      code: "OAUTH_WWW_AUTHENTICATE_CHALLENGE",
      status: 401,
    });
    const { access_token } = await oidc.clientCredentialsGrant(after, asked);
    assert.equal((await verify(after, access_token, ORDERS))["scope"], "read");
  });

  it("a secret is taken in the body as well", async () => {
    const { issuer } = (await discover()).serverMetadata();
    const authentication = oidc.ClientSecretPost(await newSecret("post"));
    const options = { execute: [oidc.allowInsecureRequests] };
    const configuration = await oidc.discovery(new URL(issuer), machine, undefined, authentication, options);
    assert.equal((await oidc.clientCredentialsGrant(configuration, { resource: ORDERS, scope: "read" })).scope, "read");
  });

  describe("in an organization", () => {
    let organization: string;

    beforeEach(async () => {
      organization = await client.create("/api/organizations", { name: "acme" });
      const applicationIds = [machine];
      await client.send("POST", `/api/organizations/${organization}/applications`, { applicationIds });
    });

    async function giveRole(): Promise<void> {
      const organizationScopeIds = [await client.create("/api/organization-scopes", { name: "invite" })];
      const resourceScopeIds = [scopes.delete, scopes.read];
      const body = { name: "agent", type: "MachineToMachine", organizationScopeIds, resourceScopeIds };
      const organizationRoleIds = [await client.create("/api/organization-roles", body)];
      const path = `/api/organizations/${organization}/applications/${machine}/roles`;
      await client.send("POST", path, { organizationRoleIds });
    }

    it("a token for it carries the scopes of the machine's role there", async () => {
      await giveRole();
      const configuration = await discover();
      const asked = { organization_id: organization, scope: "remove invite" };
      const { access_token } = await oidc.clientCredentialsGrant(configuration, asked);
      const payload = await verify(configuration, access_token, `urn:logto:organization:${organization}`);
      assert.deepEqual([payload["scope"], payload["organization_id"]], ["invite", undefined]);
    });

    it("a token for it says that the scope is empty where the machine holds none", async () => {
      const configuration = await discover();
      const answer = await oidc.clientCredentialsGrant(configuration, {
        organization_id: organization,
        scope: "invite",
      });
      const payload = await verify(configuration, answer.access_token, `urn:logto:organization:${organization}`);
      assert.deepEqual([answer.scope, payload["scope"]], ["", ""]);
    });

    it("a token for an API names it, and carries what the machine's role there holds of the API", async () => {
      await giveRole();
      const configuration = await discover();
      const asked = { resource: ORDERS, organization_id: organization, scope: "read write delete" };
      const { access_token } = await oidc.clientCredentialsGrant(configuration, asked);
      const payload = await verify(configuration, access_token, ORDERS);
      assert.deepEqual([payload["scope"], payload["organization_id"]], ["read delete", organization]);
    });
  });

  it("introspection and revocation leave JWTs to the key, and know no other token", async () => {
    const configuration = await discover();
    const { access_token } = await oidc.clientCredentialsGrant(configuration, { resource: ORDERS });
    assert.deepEqual(await oidc.tokenIntrospection(configuration, "unknown"), { active: false });
    await oidc.tokenRevocation(configuration, "unknown");
    const refusal = { error: "unsupported_token_type", status: 400 };
    await assert.rejects(oidc.tokenIntrospection(configuration, access_token), refusal);
    await assert.rejects(oidc.tokenRevocation(configuration, access_token), refusal);
  });
});
