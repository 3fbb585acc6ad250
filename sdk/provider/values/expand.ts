import type { ObjectDeclaration, Property } from "../../declaration";
import { same } from "./compare";
import type { Attributes } from "./attributes";

/** Is the key part of the object's own create and PATCH bodies? */
function inBody(property: Property): boolean {
  return property.local !== true && property.type !== "set";
}

/** Logto stores `""` as null, and some of its create requests refuse it: a new object goes without. */
function isEmptyColumn(property: Property, value: unknown): boolean {
  return property.type === "string" && property.nullable === true && value === "";
}

/** Arguments → the body of the create request. */
export function createBody(object: ObjectDeclaration, args: Attributes): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [key, property] of Object.entries(object.properties)) {
    const value = args[key];
    if (value === undefined || isEmptyColumn(property, value)) {
      continue;
    }
    if (property.type === "set" && property.assignment.createKey !== undefined) {
      body[property.assignment.createKey] = value;
    } else if (inBody(property) && property.notInCreate !== true) {
      body[key] = value;
    }
  }
  return body;
}

/** Changed arguments → the body of the PATCH request, without those that have an endpoint of their own. */
export function patchBody(
  object: ObjectDeclaration,
  changed: readonly string[],
  args: Attributes,
): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const key of changed) {
    const property = object.properties[key];
    if (property === undefined || !inBody(property) || property.patchPath !== undefined) {
      continue;
    }
    const value = args[key] ?? cleared(property);
    if (value !== undefined) {
      body[key] = value;
    }
  }
  return body;
}

/** What is sent for an argument that was removed; undefined where it stays unmanaged. */
export function cleared(property: Property): unknown {
  if (property.writeOnly === true) {
    return undefined;
  }
  switch (property.type) {
    case "string":
      return property.nullable === true ? null : property.default;
    case "object":
      return {};
    case "boolean":
    case "number":
    case "integer":
      return property.default;
    case "json":
    case "list":
    case "set":
      return undefined;
  }
}

/** The arguments that the create request leaves for an endpoint of their own, unless Logto's default is what is wanted. */
export function leftByCreate(object: ObjectDeclaration, args: Attributes): string[] {
  return Object.entries(object.properties)
    .filter(([key, property]) => {
      if (args[key] === undefined) {
        return false;
      }
      if (property.type === "set") {
        return property.assignment.createKey === undefined;
      }
      return property.notInCreate === true && !same(property, args[key], undefined);
    })
    .map(([key]) => key);
}

/** Is the argument written through an endpoint of its own once the object is there? */
export function hasOwnEndpoint(object: ObjectDeclaration, key: string): boolean {
  const property = object.properties[key];
  return property !== undefined && (property.type === "set" || property.patchPath !== undefined);
}
