import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject, isList } from "../../../emulator/json";
import { Client, type Reply } from "./client";
import { fill, pathIn, type Filled } from "./filled";

/** The lists that Logto reads without an order, with the kind of their items. */
const UNORDERED: readonly (readonly [path: string, kind: string])[] = [
  ["/resources", "resources"],
  ["/resources?includeScopes=true", "scopes"],
  ["/resources/{resources}/scopes", "scopes"],
  ["/roles", "roles"],
  ["/roles/{roles}/scopes", "scopes"],
  ["/roles/{roles}/users", "users"],
  ["/roles/{machineRoles}/applications", "machines"],
  ["/users/{users}/roles", "roles"],
  ["/users/{users}/organizations", "organizations"],
  ["/users/{users}/personal-access-tokens", "secrets"],
  ["/applications/{machines}/roles", "machineRoles"],
  ["/applications/{machines}/organizations", "organizations"],
  ["/applications/{machines}/secrets", "secrets"],
  ["/applications/{thirdParties}/user-consent-scopes", "organizationScopes"],
  ["/applications/{thirdParties}/user-consent-scopes", "scopes"],
  ["/applications/{thirdParties}/user-consent-scopes", "userScopes"],
  ["/applications/{thirdParties}/users/{users}/consent-organizations", "organizations"],
  ["/organizations", "organizations"],
  ["/organizations/{organizations}/applications", "machines"],
  ["/organizations/{organizations}/users/{users}/roles", "organizationRoles"],
  ["/organizations/{organizations}/applications/{machines}/roles", "organizationMachineRoles"],
  ["/organizations/{organizations}/jit/roles", "organizationRoles"],
  ["/organizations/{organizations}/jit/email-domains", "domains"],
  ["/organization-roles", "organizationScopes"],
  ["/organization-roles", "scopes"],
  ["/organization-roles/{organizationRoles}/scopes", "organizationScopes"],
  ["/organization-roles/{organizationRoles}/resource-scopes", "scopes"],
];

const NEWEST_FIRST: typeof UNORDERED = [
  ["/applications", "machines"],
  ["/users", "users"],
  ["/organization-invitations", "invitations"],
];

const SORTED: readonly (readonly [path: string, key: string])[] = [
  ["/organization-roles", "name"],
  ["/organization-scopes", "name"],
  ["/organizations/{organizations}/users", "id"],
];

/** The values of a key in the items of a list. */
function valuesIn(reply: Reply, key: string): string[] {
  const items = isList(reply.body) ? reply.body.filter(isJsonObject) : [];
  return items.map((item) => item[key]).filter((value) => typeof value === "string");
}

describe("emulator: lists", () => {
  let emulator: Emulator;
  let client: Client;
  let filled: Filled;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
    filled = await fill(client);
  });

  after(() => emulator.stop());

  /** The objects of a kind in the tenant, in the order of creation and in the order of an answer. */
  async function orders(path: string, kind: string): Promise<{ made: readonly string[]; answered: string[] }> {
    const made = filled[kind] ?? [];
    const text = JSON.stringify((await client.send("GET", `/api${pathIn(filled, path)}`)).body);
    const positions = new Map(made.map((name) => [name, text.indexOf(JSON.stringify(name))]));
    assert.ok(
      [...positions.values()].every((position) => position >= 0),
      text,
    );
    return { made, answered: made.toSorted((one, other) => (positions.get(one) ?? 0) - (positions.get(other) ?? 0)) };
  }

  for (const [path, kind] of UNORDERED) {
    it(`have no order, and keep the one that they came in: ${kind} of ${path}`, async () => {
      const { made, answered } = await orders(path, kind);
      assert.notDeepEqual(answered, made);
      assert.deepEqual((await orders(path, kind)).answered, answered);
    });
  }

  for (const [path, kind] of NEWEST_FIRST) {
    it(`have the newest first: ${path}`, async () => {
      const { made, answered } = await orders(path, kind);
      assert.deepEqual(answered, made.toReversed());
    });
  }

  for (const [path, key] of SORTED) {
    it(`are sorted by ${key}: ${path}`, async () => {
      const values = valuesIn(await client.send("GET", `/api${pathIn(filled, path)}`), key);
      assert.ok(values.length > 1);
      assert.deepEqual(values, values.toSorted());
    });
  }
});

describe("emulator: the order of lists that have none", () => {
  /** So many that the same order does not occur twice by chance. */
  const NAMES = Array.from({ length: 30 }, (_, index) => `name ${index}`);
  let emulator: Emulator;
  let client: Client;

  beforeEach(async () => {
    emulator = await startEmulator({ listOrder: 7 });
    client = new Client(emulator);
  });

  afterEach(() => emulator.stop());

  async function read(query = "page_size=100"): Promise<string[]> {
    return valuesIn(await client.send("GET", `/api/organizations?${query}`), "name");
  }

  async function make(): Promise<string[]> {
    for (const name of NAMES) {
      await client.create("/api/organizations", { name });
    }
    return read();
  }

  it("is the same for all pages, until an item is written", async () => {
    const all = await make();
    assert.deepEqual(all.toSorted(), NAMES.toSorted());
    const pages: string[] = [];
    for (const page of [1, 2, 3, 4]) {
      pages.push(...(await read(`page=${page}&page_size=8`)));
    }
    assert.deepEqual(pages, all);
    await client.create("/api/roles", { name: "another table", description: "d" });
    assert.deepEqual(await read(), all);
    const [first] = valuesIn(await client.send("GET", "/api/organizations"), "id");
    await client.send("PATCH", `/api/organizations/${first ?? ""}`, { description: "written" });
    assert.notDeepEqual(await read(), all);
    assert.deepEqual((await read()).toSorted(), all.toSorted());
  });

  it("comes again with the seed and the requests, and is another with another seed", async () => {
    const once = await make();
    emulator.reset();
    assert.deepEqual(await make(), once);
    emulator.reset({ listOrder: 8 });
    assert.notDeepEqual(await make(), once);
  });

  it("is that of their making with the seed 0, though they are changed", async () => {
    emulator.reset({ listOrder: 0 });
    assert.deepEqual(await make(), NAMES);
    const [first] = valuesIn(await client.send("GET", "/api/organizations"), "id");
    await client.send("PATCH", `/api/organizations/${first ?? ""}`, { description: "written" });
    assert.deepEqual(await read(), NAMES);
  });
});
