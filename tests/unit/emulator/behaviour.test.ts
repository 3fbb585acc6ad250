import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject } from "../../../emulator/json";
import { Client, idsOf, outcome } from "./client";

/** Behaviour of Logto that is not documented and matters to programs. */
describe("emulator: behaviour beyond the recordings", () => {
  let emulator: Emulator;
  let client: Client;

  beforeEach(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
  });

  afterEach(() => emulator.stop());

  async function scope(): Promise<string> {
    const resource = await client.create("/api/resources", { name: "o", indicator: "https://o.example" });
    return client.create(`/api/resources/${resource}/scopes`, { name: "read" });
  }

  it("keeps a role whose scopes are refused", async () => {
    const id = await scope();
    const attempts: [string, string[], string][] = [
      ["none", [], "422 entity.invalid_input"],
      ["twice", [id, id], "500"],
      ["management", ["management-api-all"], "400 role.management_api_scopes_not_assignable_to_user_role"],
    ];
    for (const [name, scopeIds, expected] of attempts) {
      assert.equal(outcome(await client.send("POST", "/api/roles", { name, description: "d", scopeIds })), expected);
      const again = await client.send("POST", "/api/roles", { name, description: "d" });
      assert.equal(outcome(again), "422 role.name_in_use");
    }
  });

  it("gives none of the scopes where one is there already", async () => {
    const held = await scope();
    const resource = await client.create("/api/resources", { name: "p", indicator: "https://p.example" });
    const other = await client.create(`/api/resources/${resource}/scopes`, { name: "read" });
    const role = await client.create("/api/roles", { name: "r", description: "d", scopeIds: [held] });
    const reply = await client.send("POST", `/api/roles/${role}/scopes`, { scopeIds: [other, held] });
    assert.equal(outcome(reply), "422 role.scope_exists");
    assert.deepEqual(idsOf(await client.send("GET", `/api/roles/${role}/scopes`)), [held]);
  });

  it("refuses an empty change of most objects", async () => {
    const role = await client.create("/api/roles", { name: "r", description: "d" });
    const user = await client.create("/api/users", {});
    const organization = await client.create("/api/organizations", { name: "o" });
    for (const path of [`/api/roles/${role}`, `/api/users/${user}`, `/api/organizations/${organization}`]) {
      assert.equal(outcome(await client.send("PATCH", path, { nope: 1 })), "422 entity.invalid_input");
    }
  });

  it("knows no tenant but its own", async () => {
    const id = await client.create("/api/organizations", { name: "o" });
    assert.equal((await client.send("PATCH", `/api/organizations/${id}`, { tenantId: "other" })).status, 500);
    assert.equal((await client.send("PATCH", `/api/organizations/${id}`, { tenantId: "default" })).status, 200);
  });

  it("breaks references with 404, and with 422 in organizations", async () => {
    const path = "/api/applications/nosuch/secrets";
    const reply = await client.send("POST", path, { name: "x" });
    assert.equal(outcome(reply), "404 entity.relation_foreign_key_not_found");
    const organization = await client.create("/api/organizations", { name: "o" });
    const members = await client.send("PUT", `/api/organizations/${organization}/users`, { userIds: ["nosuch"] });
    assert.equal(outcome(members), "422 entity.relation_foreign_key_not_found");
  });

  it("keeps the roles of members who stay when the members are replaced", async () => {
    const organization = await client.create("/api/organizations", { name: "o" });
    const role = await client.create("/api/organization-roles", { name: "r" });
    const [stays, goes, comes] = [
      await client.create("/api/users", {}),
      await client.create("/api/users", {}),
      await client.create("/api/users", {}),
    ];
    const path = `/api/organizations/${organization}/users`;
    await client.send("POST", path, { userIds: [stays, goes] });
    await client.send("POST", `${path}/roles`, { userIds: [stays, goes], organizationRoleIds: [role] });
    assert.equal((await client.send("PUT", path, { userIds: [stays, comes, comes] })).status, 204);
    assert.deepEqual(idsOf(await client.send("GET", path)).sort(), [stays, comes].sort());
    assert.deepEqual(idsOf(await client.send("GET", `${path}/${stays}/roles`)), [role]);
    assert.equal(outcome(await client.send("GET", `${path}/${goes}/roles`)), "422 organization.require_membership");
  });

  it("finds organization roles by name, and cannot clear those of an application", async () => {
    const organization = await client.create("/api/organizations", { name: "o" });
    const role = await client.create("/api/organization-roles", { name: "r" });
    const user = await client.create("/api/users", {});
    const path = `/api/organizations/${organization}`;
    await client.send("POST", `${path}/users`, { userIds: [user] });
    const named = await client.send("POST", `${path}/users/${user}/roles`, { organizationRoleNames: ["r"] });
    assert.deepEqual(named.body, { organizationRoleIds: [role] });
    const unknown = await client.send("PUT", `${path}/users/${user}/roles`, { organizationRoleNames: ["nope"] });
    assert.equal(outcome(unknown), "422 organization.role_names_not_found");
    assert.equal((await client.send("PUT", `${path}/users/${user}/roles`, {})).status, 204);
    await client.send("POST", `${path}/applications`, { applicationIds: [emulator.appId] });
    const none = { organizationRoleIds: [] };
    const cleared = await client.send("PUT", `${path}/applications/${emulator.appId}/roles`, none);
    assert.equal(outcome(cleared), "400 guard.invalid_input");
  });

  it("replaces lists in one transaction", async () => {
    const organization = await client.create("/api/organizations", { name: "o" });
    const path = `/api/organizations/${organization}/jit/email-domains`;
    await client.send("PUT", path, { emailDomains: ["a.example"] });
    const reply = await client.send("PUT", path, { emailDomains: ["b.example", "b.example"] });
    assert.equal(outcome(reply), "422 entity.unique_integrity_violation");
    assert.match(JSON.stringify((await client.send("GET", path)).body), /a\.example/);
  });

  it("gives new users the default roles, and old ones not", async () => {
    const before = await client.create("/api/users", {});
    const role = await client.create("/api/roles", { name: "r", description: "d", isDefault: true });
    const after = await client.create("/api/users", {});
    assert.deepEqual(idsOf(await client.send("GET", `/api/users/${before}/roles`)), []);
    assert.deepEqual(idsOf(await client.send("GET", `/api/users/${after}/roles`)), [role]);
  });

  it("checks passwords and phones of users", async () => {
    const digest = { passwordDigest: "x", passwordAlgorithm: "MD5" };
    const attempts: [object, string][] = [
      [{ password: "x", ...digest }, "400 user.password_and_digest"],
      [{ passwordDigest: "x" }, "400 user.password_algorithm_required"],
      [{ passwordDigest: "x", passwordAlgorithm: "Legacy" }, "400 password.invalid_legacy_password_format"],
      [{ primaryPhone: "999999999999" }, "422 user.invalid_phone"],
      [{ name: "n".repeat(129) }, "422 entity.value_too_long"],
    ];
    for (const [body, expected] of attempts) {
      assert.equal(outcome(await client.send("POST", "/api/users", body)), expected);
    }
    const user = await client.create("/api/users", { password: "right" });
    const verify = (password: string) => client.send("POST", `/api/users/${user}/password/verify`, { password });
    assert.equal((await verify("right")).status, 204);
    assert.equal(outcome(await verify("wrong")), "422 session.invalid_credentials");
  });

  it("lets an application hold and lose the hidden role, which lists do not show", async () => {
    const id = await client.create("/api/applications", { name: "m", type: "MachineToMachine" });
    await client.send("PATCH", `/api/applications/${id}`, { isAdmin: true });
    const isAdmin = async () => {
      const { body } = await client.send("GET", `/api/applications/${id}`);
      return isJsonObject(body) && body["isAdmin"];
    };
    assert.equal(await isAdmin(), true);
    assert.deepEqual(idsOf(await client.send("GET", `/api/applications/${id}/roles`)), []);
    assert.equal(
      outcome(await client.send("PUT", `/api/applications/${id}/roles`, { roleIds: [] })),
      "422 entity.invalid_input",
    );
    assert.equal(await isAdmin(), false);
  });

  it("controls access by rules that must be there first", async () => {
    const id = await client.create("/api/applications", { name: "w", type: "SPA" });
    const user = await client.create("/api/users", {});
    const path = `/api/applications/${id}/access-control`;
    const nobody = { userIds: [], userRoleIds: [], organizationIds: [], organizationRoleRules: [] };
    await client.send("PUT", path, { ...nobody, userIds: [user, user] });
    assert.equal(
      (await client.send("PATCH", `/api/applications/${id}`, { appLevelAccessControlEnabled: true })).status,
      200,
    );
    assert.equal(outcome(await client.send("PUT", path, nobody)), "422 request.invalid_input");
    assert.deepEqual((await client.send("GET", path)).body, { ...nobody, userIds: [user] });
  });

  it("accepts an invitation of the right person, once", async () => {
    const organization = await client.create("/api/organizations", { name: "o" });
    const role = await client.create("/api/organization-roles", { name: "r" });
    const id = await client.create("/api/organization-invitations", {
      organizationId: organization,
      invitee: "Ann@example.com",
      expiresAt: Date.now() + 60_000,
      organizationRoleIds: [role],
    });
    const path = `/api/organization-invitations/${id}/status`;
    const other = await client.create("/api/users", { primaryEmail: "bob@example.com" });
    const ann = await client.create("/api/users", { primaryEmail: "ann@example.com" });
    const accept = (acceptedUserId: string) => client.send("PUT", path, { status: "Accepted", acceptedUserId });
    assert.equal(outcome(await accept(other)), "422 request.invalid_input");
    assert.equal(outcome(await accept(ann)), "200");
    assert.equal(outcome(await accept(ann)), "422 request.invalid_input");
    assert.deepEqual(idsOf(await client.send("GET", `/api/organizations/${organization}/users/${ann}/roles`)), [role]);
  });

  it("sends no message without a connector, and then keeps no invitation", async () => {
    const organizationId = await client.create("/api/organizations", { name: "o" });
    const body = { organizationId, invitee: "a@example.com", expiresAt: Date.now() + 60_000, messagePayload: {} };
    assert.equal(outcome(await client.send("POST", "/api/organization-invitations", body)), "501 connector.not_found");
    assert.deepEqual((await client.send("GET", "/api/organization-invitations")).body, []);
  });

  it("breaks on a bad search for applications only", async () => {
    assert.equal(outcome(await client.send("GET", "/api/applications?search.nope=x")), "500");
    assert.equal(outcome(await client.send("GET", "/api/roles?search.nope=x")), "400 request.invalid_input");
  });

  it("refuses numbers that the document does not bound", async () => {
    const body = (customClientMetadata: object) => ({ name: "w", type: "SPA", customClientMetadata });
    for (const bad of [{ refreshTokenTtlInDays: 181 }, { refreshTokenTtlInDays: 1.5 }, { maxAllowedGrants: 0 }]) {
      assert.equal(outcome(await client.send("POST", "/api/applications", body(bad))), "400 guard.invalid_input");
    }
    assert.equal((await client.send("POST", "/api/applications", body({ refreshTokenTtlInDays: 180 }))).status, 200);
  });

  it("lists applications and users with the newest first", async () => {
    const first = await client.create("/api/applications", { name: "1", type: "SPA" });
    const second = await client.create("/api/applications", { name: "2", type: "SPA" });
    assert.deepEqual(idsOf(await client.send("GET", "/api/applications")), [second, first, emulator.appId]);
  });
});
