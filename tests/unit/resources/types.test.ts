import assert from "node:assert/strict";
import type * as pulumi from "@pulumi/pulumi";
import * as logto from "../../../sdk";
import type { CollectionDeclaration } from "../../../sdk/declaration";
import type { TextsOf } from "../../../sdk/resource/types";
import { run } from "./program";

/** True if a value of type `Left` is one of type `Right`, and the other way round. */
type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : false) : false;
type SecretOf<Type extends logto.ApplicationType> = pulumi.Unwrap<logto.Application<Type>["secret"]>;

// Each constant only compiles with its value.
const confidential: Same<SecretOf<"MachineToMachine" | "Traditional" | "Protected">, string> = true;
const single: Same<SecretOf<"SPA">, undefined> = true;
const native: Same<SecretOf<"Native">, undefined> = true;
const either: Same<SecretOf<logto.ApplicationType>, string | undefined> = true;
const kept: Same<pulumi.Unwrap<logto.Application<"SPA">["type"]>, "SPA"> = true;
const notAny: Same<SecretOf<"SPA">, string> = false;

interface Texts extends Omit<CollectionDeclaration, "properties"> {
  readonly properties: {
    readonly mode: { readonly type: "string"; readonly oneOf: readonly ["on", "off"] };
    readonly events: {
      readonly type: "list";
      readonly items: { readonly type: "string"; readonly oneOf: readonly ["made", "gone"] };
    };
  };
}
const textsOfOne: Same<TextsOf<Texts, "mode">, "on" | "off"> = true;
const textsOfMany: Same<TextsOf<Texts, "events">, "made" | "gone"> = true;

describe("the types", () => {
  it("tell which applications have a secret", () => {
    assert.deepEqual([confidential, single, native, either, kept, notAny], [true, true, true, true, true, false]);
  });

  it("tell which texts an argument accepts, and which an entry of a list can be", () => {
    assert.deepEqual([textsOfOne, textsOfMany], [true, true]);
  });

  it("refuse at compile time what Logto would refuse later", async () => {
    await run(() => {
      const orders = new logto.ApiResource("orders", {
        indicator: "https://orders.example",
        scopes: { "read:orders": "Read orders" },
      });
      const bare = new logto.ApiResource("bare", { indicator: "https://bare.example" });
      const id: pulumi.Output<string> = orders.scopeId("read:orders");
      assert.ok(id);

      // @ts-expect-error a permission that is not declared
      assert.throws(() => orders.scopeId("reed:orders"));
      // @ts-expect-error an API resource without permissions
      assert.throws(() => bare.scopeId("read:orders"));
      // @ts-expect-error a type of application that does not exist
      new logto.Application("a", { type: "Robot" });
      // @ts-expect-error SAML applications have another endpoint
      new logto.Application("b", { type: "SAML" });
      // @ts-expect-error Logto requires a description of a role
      new logto.Role("c", {});
      // @ts-expect-error a misspelt argument
      new logto.Organization("d", { descripton: "x" });
      // @ts-expect-error a misspelt nested argument
      new logto.Organization("e", { color: { primary: "#fff" } });
      // @ts-expect-error a number instead of a text
      new logto.User("f", { username: 5 });
      // @ts-expect-error an algorithm that Logto does not know
      new logto.User("g", { passwordDigest: "d", passwordAlgorithm: "ROT13" });
    });
  });
});
