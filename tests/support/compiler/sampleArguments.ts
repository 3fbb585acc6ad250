import { type ObjectDeclaration, type Properties, type Property, TENANT_KEY } from "../../../sdk/declaration";
import { keysOf, keysWithin } from "../../../sdk/provider/values/nested";
import { objectOf } from "../../objects";

/** Arguments, or the parts of an argument, by key. */
export type Sample = Readonly<Record<string, unknown>>;

/** An argument, which may be part of another. */
export interface PlacedArgument {
  /** The keys of the arguments that contain it, the outermost first. In a list of objects, each object contains it. */
  readonly above: readonly string[];
  readonly key: string;
  /** The path with all keys: `profile.address`. */
  readonly path: string;
  readonly property: Property;
  /** Whether it is a key of a union, whose faults the compiler describes by all forms. */
  readonly isInUnion: boolean;
}

/** All that a class takes. */
export function argumentsOf({ className, properties }: ObjectDeclaration): Properties {
  return { ...properties, [TENANT_KEY]: { type: "string" }, ...objectOf(className).inProgram.children.arguments };
}

/** All arguments of a class, including their parts. */
export function placedArgumentsOf(object: ObjectDeclaration): readonly PlacedArgument[] {
  return placed(argumentsOf(object));
}

function placed(properties: Properties, above: readonly string[] = [], isInUnion = false): readonly PlacedArgument[] {
  return Object.entries(properties).flatMap(([key, property]) => {
    const keys = [...above, key];
    const inner = placed(keysSampled(property), keys, isInUnion || property.type === "union");
    return [{ above, key, path: keys.join("."), property, isInUnion }, ...inner];
  });
}

/** The keys that a sample of the property has: of a union, those of the sampled form. */
function keysSampled(property: Property): Properties {
  return property.type === "union" ? (keysOf(property, sampleOf(property)) ?? {}) : keysWithin(property);
}

/** A program must give it where the others of its object stand. A name defaults to the Pulumi name. */
export function mustBeGiven({ path, property }: Pick<PlacedArgument, "path" | "property">): boolean {
  return property.required === true && path !== "name";
}

/** Every argument of a class, with a value of its type. They are only for a compiler; Logto may refuse them. */
export function fullSample(object: ObjectDeclaration): Sample {
  return sampleOfEach(argumentsOf(object));
}

/** Only the required arguments of a class. */
export function leastSample({ properties }: ObjectDeclaration): Sample {
  const least = Object.entries(properties).filter(([path, property]) => mustBeGiven({ path, property }));
  return sampleOfEach(Object.fromEntries(least));
}

function sampleOfEach(properties: Properties): Sample {
  return Object.fromEntries(Object.entries(properties).map(([key, property]) => [key, sampleOf(property)]));
}

/** A value of the argument's type; of a union, the form with the most keys. */
export function sampleOf(property: Property): unknown {
  switch (property.type) {
    case "string":
      return property.oneOf?.[0] ?? "text";
    case "integer":
    case "number":
      return 1;
    case "boolean":
      return true;
    case "json":
      return { key: "text" };
    case "list":
    case "set":
      return [sampleOf(property.items)];
    case "map":
      return { key: sampleOf(property.values) };
    case "object":
      return sampleOfEach(property.properties);
    case "union": {
      const forms = Object.entries(property.variants);
      const [form = "", properties = {}] =
        forms.toSorted(([, one], [, other]) => Object.keys(other).length - Object.keys(one).length)[0] ?? [];
      return { [property.discriminator]: form, ...sampleOfEach(properties) };
    }
  }
}

/** Whether the argument's type allows every value that a program can write as JSON. */
export function takesAnything(property: Property): boolean {
  return property.type === "json" && property.anyValue === true;
}

/** A value that the argument's type does not allow. */
export function wrongValueOf(property: Property): unknown {
  return property.type === "string" && property.oneOf === undefined ? 1 : "wrong";
}

/** The arguments in which one entry is replaced or removed. */
export function withEntry(
  sample: Sample,
  { above: [outer, ...inner], key }: Pick<PlacedArgument, "above" | "key">,
  entry: Sample,
): Sample {
  if (outer !== undefined) {
    return { ...sample, [outer]: within(sample[outer], { above: inner, key }, entry) };
  }
  const { [key]: _replaced, ...others } = sample;
  return { ...others, ...entry };
}

function within(value: unknown, place: Pick<PlacedArgument, "above" | "key">, entry: Sample): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => within(item, place, entry));
  }
  if (typeof value !== "object" || value === null) {
    throw new TypeError(`${place.key} stands in no object.`);
  }
  return withEntry({ ...value }, place, entry);
}
