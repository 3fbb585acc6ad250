import assert from "node:assert/strict";
import { inspect } from "node:util";
import { LogtoError } from "../../../sdk/client";
import { inContext, messageOf, PartialFailure, ProviderError } from "../../../sdk/provider/errors";
import { caught } from "../../support/caught";

const FACTS = { status: 422, code: "role.name_in_use", message: "The name is in use.", method: "POST", path: "/roles" };

describe("what goes wrong", () => {
  it("is told with the operation and the object, and without a stack", async () => {
    const cause = new LogtoError(FACTS);
    const error = await caught(
      inContext('cannot create the role "clerk"', () => Promise.reject(cause)),
      ProviderError,
    );
    assert.equal(error.message, 'cannot create the role "clerk": The name is in use.');
    assert.equal(error.stack, "");
    assert.equal(error.cause, cause);
  });

  it("is told so too when the provider itself refuses", async () => {
    const refusing = (): Promise<never> => {
      throw new ProviderError("there is none");
    };
    const error = await caught(inContext("cannot look it up", refusing), ProviderError);
    assert.equal(error.message, "cannot look it up: there is none");
  });

  it("stays as it is when it is a fault of ours, with its stack", async () => {
    const fault = new TypeError("x is not a function");
    const error = await caught(
      inContext("cannot create it", () => Promise.reject(fault)),
      TypeError,
    );
    assert.equal(error, fault);
    assert.match(error.stack ?? "", /failures\.test/);
  });

  it("half-way keeps the id and what is done, in one context only", async () => {
    const half = new PartialFailure("r1", { name: "clerk" }, "scopeIds was not set: no", new LogtoError(FACTS));
    const error = await caught(
      inContext("cannot create it", () => Promise.reject(half)),
      PartialFailure,
    );
    assert.equal(error, half);
    assert.equal(error.id, "r1");
    assert.deepEqual(error.properties, { name: "clerk" });
    assert.deepEqual(error.reasons, [
      "scopeIds was not set: no. What was done before is kept; the next `pulumi up` continues from there",
    ]);
    assert.equal(error.stack, "");
  });

  it("gives what nothing went wrong in", async () => {
    assert.equal(await inContext("cannot", () => Promise.resolve(5)), 5);
  });

  it("has a message whatever was thrown", () => {
    assert.equal(messageOf(new Error("a")), "a");
    assert.equal(messageOf("b"), "b");
  });

  it("shows its class", () => {
    assert.match(inspect(new ProviderError("a")), /ProviderError/);
    assert.equal(new PartialFailure("i", {}, "a", undefined).name, "PartialFailure");
  });
});
