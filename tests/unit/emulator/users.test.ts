import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject, isList } from "../../../emulator/json";
import { Client, idsOf, outcome, textIn } from "./client";

/** The refusals of users, in the order of Logto's checks. */
describe("emulator: users", () => {
  let emulator: Emulator;
  let client: Client;
  let user: string;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
  });

  beforeEach(async () => {
    emulator.reset();
    user = await client.create("/api/users", { username: "ann" });
  });

  after(() => emulator.stop());

  const noPhone = "00000000";
  const creations: [what: string, body: object, expected: string][] = [
    ["a phone number that no country has", { primaryPhone: noPhone }, "422 user.invalid_phone"],
    [
      "a name that is taken, before the number",
      { username: "ann", primaryPhone: noPhone },
      "422 user.username_already_in_use",
    ],
    [
      "a name that is taken, before a digest that cannot be read",
      { username: "ann", passwordAlgorithm: "Legacy", passwordDigest: "x" },
      "422 user.username_already_in_use",
    ],
    [
      "a digest that cannot be read, before the number",
      { primaryPhone: noPhone, passwordAlgorithm: "Legacy", passwordDigest: "x" },
      "400 password.invalid_legacy_password_format",
    ],
    ["an algorithm of no digest", { passwordAlgorithm: "Legacy" }, "400 password.unsupported_encryption_method"],
    [
      "an algorithm of no digest beside a password",
      { password: "p", passwordAlgorithm: "Legacy" },
      "400 password.unsupported_encryption_method",
    ],
    ["any other algorithm of no digest, which is passed over", { passwordAlgorithm: "MD5" }, "200"],
  ];
  for (const [what, body, expected] of creations) {
    it(`are answered ${expected} for ${what}: ${JSON.stringify(body)}`, async () => {
      assert.equal(outcome(await client.send("POST", "/api/users", body)), expected);
    });
  }

  it("are told of what is taken before a phone number that is none, in a change", async () => {
    const other = await client.create("/api/users", {});
    const reply = await client.send("PATCH", `/api/users/${other}`, { username: "ann", primaryPhone: noPhone });
    assert.equal(outcome(reply), "422 user.username_already_in_use");
  });

  it("are answered once for each role that they are to have", async () => {
    const role = await client.create("/api/roles", { name: "r", description: "d" });
    await client.send("POST", `/api/users/${user}/roles`, { roleIds: [role] });
    const { body } = await client.send("PUT", `/api/users/${user}/roles`, { roleIds: [role, role] });
    assert.deepEqual(body, { roleIds: [role] });
  });

  it("find roles beyond their own by the second field of a search, as alternatives have no brackets", async () => {
    const role = (name: string) => client.create("/api/roles", { name, description: `of ${name}` });
    const [own, other] = [await role("own"), await role("other")];
    await client.send("POST", `/api/users/${user}/roles`, { roleIds: [own] });
    const found = async (query: string) => idsOf(await client.send("GET", `/api/users/${user}/roles?${query}`));
    assert.deepEqual(await found("search.name=o%25"), [own]);
    assert.deepEqual(await found("search.name=nosuch&search.description=of%25other"), [other]);
    assert.deepEqual(await found("search.name=other&search.description=of%25other&joint=and"), []);
  });

  it("have their identities in the order in which PostgreSQL keeps keys: by length, then by bytes", async () => {
    for (const target of ["google", "x", "azure", "github"]) {
      await client.send("PUT", `/api/users/${user}/identities/${target}`, { userId: target });
    }
    const { body } = await client.send("GET", `/api/users/${user}/all-identities`);
    const identities = isJsonObject(body) ? body["socialIdentities"] : undefined;
    assert.deepEqual(isList(identities) && identities.map((identity) => isJsonObject(identity) && identity["target"]), [
      "x",
      "azure",
      "github",
      "google",
    ]);
  });

  const config = {
    clientId: "c",
    clientSecret: "s",
    authorizationEndpoint: "https://corp.example/auth",
    tokenEndpoint: "https://corp.example/token",
    userInfoEndpoint: "https://corp.example/me",
  };
  const metadata = { target: "corp", name: { en: "Corp" } };
  const links: [what: string, connector: object, expected: string][] = [
    ["sends messages", { connectorId: "http-email" }, "422 session.invalid_connector_id"],
    ["has no configuration yet", { connectorId: "oauth2", metadata }, "400 connector.invalid_config"],
    ["remembers nobody", { connectorId: "oauth2", metadata, config }, "501 connector.not_implemented"],
    ["gets nothing good back", { connectorId: "github-universal" }, "400 connector.general"],
  ];
  for (const [what, connector, expected] of links) {
    it(`are not linked by a connector that ${what}: ${expected}`, async () => {
      const connectorId = await client.create("/api/connectors", connector);
      const body = { connectorId, connectorData: { code: "x" } };
      assert.equal(outcome(await client.send("POST", `/api/users/${user}/identities`, body)), expected);
    });
  }

  it("have expiries of tokens without what is smaller than a millisecond", async () => {
    const body = { name: "t", expiresAt: 1_893_456_000_000.5 };
    const reply = await client.send("POST", `/api/users/${user}/personal-access-tokens`, body);
    assert.equal(isJsonObject(reply.body) && reply.body["expiresAt"], 1_893_456_000_000);
  });

  it("must be named to accept an invitation, also one that is not there", async () => {
    const path = "/api/organization-invitations/nosuch/status";
    const accept = (acceptedUserId: string) => client.send("PUT", path, { status: "Accepted", acceptedUserId });
    assert.equal(outcome(await client.send("PUT", path, { status: "Accepted" })), "422 request.invalid_input");
    assert.equal(outcome(await accept(user)), "404 entity.not_found");
    assert.equal(textIn(await client.send("PUT", path, { status: "Revoked" }), "code"), "entity.not_found");
  });
});
