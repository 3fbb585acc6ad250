import { z } from "zod";
import { parseUrl } from "../../client/url";
import type {
  JsonProperty,
  ListProperty,
  ObjectDeclaration,
  Properties,
  Property,
  StringFormat,
  StringProperty,
  UnionProperty,
} from "../../declaration";
import { isPhone } from "../values/phone";
import { isRecord } from "../values/attributes";

const HEX_COLOR = /^#[\da-f]{3}([\da-f]{3})?$/i;
const EMAIL = /^\S+@\S+\.\S+$/;
const USERNAME = /^[A-Z_a-z]\w*$/;
const DIGITS = /^\d+$/;

/** For each format, a function that checks it, and the message for a text that does not have it. */
const FORMATS: Readonly<Record<StringFormat, readonly [holds: (text: string) => boolean, rule: string]>> = {
  url: [(text) => parseUrl(text) !== undefined, "must be an absolute URL, such as https://acme.example/path"],
  email: [(text) => EMAIL.test(text), "must be an e-mail address"],
  phone: [
    (text) => DIGITS.test(text) && isPhone(text),
    "must be a phone number in digits only, with the country code and without +, such as 4915112345678",
  ],
  username: [(text) => USERNAME.test(text), "must start with a letter or _, followed by letters, digits and _"],
  hexColor: [(text) => HEX_COLOR.test(text), "must be a colour such as #6139f6 or #fff"],
  scopeName: [(text) => !/\s/.test(text), "must not contain white space (Logto: scope.name_with_space)"],
};

/** The message for the only character that Logto's database cannot store. Logto answers it with a 500. */
const STORABLE = "must not contain the character U+0000";

/** The results of {@link schemaOf}. */
const schemas = new WeakMap<ObjectDeclaration, z.ZodType>();

/** The schema of the arguments of a class. It reports unknown keys, and it does not change values or fill in defaults. */
export function schemaOf(object: ObjectDeclaration): z.ZodType {
  const known = schemas.get(object);
  if (known !== undefined) {
    return known;
  }
  const schema = objectSchema(object.properties);
  schemas.set(object, schema);
  return schema;
}

function objectSchema(properties: Properties): z.ZodObject {
  const shape = Object.entries(properties).map(([key, property]) => {
    const schema = schemaOfProperty(property);
    return [key, property.required === true ? schema : schema.optional()] as const;
  });
  return z.strictObject(Object.fromEntries(shape));
}

function schemaOfProperty(property: Property): z.ZodType {
  const schema = schemaOfType(property);
  return property.takesNull === true ? schema.nullable() : schema;
}

function schemaOfType(property: Property): z.ZodType {
  switch (property.type) {
    case "string":
      return stringSchema(property);
    case "boolean":
      return z.boolean();
    case "integer":
      return bounded(z.int(), property.minimum, property.maximum);
    case "number":
      return bounded(z.number(), property.minimum, property.maximum);
    case "object":
      return objectSchema(property.properties);
    case "union":
      return unionSchema(property);
    case "map":
      return z.record(z.string().refine(isStorable, STORABLE), schemaOfProperty(property.values));
    case "json":
      return jsonSchema(property);
    case "list":
      return listSchema(property);
    case "set":
      return z.array(schemaOfProperty(property.items)).superRefine(refuseRepetition);
  }
}

function unionSchema({ discriminator, variants }: UnionProperty): z.ZodType {
  const [first, ...others] = Object.entries(variants).map(([form, properties]) =>
    objectSchema(properties).extend({ [discriminator]: z.literal(form) }),
  );
  return first === undefined ? z.never() : z.discriminatedUnion(discriminator, [first, ...others]);
}

function jsonSchema({ leaves, anyValue }: JsonProperty): z.ZodType {
  if (anyValue === true) {
    return z.unknown().refine(isStorable, STORABLE);
  }
  const schema = z.record(z.string(), z.unknown()).refine(isStorable, STORABLE);
  return leaves === "texts"
    ? schema.superRefine((value, context) => {
        refuseOtherLeaves(value, context);
      })
    : schema;
}

function listSchema({ items, minItems }: ListProperty): z.ZodType {
  const schema = z.array(schemaOfProperty(items));
  return minItems === undefined ? schema : schema.min(minItems);
}

function stringSchema(property: StringProperty): z.ZodType {
  if (property.oneOf !== undefined) {
    return z.enum(property.oneOf);
  }
  let schema = z.string().refine(isStorable, STORABLE);
  if (property.minLength !== undefined) {
    schema = schema.min(property.minLength);
  }
  if (property.maxLength !== undefined) {
    schema = schema.max(property.maxLength);
  }
  if (property.format === undefined) {
    return schema;
  }
  const [holds, rule] = FORMATS[property.format];
  const mayBeEmpty = property.nullable === true;
  return schema.refine((text) => (mayBeEmpty && text === "") || holds(text), rule);
}

/** Whether Logto's database can store all texts in the value, including keys. */
function isStorable(value: unknown): boolean {
  if (typeof value === "string") {
    return !value.includes("\0");
  }
  if (Array.isArray(value)) {
    return value.every(isStorable);
  }
  return !isRecord(value) || Object.entries(value).flat().every(isStorable);
}

function bounded(schema: z.ZodNumber, minimum: number | undefined, maximum: number | undefined): z.ZodType {
  const above = minimum === undefined ? schema : schema.min(minimum);
  return maximum === undefined ? above : above.max(maximum);
}

function refuseRepetition(items: readonly unknown[], context: z.RefinementCtx): void {
  items.forEach((item, index) => {
    const first = items.indexOf(item);
    if (first < index) {
      context.addIssue({ code: "custom", path: [index], message: `repeats entry ${first}; a set has each value once` });
    }
  });
}

function refuseOtherLeaves(value: unknown, context: z.RefinementCtx, path: readonly string[] = []): void {
  if (isRecord(value)) {
    Object.entries(value).forEach(([key, item]) => {
      refuseOtherLeaves(item, context, [...path, key]);
    });
  } else if (typeof value !== "string") {
    context.addIssue({ code: "custom", path: [...path], message: "must be a text, or an object of texts" });
  }
}
