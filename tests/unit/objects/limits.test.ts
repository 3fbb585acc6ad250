import assert from "node:assert/strict";
import { objects } from "../../../sdk/objects";
import type { ObjectDeclaration, Property } from "../../../sdk/declaration";
import { objectOf } from "../../objects";
import type { Documented } from "../../support/objects/knowledge";
import { isConcerned } from "../../support/objects/usual";
import { type BodySchema, bodyOf } from "./openapi";

/** The name of an argument in the body, which can be different. */
function bodyKey(key: string, property: Property): string {
  return property.type === "set" ? (property.assignment.createKey ?? key) : key;
}

/** The arguments that the create request takes. */
function created(object: ObjectDeclaration): [string, Property][] {
  return Object.entries(object.properties).filter(
    ([, property]) =>
      property.local !== true &&
      property.notInCreate !== true &&
      (property.type !== "set" || property.assignment.createKey !== undefined),
  );
}

/** The differences between a declared property and the document. What the document states is right. */
function differences(path: string, property: Property, schema: BodySchema): string[] {
  const told: string[] = [];
  const compare = (what: string, declared: unknown, documented: unknown): void => {
    if (declared !== documented) {
      told.push(`${path}: ${what} is ${String(declared)}, in the document ${String(documented)}`);
    }
  };
  const types: Readonly<Record<Property["type"], string>> = {
    string: "string",
    boolean: "boolean",
    integer: "number",
    number: "number",
    object: "object",
    union: "object",
    map: "object",
    json: "object",
    list: "array",
    set: "array",
  };
  if (schema.type !== undefined) {
    compare("type", types[property.type], schema.type);
  }
  switch (property.type) {
    case "string":
      if (schema.minLength !== undefined) {
        compare("minLength", property.minLength, schema.minLength);
      }
      if (schema.maxLength !== undefined) {
        compare("maxLength", property.maxLength, schema.maxLength);
      }
      if (schema.format === "url") {
        compare("format", property.format, "url");
      }
      if (schema.pattern !== undefined) {
        assert.ok(property.format !== undefined, `${path} has a pattern`);
      }
      if (schema.enum !== undefined) {
        compare("enum", property.oneOf?.join(), schema.enum.join());
      }
      break;
    case "integer":
    case "number":
      if (schema.minimum !== undefined) {
        compare("minimum", property.minimum, schema.minimum);
      }
      if (schema.maximum !== undefined) {
        compare("maximum", property.maximum, schema.maximum);
      }
      if (schema.default !== undefined) {
        compare("default", property.default ?? property.implied, schema.default);
      }
      break;
    case "object":
      told.push(...keyDifferences(path, Object.entries(property.properties), schema));
      break;
    case "list":
    case "set":
      // The document says of a redirect URI only that there is a rule.
      if (schema.items !== undefined && (schema.items.type === "string" || property.items.type === "object")) {
        told.push(...differences(`${path}[]`, property.items, schema.items));
      }
      break;
    case "boolean":
    case "json":
    case "map":
    case "union":
      break;
  }
  return told;
}

function keyDifferences(path: string, properties: readonly [string, Property][], schema: BodySchema): string[] {
  const documented = schema.properties;
  if (documented === undefined) {
    // The document says no more than that there is an object.
    return [];
  }
  const declared = properties.map(([key, property]) => bodyKey(key, property));
  const undeclared = Object.keys(documented).filter((key) => !declared.includes(key));
  return [
    ...undeclared.map((key) => `${path}.${key} is not declared`),
    ...properties.flatMap(([key, property]) => {
      const nested = documented[bodyKey(key, property)];
      if (nested === undefined) {
        return [`${path}.${key} is not in the document`];
      }
      const required = schema.required?.includes(bodyKey(key, property)) === true;
      const isFilled = "default" in property || property.type === "set" || nested.default !== undefined;
      const always = property.required === true || isFilled;
      const demanded = required && !always ? [`${path}.${key} is required in the document`] : [];
      const needless =
        property.required === true && !required
          ? [`${path}.${key}: it must be given, and need not in the document`]
          : [];
      return [...demanded, ...needless, ...differences(`${path}.${key}`, property, nested)];
    }),
  ];
}

/** The differences without explanation, and the explanations without a difference. */
function unexplained(className: string, { leftOut, stricter }: Documented, told: readonly string[]): string[] {
  const explained = [
    ...Object.keys(leftOut).map((path) => `${className}.${path} is not declared`),
    ...Object.keys(stricter).map((path) => `${className}.${path}: `),
  ];
  return [
    ...told.filter((line) => !explained.some((start) => line.startsWith(start))),
    ...explained.filter((start) => !told.some((line) => line.startsWith(start))).map((start) => `not so: ${start}`),
  ];
}

describe("a declaration and Logto's own document agree", () => {
  for (const object of objects) {
    const { className } = object;
    const { documented } = objectOf(className);

    if (!isConcerned(documented)) {
      it(`on ${className}: ${documented.because}`, () => {
        const others = Object.values(object.properties).filter(({ type, refersTo }) => type !== "set" && !refersTo);
        assert.deepEqual(others, []);
      });
      continue;
    }

    it(`on ${className}: keys, lengths, bounds, enums and what must be given`, () => {
      const body = bodyOf(...documented.create);
      assert.ok(body);
      const { whole } = documented;
      const told =
        whole === undefined
          ? keyDifferences(className, created(object), body)
          : differences(`${className}.${whole}`, object.properties[whole] ?? assert.fail(), body);
      assert.deepEqual(unexplained(className, documented, told), []);
    });

    it(`on ${className}: what a change takes`, () => {
      const body = bodyOf(...documented.change);
      assert.ok(body);
      const sent = created(object).filter(([, { createOnly, patchPath, type }]) => {
        return createOnly !== true && patchPath === undefined && type !== "set" && documented.whole === undefined;
      });
      const refused = sent.filter(([key]) => body.properties?.[key] === undefined);
      assert.deepEqual(
        refused.map(([key]) => key),
        [],
      );
      // Only a change sends null: it removes what was declared.
      const unclear = sent.filter(([key, property]) => {
        const isColumn = property.type === "string" && property.nullable === true;
        return isColumn && body.properties?.[key]?.nullable !== true;
      });
      assert.deepEqual(
        unclear.map(([key]) => `${key} cannot be null`),
        [],
      );
    });
  }

  for (const object of objects) {
    for (const [key, property] of Object.entries(object.properties)) {
      const path = `${object.path}/{id}`;
      if (property.patchPath !== undefined) {
        it(`on the path of ${object.className}.${key}`, () => {
          const body = bodyOf("patch", `${path}/${property.patchPath ?? ""}`);
          assert.deepEqual(body?.required, [key]);
          assert.deepEqual(differences(`${object.className}.${key}`, property, body.properties?.[key] ?? {}), []);
        });
      }
      if (property.type === "set") {
        it(`on the path of ${object.className}.${key}, and how members are added there`, () => {
          const { assignment, items } = property;
          const body = bodyOf(assignment.add, `${path}/${assignment.path}`);
          const members = body?.properties?.[assignment.bodyKey];
          assert.equal(members?.type, "array");
          assert.deepEqual(differences(`${object.className}.${key}[]`, items, members.items ?? {}), []);
        });
      }
    }
  }
});
