import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject } from "../../../emulator/json";
import { Client, outcome, textIn, type Reply } from "./client";

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const ORDERS = "https://orders.example/api";
const STOCK = "https://stock.example/api";
const ORGANIZATIONS = "urn:logto:resource:organizations";

describe("emulator: token requests", () => {
  let emulator: Emulator;
  let client: Client;
  let organization: string;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
    organization = await client.create("/api/organizations", { name: "o" });
    const applicationIds = [emulator.appId];
    await client.send("POST", `/api/organizations/${organization}/applications`, { applicationIds });
    for (const name of ["invite", "remove"]) {
      await client.create("/api/organization-scopes", { name });
    }
    for (const indicator of [ORDERS, STOCK, "plain", `${ORDERS}#part`]) {
      await resource(indicator);
    }
  });

  after(() => emulator.stop());

  async function resource(indicator: string): Promise<void> {
    const id = await client.create("/api/resources", { name: indicator, indicator, accessTokenTtl: 60 });
    const scope = (name: string) => client.create(`/api/resources/${id}/scopes`, { name });
    const scopeIds = [await scope("read"), await scope("write")];
    const role = { name: `role of ${indicator}`, description: "d", type: "MachineToMachine", scopeIds };
    const roleIds = [await client.create("/api/roles", role)];
    await client.send("POST", `/api/applications/${emulator.appId}/roles`, { roleIds });
  }

  /** Requests a token with these fields of a form. A field may occur more than once. */
  function ask(fields: string): Promise<Reply> {
    const { appId, appSecret } = emulator;
    const own = `grant_type=client_credentials&client_id=${appId}&client_secret=${appSecret}`;
    return client.raw("POST", "/oidc/token", `${own}&${encodeURI(fields).replaceAll("#", "%23")}`, FORM);
  }

  function claimsOf(reply: Reply): Record<string, unknown> {
    const payload = textIn(reply, "access_token").split(".")[1] ?? "";
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString());
    return isJsonObject(claims) ? claims : {};
  }

  it("are given the scopes in the order asked for, each once", async () => {
    const scopes: [asked: string, given: string][] = [
      ["write read", "write read"],
      ["read write read", "read write"],
      ["openid  write all", "write"],
    ];
    for (const [asked, given] of scopes) {
      const reply = await ask(`resource=${ORDERS}&scope=${asked}`);
      assert.deepEqual([textIn(reply, "scope"), claimsOf(reply)["scope"]], [given, given]);
    }
  });

  it("are given no scope for an API where none is granted, and an empty one for an organization", async () => {
    const scopesIn = (reply: Reply) => [isJsonObject(reply.body) && reply.body["scope"], claimsOf(reply)["scope"]];
    assert.deepEqual(scopesIn(await ask(`resource=${ORDERS}&scope=all`)), [undefined, undefined]);
    assert.deepEqual(scopesIn(await ask(`organization_id=${organization}`)), ["", ""]);
  });

  it("are given the organization in a token for an API alone", async () => {
    const both = claimsOf(await ask(`resource=${ORDERS}&organization_id=${organization}&scope=read`));
    assert.deepEqual([both["aud"], both["organization_id"], both["scope"]], [ORDERS, organization, undefined]);
    const alone = claimsOf(await ask(`organization_id=${organization}`));
    assert.deepEqual([alone["aud"], alone["organization_id"]], [`urn:logto:organization:${organization}`, undefined]);
    assert.equal("organization_id" in claimsOf(await ask(`resource=${ORDERS}`)), false);
  });

  it("are given all permissions of organizations, held or not, for the resource that stands for them", async () => {
    const { aud, scope, iat, exp } = claimsOf(await ask(`resource=${ORGANIZATIONS}&scope=remove read invite`));
    assert.deepEqual([aud, scope, Number(exp) - Number(iat)], [ORGANIZATIONS, "remove invite", 3600]);
    const inOne = claimsOf(await ask(`resource=${ORGANIZATIONS}&organization_id=${organization}&scope=invite`));
    assert.deepEqual([inOne["organization_id"], inOne["scope"]], [organization, "invite"]);
  });

  const answers: [what: string, fields: string, expected: string][] = [
    ["two resources", `resource=${ORDERS}&resource=${STOCK}`, "400 oidc.invalid_target"],
    ["the same resource twice", `resource=${ORDERS}&resource=${ORDERS}`, "200"],
    ["a resource and an empty one", `resource=${ORDERS}&resource=`, "400 oidc.invalid_target"],
    ["a known resource and an unknown one", `resource=${ORDERS}&resource=${ORDERS}/`, "400 oidc.invalid_target"],
    ["a resource that is no address", "resource=plain", "400 oidc.invalid_target"],
    ["a resource with a fragment", `resource=${ORDERS}#part`, "400 oidc.invalid_target"],
    ["an organization as a resource", "resource=urn:logto:organization:x", "400 oidc.invalid_target"],
    ["neither a resource nor an organization", "resource=&organization_id=", "400 oidc.invalid_target"],
    ["an organization that it is not in", `resource=${ORDERS}&organization_id=x`, "403 oidc.access_denied"],
    ["the scope twice", `resource=${ORDERS}&scope=read&scope=write`, "400 oidc.invalid_request"],
    ["the grant twice", `resource=${ORDERS}&grant_type=client_credentials`, "400 oidc.invalid_request"],
    ["a field that nobody knows twice", `resource=${ORDERS}&x=1&x=2`, "200"],
  ];
  for (const [what, fields, expected] of answers) {
    it(`are answered ${expected} for ${what}`, async () => {
      assert.equal(outcome(await ask(fields)), expected);
    });
  }

  it("may be JSON, where a list is a field given more than once", async () => {
    const { appId: client_id, appSecret: client_secret } = emulator;
    const send = (body: string) => client.raw("POST", "/oidc/token", body, { "content-type": "application/json" });
    const fields = { grant_type: "client_credentials", client_id, client_secret, scope: ["read"] };
    assert.equal(textIn(await send(JSON.stringify({ ...fields, resource: [ORDERS] })), "scope"), "read");
    assert.equal(
      outcome(await send(JSON.stringify({ ...fields, resource: [ORDERS, STOCK] }))),
      "400 oidc.invalid_target",
    );
    assert.equal(outcome(await send("{")), "400 oidc.invalid_request");
    assert.equal(
      outcome(await client.raw("POST", "/oidc/token", "x", { "content-type": "text/plain" })),
      "400 oidc.invalid_request",
    );
  });
});
