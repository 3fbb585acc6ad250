import assert from "node:assert/strict";
import type { Property } from "../../../sdk/declaration";
import { user } from "../../../sdk/objects/user/declaration";
import { same, sameName } from "../../../sdk/provider/values/compare";
import { holds, project, undeclared } from "../../../sdk/provider/values/held";

const TEXT: Property = { type: "string" };
const COLUMN: Property = { type: "string", nullable: true };
const PHONE: Property = { type: "string", nullable: true, format: "phone" };
const TYPE: Property = { type: "string", default: "User" };
const FLAG: Property = { type: "boolean" };
const FLAG_OFF: Property = { type: "boolean", default: false };
const FLAG_ABSENT_OFF: Property = { type: "boolean", absent: false };
const SECONDS: Property = { type: "integer", default: 3600 };
const MOMENT: Property = { type: "integer", tolerance: 1 };
const JSON_OBJECT: Property = { type: "json" };
const LIST: Property = { type: "list", items: TEXT };
const LIST_EMPTY: Property = { type: "list", items: TEXT, default: [] };
const SET: Property = { type: "set", items: TEXT, assignment: { path: "x", bodyKey: "x", add: "post" } };
const OBJECT: Property = { type: "object", properties: { text: TEXT, column: COLUMN, list: LIST_EMPTY, flag: FLAG } };

type Row = readonly [what: string, property: Property, left: unknown, right: unknown];

describe("two values", () => {
  const one: readonly Row[] = [
    ["a column that is empty, null or absent", COLUMN, "", null],
    ["a column that is empty or absent", COLUMN, "", undefined],
    ["null and absent", TEXT, null, undefined],
    ["a default and absent", TYPE, "User", undefined],
    ["a flag with its default and absent", FLAG_OFF, false, undefined],
    ["a flag that means the same when absent", FLAG_ABSENT_OFF, undefined, false],
    ["a number with its default and absent", SECONDS, 3600, null],
    ["a moment that Logto's database cuts off", MOMENT, 253_402_300_799_999, 253_402_300_799_998],
    ["a phone number with the zero that Logto drops", PHONE, "4901512345678", "491512345678"],
    ["an object with empty columns and defaults, and without", OBJECT, { column: "", list: [] }, {}],
    ["an object that is empty or absent", OBJECT, {}, undefined],
    ["an object with keys of which nobody knows", OBJECT, { text: "a", other: 1 }, { text: "a" }],
    ["an object in another order of its keys", OBJECT, { text: "a", flag: true }, { flag: true, text: "a" }],
    ["a list that is empty by default", LIST_EMPTY, [], undefined],
    ["a set in another order", SET, ["a", "b"], ["b", "a"]],
    ["a set with repetitions", SET, ["a", "b", "a"], ["a", "b"]],
    ["JSON in another order of its keys", JSON_OBJECT, { a: [1, { b: null }], c: "" }, { c: "", a: [1, { b: null }] }],
    ["JSON that is null or absent", JSON_OBJECT, null, undefined],
  ];
  for (const [what, property, left, right] of one) {
    it(`are one: ${what}`, () => {
      assert.ok(same(property, left, right));
      assert.ok(same(property, right, left));
    });
  }

  const two: readonly Row[] = [
    ["texts in another case", TEXT, "a", "A"],
    ["an empty text that is no column, and none", TEXT, "", undefined],
    ["a text that is not the default, and none", TYPE, "MachineToMachine", undefined],
    ["a flag without a default, and none", FLAG, false, undefined],
    ["a flag that is not its default, and none", FLAG_OFF, true, undefined],
    ["a number that is not its default, and none", SECONDS, 60, undefined],
    ["a number that is off by less than a whole", { type: "number" }, 1, 1.5],
    ["moments further from one another", MOMENT, 4_102_444_800_000, 4_102_444_800_002],
    ["a moment and none", MOMENT, 0, undefined],
    ["phone numbers", PHONE, "4915112345678", "4915112345679"],
    ["objects with a list in another order", OBJECT, { list: ["a", "b"] }, { list: ["b", "a"] }],
    ["an object with a key, and without", OBJECT, { text: "a" }, {}],
    ["lists in another order", LIST, ["a", "b"], ["b", "a"]],
    ["lists of another length", LIST, ["a"], ["a", "a"]],
    ["an empty list, and none", LIST, [], undefined],
    ["an empty set, and none", SET, [], undefined],
    ["sets of which one holds the other", SET, ["a", "b"], ["a"]],
    ["empty JSON, and none", JSON_OBJECT, {}, undefined],
    ["JSON with null under a key, and without the key", JSON_OBJECT, { a: null }, {}],
    ["JSON with a list in another order", JSON_OBJECT, { a: [1, 2] }, { a: [2, 1] }],
    ["JSON with a text and a number", JSON_OBJECT, { a: "1" }, { a: 1 }],
  ];
  for (const [what, property, left, right] of two) {
    it(`are two: ${what}`, () => {
      assert.ok(!same(property, left, right));
      assert.ok(!same(property, right, left));
    });
  }

  it("clash as names when they are e-mail addresses in another case", () => {
    assert.ok(sameName(user.properties.primaryEmail, "Ann@Acme.example", "ann@acme.EXAMPLE"));
    assert.ok(!sameName(user.properties.primaryEmail, "ann@acme.example", "bob@acme.example"));
    assert.ok(!sameName(user.properties.username, "Ann", "ann"));
    assert.ok(sameName(user.properties.primaryPhone, "4901512345678", "491512345678"));
  });
});

describe("what the state holds of a value", () => {
  const rows: readonly (readonly [
    what: string,
    property: Property,
    declared: unknown,
    found: unknown,
    held: unknown,
  ])[] = [
    ["the words of the program, where Logto means the same", COLUMN, "", null, ""],
    ["the words of the program for a phone number", PHONE, "4901512345678", "491512345678", "4901512345678"],
    ["the order of the program for a set", SET, ["b", "a"], ["a", "b"], ["b", "a"]],
    ["what Logto has, where it differs", TEXT, "a", "b", "b"],
    ["nothing, where Logto has nothing", COLUMN, "a", null, undefined],
    [
      "of an object what is not declared as well",
      OBJECT,
      { text: "a" },
      { text: "b", flag: true },
      { text: "b", flag: true },
    ],
    [
      "of an object no default that is not declared",
      OBJECT,
      { text: "a" },
      { text: "b", column: "", list: [] },
      { text: "b" },
    ],
    ["of an object no key that is not of the package", OBJECT, { text: "a" }, { text: "a", other: 1 }, { text: "a" }],
    ["of an object no key that Logto lost", OBJECT, { text: "a", flag: true }, { text: "a" }, { text: "a" }],
    ["an empty object, where Logto has none of it", OBJECT, { text: "a" }, undefined, {}],
    ["a set with what is too many", SET, ["a"], ["a", "b"], ["a", "b"]],
    ["JSON whole", JSON_OBJECT, { a: 1 }, { a: 1, b: 2 }, { a: 1, b: 2 }],
    ["a password as it was declared", { type: "string", writeOnly: true }, "p", undefined, "p"],
    ["what is no argument of Logto's as it was declared", { type: "string", local: true }, "2026", undefined, "2026"],
    [
      "a nested key that Logto never tells",
      { type: "object", properties: { a: { type: "string", writeOnly: true }, b: TEXT } },
      { a: "x", b: "y" },
      { b: "z" },
      { a: "x", b: "z" },
    ],
  ];
  for (const [what, property, declared, found, held] of rows) {
    it(`is ${what}`, () => {
      assert.deepEqual(project(property, declared, found), held);
    });
  }

  it("shows whether Logto has what was declared, and its default for what was not", () => {
    assert.ok(holds(OBJECT, { text: "a" }, { text: "a", column: "", list: [] }));
    assert.ok(!holds(OBJECT, { text: "a" }, { text: "a", flag: true }));
    assert.ok(!holds(OBJECT, { text: "a", flag: false }, { text: "a", flag: true }));
    assert.ok(!holds(SET, ["a"], ["a", "b"]));
    assert.ok(holds({ type: "string", writeOnly: true }, "p", undefined));
  });
});

describe("what is not declared", () => {
  const flags: Property = {
    type: "object",
    properties: { flag: FLAG, off: FLAG_ABSENT_OFF, on: { type: "boolean", implied: true }, list: LIST },
  };
  const rows: readonly (readonly [what: string, property: Property, found: unknown, shown: unknown])[] = [
    ["a text in a column", COLUMN, "clicked", "clicked"],
    ["an empty column", COLUMN, "", undefined],
    ["a default", TYPE, "User", undefined],
    ["what is not the default", TYPE, "MachineToMachine", "MachineToMachine"],
    ["of an object what is not the default", flags, { flag: true, off: false, on: true, list: [] }, { flag: true }],
    ["of an object what Logto does not do by itself", flags, { on: false, off: true }, { on: false, off: true }],
    ["an object that says nothing", flags, { off: false, list: [] }, undefined],
    ["nothing of what people change themselves", { ...COLUMN, unmanaged: true }, "Ann", undefined],
    ["nothing of a set", SET, ["a"], undefined],
    ["nothing of the user's own JSON", JSON_OBJECT, { a: 1 }, undefined],
    ["nothing of what is no argument of Logto's", { type: "string", local: true }, "x", undefined],
  ];
  for (const [what, property, found, shown] of rows) {
    it(`shows in a read where it is not Logto's default: ${what}`, () => {
      assert.deepEqual(undeclared(property, found), shown);
    });
  }

  it("shows nothing of a person's profile, whichever part of it is declared", () => {
    const found = { familyName: "Murphy", nickname: "ada" };
    assert.equal(undeclared(user.properties.profile, found), undefined);
    assert.deepEqual(project(user.properties.profile, { familyName: "Murphy" }, found), { familyName: "Murphy" });
  });
});
