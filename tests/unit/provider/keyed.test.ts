import assert from "node:assert/strict";
import type { KeyedDeclaration } from "../../../sdk/declaration";
import { KeyedRequests } from "../../../sdk/provider/requests/keyed";
import { FakeTenant } from "./fakeTenant";

const KEYED: KeyedDeclaration = {
  kind: "keyed",
  className: "Keyed",
  module: "keyed",
  noun: "keyed thing",
  since: "1.28",
  path: "/things/{name}",
  properties: {
    name: { type: "string", required: true, createOnly: true, local: true },
    one: { type: "string" },
  },
  outputs: {},
  idParts: ["name"],
};

describe("the list of keyed objects", () => {
  async function listed(object: KeyedDeclaration, body: unknown): Promise<unknown> {
    const fake = new FakeTenant(() => ({ status: 200, body }));
    const found = await new KeyedRequests(object).list(fake.tenant, () => Promise.resolve([]));
    assert.deepEqual(fake.log, ["GET /things"]);
    return found.map(({ id, args }) => ({ id, args }));
  }

  it("has each as its own path answers it, with its key", async () => {
    const found = await listed(KEYED, [{ name: "a", one: "1", more: 2 }]);
    assert.deepEqual(found, [{ id: "a", args: { name: "a", one: "1" } }]);
  });

  it("has each below the key that the declaration names, and its name beside it", async () => {
    const object: KeyedDeclaration = { ...KEYED, listed: { nameKey: "key", valueKey: "value" } };
    const found = await listed(object, [{ key: "a", value: { one: "1" } }]);
    assert.deepEqual(found, [{ id: "a", args: { name: "a", one: "1" } }]);
  });

  it("may name each otherwise than the path does, and leaves out those that the path cannot name", async () => {
    const names = { "thing.a": "a" };
    const object: KeyedDeclaration = { ...KEYED, listed: { nameKey: "key", valueKey: "value", names } };
    const found = await listed(object, [
      { key: "thing.a", value: { one: "1" } },
      { key: "thing.new", value: { one: "2" } },
    ]);
    assert.deepEqual(found, [{ id: "a", args: { name: "a", one: "1" } }]);
  });
});
