import assert from "node:assert/strict";
import { BEFORE, type KeyedDeclaration, type Property, type SingletonDeclaration } from "../../../sdk/declaration";
import { checkInputs } from "../../../sdk/provider/operations/check";
import { difference } from "../../../sdk/provider/operations/diff";
import { withUndeclared } from "../../../sdk/provider/operations/ownership";
import { NO_RULES, type Subject } from "../../../sdk/provider/operations/subject";
import { unsupportedIn, refuseUnsupported } from "../../../sdk/provider/operations/unsupported";
import { CollectionRequests } from "../../../sdk/provider/requests/collection";
import type { CollectionDeclaration } from "../../../sdk/declaration";
import { outputsOf } from "../../../sdk/provider/values/outputs";
import { changeBody, createBody } from "../../../sdk/provider/values/expand";
import { flatten } from "../../../sdk/provider/values/flatten";
import { UNKNOWN, type Attributes } from "../../../sdk/provider/values/attributes";
import { FakeTenant } from "./fakeTenant";

/** What is tried of one sort of property. Each has an argument `it` of that sort. */
interface Sort {
  readonly what: string;
  readonly property: Property;
  /** Values that a program may give. */
  readonly valid: readonly unknown[];
  /** Values that a program may not give, and how the preview says so. */
  readonly invalid: readonly (readonly [value: unknown, problem: string])[];
  /** Pairs that are one to Logto: what is declared, and what Logto answers for it. */
  readonly same: readonly (readonly [declared: unknown, found: unknown])[];
  /** Pairs that differ: what is declared, what Logto has, and what the state then holds. */
  readonly drift: readonly (readonly [declared: unknown, found: unknown, held: unknown])[];
  /** What is sent when the argument is removed; undefined where nothing is. */
  readonly cleared: unknown;
  /** What Logto has of it while it is not declared, and that shows as a change. Absent: nothing does. */
  readonly undeclared?: unknown;
}

const METHOD: Property = {
  type: "object",
  properties: {
    identifier: { type: "string", required: true, oneOf: ["username", "email"] },
    password: { type: "boolean", required: true },
    hint: { type: "string" },
  },
};

const CAPTCHA: Property = {
  type: "union",
  discriminator: "type",
  variants: {
    Turnstile: { siteKey: { type: "string", required: true } },
    Enterprise: { siteKey: { type: "string", required: true }, mode: { type: "string", oneOf: ["invisible"] } },
  },
};

const SORTS: readonly Sort[] = [
  {
    what: "a list of objects",
    property: { type: "list", items: METHOD },
    valid: [[], [{ identifier: "email", password: true }], [{ identifier: UNKNOWN, password: UNKNOWN }], UNKNOWN],
    invalid: [
      [[{ identifier: "phone", password: true }], 'it[0].identifier must be one of "username", "email"'],
      [
        [{ identifier: "email", password: true, pasword: 1 }],
        'it[0].pasword is not an argument; did you mean "password"',
      ],
      [[{ identifier: "email" }], "it[0].password is required"],
      ["text", "it must be a list"],
    ],
    same: [[[{ identifier: "email", password: true }], [{ identifier: "email", password: true, hint: null }]]],
    drift: [
      [[{ identifier: "email", password: true }], [], []],
      [
        [
          { identifier: "email", password: true },
          { identifier: "username", password: true },
        ],
        [
          { identifier: "username", password: true },
          { identifier: "email", password: true },
        ],
        [
          { identifier: "username", password: true },
          { identifier: "email", password: true },
        ],
      ],
    ],
    cleared: [],
    undeclared: [{ identifier: "email", password: true }],
  },
  {
    what: "a list with a least number of entries",
    property: { type: "list", items: { type: "string" }, minItems: 1 },
    valid: [["a"]],
    invalid: [[[], "it must have at least 1 entry"]],
    same: [[["a"], ["a"]]],
    drift: [[["a"], ["b"], ["b"]]],
    cleared: [],
    undeclared: ["b"],
  },
  {
    what: "a map",
    property: { type: "map", values: { type: "string", maxLength: 3 } },
    valid: [{}, { "x-key": "abc" }, { "x-key": UNKNOWN }],
    invalid: [
      [{ "x-key": "abcd" }, 'it["x-key"] must have at most 3 characters'],
      [{ a: 1 }, "it.a must be a text"],
      [["a"], "it must be an object"],
    ],
    same: [
      [
        { a: "b", c: "d" },
        { c: "d", a: "b" },
      ],
    ],
    drift: [
      [{ a: "b" }, { a: "c" }, { a: "c" }],
      [{ a: "b" }, { a: "b", c: "d" }, { a: "b", c: "d" }],
      [{ a: "b" }, {}, {}],
    ],
    cleared: {},
    undeclared: { a: "b" },
  },
  {
    what: "an unmanaged map",
    property: { type: "map", values: { type: "string" }, unmanaged: true },
    valid: [{ a: "b" }],
    invalid: [],
    same: [],
    drift: [[{ a: "b" }, { a: "c" }, { a: "c" }]],
    cleared: undefined,
  },
  {
    what: "a union",
    property: CAPTCHA,
    valid: [
      { type: "Turnstile", siteKey: "k" },
      { type: UNKNOWN, siteKey: "k" },
      { type: "Enterprise", siteKey: "k", mode: "invisible" },
    ],
    invalid: [
      [{ type: "Other", siteKey: "k" }, 'it.type must be one of "Turnstile", "Enterprise"'],
      [{ siteKey: "k" }, "it.type is required"],
      [{ type: "Turnstile" }, "it.siteKey is required"],
      [
        { type: "Turnstile", siteKey: "k", mode: "invisible" },
        'it.mode is not an argument; did you mean "type"? The known keys are type, siteKey',
      ],
      [{ type: "Enterprise", siteKey: "k", mod: "invisible" }, 'it.mod is not an argument; did you mean "mode"'],
    ],
    same: [
      [
        { type: "Turnstile", siteKey: "k" },
        { type: "Turnstile", siteKey: "k", ofNewerReleases: 1 },
      ],
    ],
    drift: [
      [
        { type: "Turnstile", siteKey: "k" },
        { type: "Turnstile", siteKey: "l" },
        { type: "Turnstile", siteKey: "l" },
      ],
      [
        { type: "Turnstile", siteKey: "k" },
        { type: "Enterprise", siteKey: "k" },
        { type: "Enterprise", siteKey: "k" },
      ],
      [
        { type: "Enterprise", siteKey: "k" },
        { type: "Enterprise", siteKey: "k", mode: "invisible" },
        { type: "Enterprise", siteKey: "k", mode: "invisible" },
      ],
    ],
    cleared: undefined,
    undeclared: { type: "Turnstile", siteKey: "k" },
  },
  {
    what: "a value of which null is one",
    property: { type: "list", items: { type: "string" }, takesNull: true, removal: "keep" },
    valid: [null, [], ["a"]],
    invalid: [["a", "it must be a list"]],
    same: [
      [null, null],
      [[], []],
    ],
    drift: [
      [null, [], []],
      [["a"], null, null],
    ],
    cleared: undefined,
    undeclared: ["a"],
  },
  {
    what: "a number",
    property: { type: "number", minimum: 0, maximum: 3, default: 1.5 },
    valid: [0, 0.5, 3],
    invalid: [
      [-1, "it must be at least 0"],
      [4, "it must be at most 3"],
      ["1", "it must be a number"],
    ],
    same: [[0.5, 0.5]],
    drift: [[1, 2, 2]],
    cleared: 1.5,
    undeclared: 2,
  },
  {
    what: "a text that Logto trims and lower-cases",
    property: { type: "string", rewrites: ["trims", "lowerCases"], nullable: true },
    valid: [" A "],
    invalid: [],
    same: [[" A ", "a"]],
    drift: [["A", "b", "b"]],
    cleared: null,
    undeclared: "b",
  },
  {
    what: "a list of which Logto drops repeats",
    property: { type: "list", items: { type: "string" }, rewrites: ["dropsRepeats"] },
    valid: [["a", "a"]],
    invalid: [],
    same: [
      [
        ["a", "b", "a"],
        ["a", "b"],
      ],
    ],
    drift: [
      [
        ["a", "b"],
        ["b", "a"],
        ["b", "a"],
      ],
    ],
    cleared: [],
    undeclared: ["a"],
  },
  {
    what: "a list that Logto reorders",
    property: { type: "list", items: METHOD, rewrites: ["reorders"] },
    valid: [],
    invalid: [],
    same: [
      [
        [
          { identifier: "email", password: true },
          { identifier: "username", password: false },
        ],
        [
          { identifier: "username", password: false },
          { identifier: "email", password: true },
        ],
      ],
    ],
    drift: [
      [
        [{ identifier: "email", password: true }],
        [{ identifier: "email", password: false }],
        [{ identifier: "email", password: false }],
      ],
    ],
    cleared: [],
    undeclared: [{ identifier: "email", password: true }],
  },
  {
    what: "JSON of which Logto drops what is empty",
    property: { type: "json", rewrites: ["dropsEmpty"] },
    valid: [{ a: "" }],
    invalid: [[[], "it must be an object"]],
    same: [
      [{ a: "", b: { c: null }, d: ["", 1] }, { d: [1] }],
      [{ a: "" }, {}],
    ],
    drift: [[{ a: "b" }, {}, {}]],
    cleared: undefined,
  },
  {
    what: "JSON of which Logto drops keys that it does not know",
    property: { type: "json", rewrites: ["dropsUnknown"] },
    valid: [{ known: 1, unknown: 2 }],
    invalid: [],
    same: [
      [{ known: 1, unknown: 2 }, { known: 1 }],
      [
        { known: { known: 1, unknown: 2 }, list: [{ known: 1, unknown: 2 }, { unknown: 2 }] },
        { known: { known: 1 }, list: [{ known: 1 }, {}] },
      ],
    ],
    drift: [
      [{ known: 1, unknown: 2 }, { known: 3 }, { known: 3 }],
      [{ known: 1 }, { known: 1, other: 2 }, { known: 1, other: 2 }],
      [{ known: { known: 1, unknown: 2 } }, { known: { known: 3 } }, { known: { known: 3 } }],
      [{ list: [{ known: 1 }, { unknown: 2 }] }, { list: [{ known: 1 }] }, { list: [{ known: 1 }] }],
    ],
    cleared: undefined,
  },
  {
    what: "JSON that is the program's in any case",
    property: { type: "json", removal: "default" },
    valid: [{}],
    invalid: [],
    same: [[undefined, {}]],
    drift: [[{ a: 1 }, { a: 2 }, { a: 2 }]],
    cleared: {},
    undeclared: { a: 2 },
  },
  {
    what: "JSON that is null, or anything else",
    property: { type: "json", anyValue: true, takesNull: true, removal: "default" },
    valid: [null, "a", 1, false, [], { a: null }, UNKNOWN],
    invalid: [["\0", "it must not contain the character U+0000"]],
    same: [
      [null, null],
      [
        [1, { a: 2 }],
        [1, { a: 2 }],
      ],
    ],
    drift: [
      ["a", "b", "b"],
      ["a", null, null],
      [null, 1, 1],
    ],
    cleared: {},
    undeclared: "b",
  },
  {
    what: "JSON with texts at its ends",
    property: { type: "json", leaves: "texts" },
    valid: [{ a: { b: "c" } }, { a: UNKNOWN }],
    invalid: [
      [{ a: { b: 1 } }, "it.a.b must be a text, or an object of texts"],
      [{ a: ["b"] }, "it.a must be a text, or an object of texts"],
    ],
    same: [[{ a: { b: "c" } }, { a: { b: "c" } }]],
    drift: [[{ a: "b" }, { a: "c" }, { a: "c" }]],
    cleared: undefined,
  },
];

function collectionOf(property: Property): CollectionDeclaration {
  return {
    kind: "collection",
    className: "Thing",
    module: "thing",
    noun: "thing",
    since: "1.28",
    path: "/things",
    properties: { it: property },
    outputs: {},
    naturalKeys: [],
    clashCodes: [],
    search: { by: "all" },
  };
}

function subjectOf(object: CollectionDeclaration): Subject {
  return { object, requests: new CollectionRequests(object), rules: NO_RULES };
}

const { tenant } = new FakeTenant(() => ({}));

for (const { what, property, valid, invalid, same, drift, cleared, undeclared } of SORTS) {
  describe(`${what} among the arguments`, () => {
    const object = collectionOf(property);
    const subject = subjectOf(object);
    const args = (it: unknown): Attributes => (it === undefined ? {} : { it });
    const stateAfterRead = (declared: unknown, found: unknown): unknown =>
      outputsOf(object, tenant, { inputs: {}, declared: args(declared), found: flatten(object, args(found)) })["it"];

    for (const value of valid) {
      it(`may be ${JSON.stringify(value)}`, () => {
        assert.deepEqual(checkInputs(subject, {}, args(value)).problems, []);
      });
    }

    for (const [value, problem] of invalid) {
      it(`may not be ${JSON.stringify(value)}: ${problem}`, () => {
        const [first = "", ...others] = checkInputs(subject, {}, args(value)).problems;
        assert.ok(first.startsWith(problem), first);
        assert.deepEqual(others, []);
      });
    }

    for (const [declared, found] of same) {
      it(`is not drift as ${JSON.stringify(found)} where ${JSON.stringify(declared)} is declared`, () => {
        assert.deepEqual(stateAfterRead(declared, found), declared);
        assert.deepEqual(difference(object, args(stateAfterRead(declared, found)), args(declared)).changes, false);
      });
    }

    for (const [declared, found, held] of drift) {
      it(`is drift as ${JSON.stringify(found)} where ${JSON.stringify(declared)} is declared`, () => {
        assert.deepEqual(stateAfterRead(declared, found), held);
        assert.ok(difference(object, args(held), args(declared)).changes);
        assert.deepEqual(changeBody(object, { keys: ["it"], args: args(declared) }), { it: declared });
        assert.deepEqual(createBody(object, args(declared)), { it: declared });
      });
    }

    it(`${cleared === undefined ? "sends nothing" : `sends ${JSON.stringify(cleared)}`} when it is removed`, () => {
      assert.deepEqual(changeBody(object, { keys: ["it"], args: {} }), args(cleared));
    });

    it(`${undeclared === undefined ? "is not the program's" : "is a change"} where it is not declared`, () => {
      const found = undeclared ?? drift[0]?.[1];
      assert.deepEqual(
        withUndeclared(subject, { declared: {}, found: flatten(object, args(found)) }),
        args(undeclared),
      );
    });
  });
}

describe("what removing an argument does", () => {
  const singleton: SingletonDeclaration = {
    kind: "singleton",
    className: "Only",
    module: "only",
    noun: "only thing",
    since: "1.28",
    path: "/only",
    properties: { it: { type: "string", default: "d" }, kept: { type: "string", removal: "keep" } },
    outputs: { before: BEFORE },
    idParts: [],
    changedBy: "patch",
  };

  it("is Logto's default in an object that a program made", () => {
    const object = collectionOf({ type: "string", default: "d" });
    assert.deepEqual(changeBody(object, { keys: ["it"], args: {} }), { it: "d" });
  });

  it("is what was there before in a singleton", () => {
    assert.deepEqual(changeBody(singleton, { keys: ["it"], args: {}, before: { it: "b" } }), { it: "b" });
    assert.deepEqual(changeBody(singleton, { keys: ["it"], args: {}, before: {} }), {});
  });

  it("is nothing where the declaration says so", () => {
    assert.deepEqual(changeBody(singleton, { keys: ["kept"], args: {}, before: { kept: "b" } }), {});
  });
});

describe("the body of a keyed object", () => {
  const keyed: KeyedDeclaration = {
    kind: "keyed",
    className: "Keyed",
    module: "keyed",
    noun: "keyed thing",
    since: "1.28",
    path: "/things/{name}",
    properties: {
      name: { type: "string", required: true, createOnly: true, local: true },
      one: { type: "string" },
      other: { type: "string" },
    },
    outputs: {},
    idParts: ["name"],
  };

  it("holds all arguments whichever has changed, and not the key", () => {
    const args = { name: "a", one: "1", other: "2" };
    assert.deepEqual(changeBody(keyed, { keys: ["one"], args }), { one: "1", other: "2" });
    assert.deepEqual(changeBody(keyed, { keys: ["other"], args: { name: "a", one: "1" } }), { one: "1" });
    assert.deepEqual(changeBody(keyed, { keys: [], args }), {});
  });
});

describe("an argument that only Logto Cloud takes", () => {
  it("is an error that says so where Logto drops it", () => {
    const object = collectionOf({ type: "boolean", cloudOnly: true });
    const unsupported = unsupportedIn(object, { it: true }, {});
    assert.throws(() => {
      refuseUnsupported(object, { id: "x", outputs: {}, unsupported });
    }, /it \(only Logto Cloud has it\)/);
  });
});

describe("a hidden output", () => {
  it("stays in the state when the object is read, and no answer of Logto's has it", () => {
    const object = { ...collectionOf({ type: "string" }), outputs: { before: BEFORE } };
    const state = outputsOf(object, tenant, {
      inputs: { before: { it: "b" } },
      declared: { it: "a" },
      found: { it: "a" },
    });
    assert.deepEqual(state["before"], { it: "b" });
  });
});
