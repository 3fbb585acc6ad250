import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject } from "../../../emulator/json";
import { Client, faults, outcome } from "./client";

/** Requests similar to the recorded ones, each on a fresh tenant. */
describe("emulator: edges", () => {
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

  const invalid = "400 guard.invalid_input";
  const noSuchKey = "422 entity.relation_foreign_key_not_found";
  const cases: [method: string, path: string, body: object | undefined, expected: string][] = [
    ["POST", "/api/applications", { name: "a", type: 5 }, `${invalid}, invalid_enum_value type`],
    ["POST", "/api/applications", { name: "a", type: null }, `${invalid}, invalid_type type`],
    [
      "POST",
      "/api/applications",
      {
        name: "",
        type: "SPA",
        customClientMetadata: { refreshTokenTtlInDays: "1" },
        oidcClientMetadata: { backchannelLogoutUri: "b", postLogoutRedirectUris: [5], redirectUris: ["r"] },
      },
      [
        invalid,
        "too_small name",
        "custom oidcClientMetadata.redirectUris.0",
        "invalid_type oidcClientMetadata.postLogoutRedirectUris.0",
        "invalid_string oidcClientMetadata.backchannelLogoutUri",
        "invalid_type customClientMetadata.refreshTokenTtlInDays",
      ].join(", "),
    ],
    ["GET", "/api/applications?joint=", undefined, "200"],
    ["GET", "/api/configs/oidc/nope", undefined, `${invalid}, invalid_enum_value keyType`],
    [
      "DELETE",
      "/api/applications/nosuch/user-consent-scopes/nope/nosuch",
      undefined,
      `${invalid}, invalid_enum_value scopeType`,
    ],
    ["GET", "/api/logs?start_time=yesterday", undefined, invalid],
    ["GET", "/api/logs?end_time=", undefined, "200"],
    ["GET", "/api/logs?start_time=2&end_time=1", undefined, "400 log.invalid_time_window"],
    ["GET", "/api/applications?page_size=1.5", undefined, "422 entity.invalid_input"],
    ["GET", "/api/roles?page=1.5", undefined, "200"],
    ["GET", "/api/roles/nosuch/users?search=", undefined, "404 entity.not_exists_with_id"],
    ["GET", "/api/roles/nosuch/applications?search=", undefined, "404 entity.not_exists_with_id"],
    ["GET", "/api/roles/nosuch/scopes?search=", undefined, "404 entity.not_exists_with_id"],
    ["GET", "/api/users/nosuch/roles?search=", undefined, "404 entity.not_found"],
    ["GET", "/api/applications/nosuch/roles?search=", undefined, "404 entity.not_exists_with_id"],
    ["GET", "/api/organizations/nosuch/users/nosuch/roles?page=0", undefined, "422 organization.require_membership"],
    ["POST", "/api/organizations/nosuch/users", { userIds: ["an id of 22 characters"] }, "422 entity.value_too_long"],
    ["PUT", "/api/organizations/nosuch/jit/roles", { organizationRoleIds: ["an id of 21 character"] }, noSuchKey],
    ["POST", "/api/organization-roles", { name: "r", organizationScopeIds: [""] }, noSuchKey],
    [
      "POST",
      "/api/organization-roles",
      { name: "r", resourceScopeIds: ["management-api-all", "management-api-all"] },
      "201",
    ],
  ];
  for (const [method, path, body, expected] of cases) {
    it(`${method} ${path} ${body === undefined ? "" : JSON.stringify(body)} is answered ${expected}`, async () => {
      assert.equal(faults(await client.send(method, path, body)), expected);
    });
  }

  it("takes an expiry of 0, which is past, and no other that is", async () => {
    const application = await client.create("/api/applications", { name: "m", type: "MachineToMachine" });
    const user = await client.create("/api/users", {});
    for (const path of [`/api/applications/${application}/secrets`, `/api/users/${user}/personal-access-tokens`]) {
      const { status, body } = await client.send("POST", path, { name: "zero", expiresAt: 0 });
      assert.equal(status, 201);
      assert.equal(isJsonObject(body) && body["expiresAt"], 0);
      const past = await client.send("POST", path, { name: "one", expiresAt: 1 });
      assert.equal(outcome(past), "400 request.invalid_input");
    }
  });

  it("tells a new user of a taken user name first, and one that changes last", async () => {
    const taken = { username: "ann", primaryEmail: "ann@example.com", primaryPhone: "14155552671" };
    await client.create("/api/users", taken);
    assert.equal(outcome(await client.send("POST", "/api/users", taken)), "422 user.username_already_in_use");
    const other = `/api/users/${await client.create("/api/users", {})}`;
    assert.equal(outcome(await client.send("PATCH", other, taken)), "422 user.email_already_in_use");
    const { primaryEmail: _email, ...rest } = taken;
    assert.equal(outcome(await client.send("PATCH", other, rest)), "422 user.phone_already_in_use");
  });

  it("invites with a role that stands twice", async () => {
    const organizationId = await client.create("/api/organizations", { name: "o" });
    const role = await client.create("/api/organization-roles", { name: "r" });
    const invitation = { organizationId, invitee: "a@example.com", expiresAt: Date.now() + 60_000 };
    const reply = await client.send("POST", "/api/organization-invitations", {
      ...invitation,
      organizationRoleIds: [role, role],
    });
    assert.deepEqual(isJsonObject(reply.body) && reply.body["organizationRoles"], [{ id: role, name: "r" }]);
  });
});
