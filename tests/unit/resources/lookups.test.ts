import assert from "node:assert/strict";
import * as logto from "../../../sdk";
import { run } from "./program";

describe("a name that a program makes up as it runs", () => {
  const names: Record<string, string> = { "read:orders": "Read orders", "write:orders": "Change orders" };

  it("is told when no scope has it, with those that are there", async () => {
    await run(() => {
      const orders = new logto.ApiResource("orders", { indicator: "https://orders.example", scopes: names });
      for (const wrong of ["read:order", "constructor"]) {
        const message = `no scope "${wrong}" is declared in this ApiResource; its scopes are: read:orders, write:orders`;
        assert.throws(() => orders.scopeId(wrong), { name: "Error", message });
      }
      orders.scopeId("read:orders");
    });
  });

  it("is told when it is an id to look up, and empty", async () => {
    await run(() => {
      const message = 'Role "clerk": the id to look up is empty';
      assert.throws(() => logto.Role.get("clerk", ""), { message });
    });
  });
});
