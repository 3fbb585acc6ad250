import assert from "node:assert/strict";
import { inspect, isDeepStrictEqual } from "node:util";
import { objects } from "../../../sdk/objects";
import type { Property, StringProperty } from "../../../sdk/objects/declaration";
import { type Argument, readSources, type Sources } from "../../../tools/docs/interfaces";

/** Arguments that are no property of Logto's object: they become children. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = { ApiResource: ["scopes"] };

/** How the types of the declarations look in TypeScript. */
const TYPES: Readonly<Record<Property["type"], string>> = {
  string: "string",
  boolean: "boolean",
  number: "number",
  integer: "number",
  object: "object",
  json: "Record<string, unknown>",
  list: "string[]",
  set: "string[]",
};

/** The interfaces that are arguments of no class, since every class takes them. */
const COMMON = ["ResourceOptions", "TenantArgs"];

describe("the JSDoc of the arguments", function () {
  // The compiler reads the sources first.
  this.timeout(60_000);
  let sources: Sources;
  const compared = new Set<string>();
  before(() => {
    sources = readSources();
  });

  for (const object of objects) {
    it(`of ${object.className} says what its declaration says`, () => {
      assert.deepEqual(compare(`${object.className}Args`, object.properties, CHILDREN[object.className]), []);
    });
  }

  it("is compared in every interface", () => {
    assert.deepEqual([...compared, ...COMMON].sort(), [...sources.interfaces.keys()].sort());
  });

  /** What differs between an interface, with those below it, and the properties: a line each. */
  function compare(
    name: string,
    properties: Readonly<Record<string, Property>>,
    children: readonly string[] = [],
  ): string[] {
    compared.add(name);
    const args = (sources.interfaces.get(name) ?? []).filter((argument) => !children.includes(argument.name));
    const names = args.map((argument) => argument.name);
    const missing = Object.keys(properties).filter((key) => !names.includes(key));
    return [
      ...missing.map((key) => `${name} lacks ${key}`),
      ...args.flatMap((argument) => {
        const property = properties[argument.name];
        if (property === undefined) return [`${name}.${argument.name} is not declared`];
        const own = differences(argument, property).map((difference) => `${name}.${argument.name}: ${difference}`);
        return property.type === "object" ? [...own, ...compare(argument.type, property.properties)] : own;
      }),
    ];
  }
});

/** What the JSDoc or the type of an argument says, and what its declaration says, where the two differ. */
function differences({ name, type, texts, isOptional, documentation }: Argument, property: Property): string[] {
  const takesPulumiName = name === "name" && property.required === true;
  const isUnmanaged = property.type === "json" || (property.type === "set" && property.required !== true);
  const isNullable = property.type === "string" && property.nullable === true;
  const defaultText = /Default: `([^`]*)`/.exec(documentation)?.[1];
  const pairs: readonly (readonly [what: string, said: unknown, declared: unknown])[] = [
    ["type", typeSaid(type, texts), TYPES[property.type]],
    ["texts", [...texts].sort(), property.type === "string" ? [...(property.oneOf ?? [])].sort() : []],
    ["optional", isOptional, property.required !== true || takesPulumiName],
    ["default", defaultText, defaultDeclared(property)],
    ["default of the Pulumi name", /Default: the Pulumi name/.test(documentation), takesPulumiName],
    ["limits", limitsSaid(documentation), limitsDeclared(property)],
    ["replaces", /A change replaces/.test(documentation), property.createOnly === true],
    ["secret", /A Pulumi secret/.test(documentation), property.secret === true],
    ["unmanaged", /Undeclared, it is unmanaged/.test(documentation), isUnmanaged],
    ["empty", /Empty and absent are one/.test(documentation), isNullable],
  ];
  return pairs
    .filter(([, said, declared]) => !isDeepStrictEqual(said, declared))
    .map(([what, said, declared]) => `${what}: says ${inspect(said)}, is ${inspect(declared)}`);
}

/** A union of texts is a text, and an interface an object. */
function typeSaid(type: string, texts: readonly string[]): string {
  if (texts.length > 0) return "string";
  return type.endsWith("Args") ? "object" : type;
}

function defaultDeclared(property: Property): string | undefined {
  if (!("default" in property) || property.type === "object") return undefined;
  return JSON.stringify(property.default);
}

/** Every limit that a text names: `1 to 256`, `at least 1`, `at most 128`. */
function limitsSaid(documentation: string): string[] {
  return [...documentation.matchAll(/\d+ to \d+|at (?:least|most) \d+/gi)].map(([limit]) => limit.toLowerCase());
}

function limitsDeclared(property: Property): string[] {
  const [least, most] = bounds(property.type === "set" || property.type === "list" ? property.items : property);
  if (least !== undefined && most !== undefined) return [`${least} to ${most}`];
  if (least !== undefined) return [`at least ${least}`];
  return most === undefined ? [] : [`at most ${most}`];
}

function bounds(property: Property): readonly [least: number | undefined, most: number | undefined] {
  if (property.type === "string") return lengths(property);
  return property.type === "integer" || property.type === "number"
    ? [property.minimum, property.maximum]
    : [undefined, undefined];
}

function lengths({ minLength, maxLength }: StringProperty): readonly [number | undefined, number | undefined] {
  return [minLength, maxLength];
}
