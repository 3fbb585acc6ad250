import assert from "node:assert/strict";
import {
  hasUnknown,
  isGiven,
  isRecord,
  pick,
  textOf,
  textsOf,
  UNKNOWN,
  withoutUndefined,
} from "../../../sdk/provider/values/attributes";
import { collectionPath, joinId, memberPath, splitId } from "../../../sdk/provider/requests/paths";
import { isPhone, normalizePhone } from "../../../sdk/provider/values/phone";
import { apiResourceScope } from "../../../sdk/objects/apiResourceScope/declaration";
import { role } from "../../../sdk/objects/role/declaration";

describe("values", () => {
  it("are not known when any part is not", () => {
    for (const value of [UNKNOWN, [UNKNOWN], { a: [{ b: UNKNOWN }] }]) {
      assert.ok(hasUnknown(value));
    }
    for (const value of [undefined, null, "", [], {}, { a: ["b", null] }]) {
      assert.ok(!hasUnknown(value));
    }
  });

  it("are given when they are there for certain", () => {
    for (const value of ["", 0, false, [], { a: UNKNOWN }]) {
      assert.ok(isGiven(value));
    }
    for (const value of [undefined, UNKNOWN]) {
      assert.ok(!isGiven(value));
    }
  });

  it("are records when they have keys", () => {
    for (const value of [{}, { a: 1 }]) {
      assert.ok(isRecord(value));
    }
    for (const value of [null, undefined, [], "a", 1]) {
      assert.ok(!isRecord(value));
    }
  });

  it("lose every undefined, and nothing else", () => {
    const value = { a: undefined, b: { c: undefined, d: null, e: [undefined, { f: undefined }, ""] }, g: 0, h: false };
    const clean = withoutUndefined<unknown>(value);
    assert.deepEqual(clean, { b: { d: null, e: [null, {}, ""] }, g: 0, h: false });
    assert.ok(isRecord(clean));
    assert.deepEqual(Object.keys(clean), ["b", "g", "h"]);
    assert.deepEqual(value.b.e, [undefined, { f: undefined }, ""]);
  });

  it("are picked where they are there", () => {
    assert.deepEqual(pick({ a: 1, b: undefined, c: null }, ["a", "b", "c", "d"]), { a: 1, c: null });
  });

  it("are texts, or a fault of ours without the value", () => {
    assert.equal(textOf({ a: "b" }, "a"), "b");
    assert.throws(
      () => textOf({ a: 12345 }, "a"),
      (error: Error) => !error.message.includes("12345"),
    );
    assert.deepEqual(textsOf(["a", 1, null, "b"]), ["a", "b"]);
    assert.deepEqual(textsOf(undefined), []);
  });
});

describe("the path of an object", () => {
  it("has its parents in it, each encoded", () => {
    assert.equal(collectionPath(role, {}), "/roles");
    assert.equal(collectionPath(apiResourceScope, { resourceId: "a/b?c#d" }), "/resources/a%2Fb%3Fc%23d/scopes");
    assert.equal(
      memberPath(apiResourceScope, { resourceId: "r" }, "Default secret/1"),
      "/resources/r/scopes/Default%20secret%2F1",
    );
  });

  it("is not made of a parent that is missing", () => {
    assert.throws(() => collectionPath(apiResourceScope, {}), /resourceId/);
  });
});

describe("an id of several parts", () => {
  const parts = ["applicationId", "name"];

  for (const [id, args] of [
    ["app/Default secret", { applicationId: "app", name: "Default secret" }],
    ["app/with/slashes", { applicationId: "app", name: "with/slashes" }],
    ["app//", { applicationId: "app", name: "/" }],
  ] as const) {
    it(`"${id}" is taken apart, and put together`, () => {
      assert.deepEqual(splitId(parts, id), args);
      assert.equal(joinId(parts, args), id);
    });
  }

  for (const id of ["", "app", "app/", "/name", "/"]) {
    it(`"${id}" is none`, () => {
      assert.equal(splitId(parts, id), undefined);
    });
  }

  it("may have one part", () => {
    assert.deepEqual(splitId(["userId"], "u"), { userId: "u" });
  });
});

describe("a phone number", () => {
  for (const [digits, stored] of [
    ["4901512345678", "491512345678"],
    ["491512345678", "491512345678"],
    ["12025550123", "12025550123"],
    ["0", "0"],
  ] as const) {
    it(`${digits} is stored as ${stored}`, () => {
      assert.equal(normalizePhone(digits), stored);
    });
  }

  it("is one when it can be read", () => {
    assert.ok(isPhone("4915112345678"));
    assert.ok(!isPhone("0"));
    assert.ok(!isPhone(""));
  });
});
