import assert from "node:assert/strict";

import { isJsonObject, type JsonObject } from "../../../emulator/json";
import { toJsonSchema } from "../../../emulator/openapi/schema";
import { Validator } from "../../../emulator/openapi/validate";

const FLAG = {
  oneOf: [
    { type: "string", format: '"true"' },
    { type: "string", format: '"false"' },
  ],
};
const LANGUAGE = { type: "string", enum: ["en", "pt-BR", "zz-TR"] };

/** A schema in the form of the server's document. */
const SCHEMA: JsonObject = {
  type: "object",
  required: ["name", "type", "links", "preset"],
  properties: {
    name: { type: "string", minLength: 1, maxLength: 3 },
    type: { type: "string", enum: ["A", "B"] },
    links: {
      type: "array",
      maxItems: 3,
      items: { type: "object", required: ["url"], properties: { url: { type: "string", format: "url" } } },
    },
    preset: { type: "string", default: "x" },
    note: { type: "string", nullable: true },
    user: {
      oneOf: [
        { type: "string", format: "regex", pattern: "/^[a-z]+$/i" },
        { type: "string", format: "empty" },
      ],
      nullable: true,
    },
    flag: FLAG,
    language: LANGUAGE,
    choice: {
      type: "object",
      required: ["flag", "language"],
      properties: { language: LANGUAGE, flag: FLAG, count: { type: "integer", minimum: 1 } },
      additionalProperties: false,
    },
    size: {
      oneOf: [
        { type: "integer", minimum: 1 },
        { type: "string", format: "empty" },
      ],
    },
    data: { type: "object", additionalProperties: true },
    field: {
      oneOf: ["Text", "Number"].map((kind) => ({
        type: "object",
        required: ["kind", kind],
        properties: { [kind]: { type: "string" }, kind: { type: "string", format: `"${kind}"` } },
      })),
    },
  },
};

const GOOD = { name: "abc", type: "A", links: [] };
const validator = new Validator(toJsonSchema(SCHEMA, {}));

function issues(value: unknown): string[] {
  return validator.issues(value).map(({ code, path }) => `${code} ${path.join(".")}`);
}

describe("emulator/openapi/issues", () => {
  const cases: [string, unknown, string[]][] = [
    ["nothing", GOOD, []],
    ["absent keys, in the order of the schema", {}, ["invalid_type name", "invalid_type type", "invalid_type links"]],
    ["a value that is no object", [], ["invalid_type "]],
    ["too short and too long", { ...GOOD, name: "" }, ["too_small name"]],
    ["nothing where a text is as long as it may be, in units of UTF-16", { ...GOOD, name: "ü😀" }, []],
    ["too long in units of UTF-16", { ...GOOD, name: "😀😀" }, ["too_big name"]],
    ["too long", { ...GOOD, name: "abcd" }, ["too_big name"]],
    ["a value of no list", { ...GOOD, type: "C" }, ["invalid_enum_value type"]],
    ["a type, and nothing else, where that is wrong", { ...GOOD, type: true }, ["invalid_type type"]],
    ["a number in place of a name as a value of no list", { ...GOOD, type: 1 }, ["invalid_enum_value type"]],
    [
      "items by their position",
      { ...GOOD, links: [{ url: "http://a" }, { url: "a" }, {}] },
      ["invalid_string links.1.url", "invalid_type links.2.url"],
    ],
    [
      "the length of a list before its items",
      { ...GOOD, links: [{}, { url: "http://a" }, { url: "http://a" }, {}] },
      ["too_big links", "invalid_type links.0.url", "invalid_type links.3.url"],
    ],
    ["null where that is allowed", { ...GOOD, note: null, user: null }, []],
    ["null where it is not", { ...GOOD, name: null }, ["invalid_type name"]],
    ["the alternative that was nearly met", { ...GOOD, user: "1" }, ["invalid_string user"]],
    ["that no alternative was met", { ...GOOD, user: 1 }, ["invalid_union user"]],
    ["literals", { ...GOOD, flag: "maybe" }, ["invalid_union flag"]],
    ["flags of patterns", { ...GOOD, user: "ABC" }, []],
    ["a language in any case of letters", { ...GOOD, language: "PT-br" }, []],
    ["no language", { ...GOOD, language: "xx" }, ["custom language"]],
    [
      "what is absent as its kind has it",
      { ...GOOD, choice: {} },
      ["custom choice.language", "invalid_union choice.flag"],
    ],
    [
      "keys that must not be there once, after those that are known",
      { ...GOOD, choice: { flag: "x", language: "en", x: 1, y: 2 } },
      ["invalid_union choice.flag", "unrecognized_keys choice"],
    ],
    [
      "a fraction as of another type, and as out of bounds all the same",
      { ...GOOD, choice: { flag: "true", language: "en", count: 0.5 } },
      ["invalid_type choice.count", "too_small choice.count"],
    ],
    [
      "that no alternative has the tag",
      { ...GOOD, field: { kind: "text" } },
      ["invalid_union_discriminator field.kind"],
    ],
    ["that there is no tag", { ...GOOD, field: {} }, ["invalid_union_discriminator field.kind"]],
    [
      "the faults of the alternative that is named",
      { ...GOOD, field: { kind: "Number" } },
      ["invalid_type field.Number"],
    ],
    ["what has no tag because it is no object", { ...GOOD, field: [] }, ["invalid_type field"]],
    ["an alternative that a fraction was meant for", { ...GOOD, size: 1.5 }, ["invalid_type size"]],
  ];
  for (const [what, value, expected] of cases) {
    it(`names ${what}`, () => {
      assert.deepEqual(issues(value), expected);
    });
  }

  it("strips keys that the schema does not know, at any depth, and leaves free objects alone", () => {
    const stripped = validator.strip({
      ...GOOD,
      nope: 1,
      links: [{ url: "http://a", nope: 1 }],
      data: { free: { x: 1 } },
      field: { kind: "Text", Text: "x", Number: "x" },
    });
    assert.ok(isJsonObject(stripped));
    assert.deepEqual(stripped, {
      ...GOOD,
      links: [{ url: "http://a" }],
      data: { free: { x: 1 } },
      field: { kind: "Text", Text: "x" },
    });
  });
});
