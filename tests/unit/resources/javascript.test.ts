import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import * as logto from "../../../sdk";
import { run } from "./program";

/** Arguments that are possible in a JavaScript program, but that TypeScript refuses. */
const anything = (value: unknown): never => value as never;

describe("a program in JavaScript", () => {
  it("may forget the arguments: each class still registers, and the check says what is missing", async () => {
    const classes = Object.entries(logto).filter(([name]) => name !== "LogtoResource");
    const { registered } = await run(() => {
      for (const [name, Class] of classes) {
        new (Class as new (name: string) => logto.LogtoResource)(name);
      }
    });
    assert.deepEqual(registered.map(({ name }) => name).sort(), classes.map(([name]) => name).sort());
  });

  it("must give scopes as a plain object, for they become resources", async () => {
    await run(() => {
      for (const scopes of [pulumi.output({ read: "Read" }), Promise.resolve({}), ["read"], "read", null]) {
        const args = { indicator: "https://orders.example", scopes: anything(scopes) };
        assert.throws(() => new logto.ApiResource("orders", args), {
          message:
            'ApiResource "orders": scopes must be a plain object with a description for each name: { "read:orders": "…" }',
        });
      }
    });
  });
});
