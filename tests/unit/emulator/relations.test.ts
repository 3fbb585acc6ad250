import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { Client, idsOf, outcome } from "./client";
import { fill, type Filled } from "./filled";
import { RELATIONS, type Outcomes, type RelationCase } from "./relationCases";

/** An id of no object. */
const NOBODY = "nobody";
/** The positions in their kinds of an owner with few members, and of an object that is not a member. */
const [OWNER, OTHER] = [1, 4];

describe("emulator: relations", () => {
  let emulator: Emulator;
  let client: Client;
  let filled: Filled;

  beforeEach(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
    filled = await fill(client);
  });

  afterEach(() => emulator.stop());

  /** The path of an owner; for an owner that does not exist, the last id is that of no object. */
  function pathOf({ path }: RelationCase, isStranger = false): string {
    const kinds = [...path.matchAll(/\{(\w+)\}/g)].map(([, kind]) => kind);
    return path.replaceAll(/\{(\w+)\}/g, (_, kind: string) =>
      isStranger && kind === kinds.at(-1) ? NOBODY : (filled[kind]?.[OWNER] ?? kind),
    );
  }

  function idIn(kind: string, position = 0): string {
    return filled[kind]?.[position] ?? "";
  }

  async function outcomesOf(relation: RelationCase): Promise<Outcomes> {
    const other = filled[relation.of]?.[OTHER] ?? NOBODY;
    const send = async (method: string, path: string, ids?: readonly string[]): Promise<string> =>
      outcome(await client.send(method, path, ids === undefined ? undefined : { [relation.ids]: ids }));
    const [path, stranger] = [pathOf(relation), pathOf(relation, true)];
    const write = async (ids: readonly string[]): Promise<[string, string]> => {
      const put = await send("PUT", path, ids);
      return [await send("POST", path, ids), put];
    };
    const ofStranger = [
      await send("GET", stranger),
      await send("POST", stranger, [other]),
      await send("PUT", stranger, [other]),
      await send("DELETE", `${stranger}/${other}`),
    ];
    const [unknown, none, twice] = [await write([NOBODY]), await write([]), await write([other, other])];
    await send("POST", path, [other]);
    const again = await send("POST", path, [other]);
    await send("DELETE", `${path}/${other}`);
    return { stranger: ofStranger, unknown, none, twice, again, gone: await send("DELETE", `${path}/${other}`) };
  }

  for (const { path, ids, of, ...expected } of RELATIONS) {
    it(`refuses under ${path} what Logto refuses`, async () => {
      assert.deepEqual(await outcomesOf({ path, ids, of, ...expected }), expected);
    });
  }

  it("takes roles away before others are refused", async () => {
    const [users, machines] = [
      { path: `/api/users/${idIn("users")}/roles`, roleIds: [idIn("roles"), idIn("machineRoles")] },
      { path: `/api/applications/${idIn("machines")}/roles`, roleIds: [idIn("machineRoles"), idIn("roles")] },
    ];
    for (const { path, roleIds } of [users, machines]) {
      const reply = await client.send("PUT", path, { roleIds });
      assert.equal(outcome(reply), "422 entity.db_constraint_violated");
      assert.deepEqual(idsOf(await client.send("GET", path)), roleIds.slice(0, 1));
    }
  });

  it("adds the roles that are not there, and says which", async () => {
    const [held, missing] = [idIn("roles"), idIn("roles", OTHER)];
    const path = `/api/users/${idIn("users", OWNER)}/roles`;
    await client.send("POST", path, { roleIds: [held] });
    const reply = await client.send("POST", path, { roleIds: [held, missing] });
    assert.deepEqual(reply.body, { roleIds: [held, missing], addedRoleIds: [missing] });
  });

  it("counts a machine's role that stands twice once", async () => {
    const [held, missing] = [idIn("machineRoles"), idIn("machineRoles", OTHER)];
    const path = `/api/applications/${idIn("machines", OWNER)}/roles`;
    await client.send("POST", path, { roleIds: [held] });
    const reply = await client.send("POST", path, { roleIds: [held, missing, missing] });
    assert.deepEqual(reply.body, { roleIds: [held, missing], addedRoleIds: [missing] });
  });

  it("refuses to add roles of the other type", async () => {
    const ofUser = await client.send("POST", `/api/users/${idIn("users")}/roles`, { roleIds: [idIn("machineRoles")] });
    assert.equal(outcome(ofUser), "422 user.invalid_role_type");
    const path = `/api/applications/${idIn("machines")}/roles`;
    const ofMachine = await client.send("POST", path, { roleIds: [idIn("roles")] });
    assert.equal(outcome(ofMachine), "422 application.invalid_role_type");
  });
});
