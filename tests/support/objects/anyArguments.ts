import * as fc from "fast-check";
import type { ObjectUnderTest } from "../../objects";
import type { Property } from "./declarations";
import type { Arguments } from "./examples";
import { idsOf, type References } from "./references";
import { LONGEST, text, textOf } from "./texts";

/** The largest generated whole number if the declaration has no bound. It fits in every column of Logto. */
const LARGEST = 2_000_000_000;

/** Any valid arguments of an object, by its declaration, the existing ids, and Logto's rules for several arguments. */
export function argumentsOf(object: ObjectUnderTest, references: References): fc.Arbitrary<Arguments> {
  const { declaration, anyArguments } = object;
  return new Valid(references, anyArguments.values(references))
    .record(declaration.properties, "")
    .map(anyArguments.lawful)
    .filter((args) => args !== undefined);
}

type Properties = Readonly<Record<string, Property>>;

class Valid {
  readonly #references: References;
  readonly #known: Readonly<Record<string, fc.Arbitrary<unknown>>>;

  /** @param known generators of values, by the paths of their properties */
  constructor(references: References, known: Readonly<Record<string, fc.Arbitrary<unknown>>>) {
    this.#references = references;
    this.#known = known;
  }

  record(properties: Properties, path: string): fc.Arbitrary<Record<string, unknown>> {
    const entries = Object.entries(properties);
    const model = Object.fromEntries(entries.map(([key, property]) => [key, this.#value(property, path + key)]));
    const requiredKeys = entries.filter(([, property]) => property.required === true).map(([key]) => key);
    return fc.record(model, { requiredKeys });
  }

  #value(property: Property, path: string): fc.Arbitrary<unknown> {
    const made = this.#valueOfType(property, path);
    return property.takesNull === true ? fc.oneof(made, fc.constant(null)) : made;
  }

  #valueOfType(property: Property, path: string): fc.Arbitrary<unknown> {
    const known = this.#known[path];
    if (known !== undefined) {
      return known;
    }
    const ids = property.refersTo === undefined ? undefined : idsOf(this.#references, property.refersTo);
    switch (property.type) {
      case "string":
        return ids === undefined ? textOf(property) : fc.constantFrom(...ids);
      case "boolean":
        return fc.boolean();
      case "integer":
        return fc.integer({ min: property.minimum ?? 0, max: property.maximum ?? LARGEST });
      case "number":
        return fc.double({ min: property.minimum ?? 0, max: property.maximum ?? LARGEST, noNaN: true });
      case "object":
        return this.record(property.properties, `${path}.`);
      case "union":
        return fc.oneof(
          ...Object.entries(property.variants).map(([form, properties]) =>
            this.record(properties, `${path}.`).map((keys) => ({ [property.discriminator]: form, ...keys })),
          ),
        );
      case "map":
        return fc.dictionary(key, this.#value(property.values, `${path}{}`), { maxKeys: 4, noNullPrototype: true });
      case "json":
        return property.leaves === "texts" ? textTree : property.anyValue === true ? anyJson : json;
      case "list":
        return fc.array(this.#value(property.items, `${path}[]`), { minLength: property.minItems ?? 0, maxLength: 4 });
      case "set":
        return ids === undefined
          ? fc.uniqueArray(this.#value(property.items, `${path}[]`), { maxLength: 4 })
          : fc.shuffledSubarray([...ids], { maxLength: Math.min(ids.length, 4) });
    }
  }
}

/** The keys of JSON objects that Logto accepts. It refuses `__proto__`. */
const key = text(0, LONGEST).filter((name) => name !== "__proto__");

const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(text(0, LONGEST), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
    fc.array(tie("tree"), { maxLength: 3 }),
    fc.dictionary(key, tie("tree"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

const { texts } = fc.letrec<{ texts: unknown }>((tie) => ({
  texts: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text(0, LONGEST),
    fc.dictionary(key, tie("texts"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

const textTree = fc.dictionary(key, texts, { maxKeys: 4, noNullPrototype: true });

/** JSON but null, which counts as absent where it is no value of its own. */
const anyJson = tree.filter((value) => value !== null);

const json = fc.dictionary(key, tree, { maxKeys: 4, noNullPrototype: true });
