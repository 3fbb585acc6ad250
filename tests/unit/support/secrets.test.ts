import assert from "node:assert/strict";
import { objectOf } from "../../objects";
import type { Property } from "../../support/objects/declarations";
import { secretArgumentsOf, secretPathsOf } from "../../support/objects/secrets";

const TOKEN: Property = { type: "string", secret: true };

const PROPERTIES = {
  plain: { type: "string" },
  token: TOKEN,
  senders: { type: "list", items: { type: "object", properties: { name: { type: "string" }, token: TOKEN } } },
  headers: { type: "json", secret: true },
} as const satisfies Readonly<Record<string, Property>>;

describe("the secrets among arguments", () => {
  it("are found in lists of objects, and all the texts of what is secret as a whole", () => {
    const declaration = { ...objectOf("User").declaration, properties: PROPERTIES };
    const args = {
      plain: "seen",
      token: "first",
      senders: [{ name: "seen", token: "second" }, { name: "seen" }],
      headers: { authorization: "third", more: ["fourth"] },
    };
    assert.deepEqual(secretArgumentsOf({ declaration }, args), [
      { path: "token", value: "first" },
      { path: "senders[].token", value: "second" },
      { path: "headers", value: "third" },
      { path: "headers", value: "fourth" },
    ]);
  });

  it("have paths, whether they are given or not", () => {
    assert.deepEqual(secretPathsOf(PROPERTIES), ["token", "senders[].token", "headers"]);
  });
});
