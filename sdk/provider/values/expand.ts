import type { ObjectDeclaration, Property } from "../../declaration";
import type { Arguments, Attributes } from "./attributes";
import { same } from "./compare";
import { removalOf } from "./removal";

/** Is the key part of the object's own create and PATCH bodies? */
function inBody(property: Property): boolean {
  return property.local !== true && property.type !== "set";
}

/** Logto stores `""` as null, and some of its create requests refuse it: a new object goes without. */
function isEmptyColumn(property: Property, value: unknown): boolean {
  return property.type === "string" && property.nullable === true && value === "";
}

/** Arguments → the body of the create request. */
export function createBody(object: ObjectDeclaration, args: Arguments): Record<string, unknown> {
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

/** What the body of a change is made of. */
export interface Changed {
  /** The arguments that differ. */
  readonly keys: readonly string[];
  readonly args: Arguments;
  /** What arguments were before they were declared, where removing them puts that back. */
  readonly before?: Attributes;
}

/**
 * Changed arguments → the body of the request that changes the object, without those that have an endpoint of their own. Where
 * the request replaces the object, the body holds all arguments. Empty: there is nothing to send.
 */
export function changeBody(object: ObjectDeclaration, changed: Changed): Record<string, unknown> {
  const isReplaced = object.kind === "keyed" && changed.keys.some((key) => object.properties[key]?.local !== true);
  return isReplaced ? createBody(object, changed.args) : patchBody(object, changed);
}

function patchBody(object: ObjectDeclaration, { keys, args, before }: Changed): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const key of keys) {
    const property = object.properties[key];
    if (property === undefined || !inBody(property) || property.patchPath !== undefined) {
      continue;
    }
    const value = args[key] === undefined ? removed(object, key, before) : args[key];
    if (value !== undefined) {
      body[key] = value;
    }
  }
  return body;
}

/** What is sent for an argument that was removed; undefined where nothing is. */
export function removed(object: ObjectDeclaration, key: string, before: Attributes = {}): unknown {
  const property = object.properties[key];
  switch (property && removalOf(object, property)) {
    case "default":
      return property === undefined ? undefined : defaultSent(property);
    case "restore":
      return before[key];
    default:
      return undefined;
  }
}

/** Logto's default, as a request says it; undefined where Logto has no way to go back to it. */
function defaultSent(property: Property): unknown {
  switch (property.type) {
    case "string":
      return property.nullable === true ? null : property.default;
    case "object":
    case "map":
    case "json":
      return {};
    case "boolean":
    case "number":
    case "integer":
      return property.default;
    case "list":
      return property.default ?? [];
    case "union":
    case "set":
      return undefined;
  }
}

/** The arguments that the create request leaves for an endpoint of their own, unless Logto's default is what is wanted. */
export function leftByCreate(object: ObjectDeclaration, args: Arguments): string[] {
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
  const isApart = property?.patchPath !== undefined || property?.renewsAt !== undefined;
  return property?.type === "set" || isApart;
}
