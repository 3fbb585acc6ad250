import type { ObjectDeclaration, Property } from "../../declaration";
import type { Arguments, Attributes } from "./attributes";
import { same } from "./compare";
import { removalOf } from "./removal";

/** Whether the argument is part of the body that creates or changes the object. */
function isInBody(property: Property): boolean {
  return property.local !== true && property.type !== "set";
}

/** Whether the value is an empty text that Logto stores as null. Some create requests refuse it, so it is not sent. */
function isEmptyColumn(property: Property, value: unknown): boolean {
  return property.type === "string" && property.nullable === true && value === "";
}

/** The body of the create request. */
export function createBody(object: ObjectDeclaration, args: Arguments): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [key, property] of Object.entries(object.properties)) {
    const value = args[key];
    if (value === undefined || isEmptyColumn(property, value)) {
      continue;
    }
    if (property.type === "set" && property.assignment.createKey !== undefined) {
      body[property.assignment.createKey] = value;
    } else if (isInBody(property) && property.notInCreate !== true) {
      body[key] = value;
    }
  }
  return body;
}

/** The values from which the body of a change is formed. */
export interface Changed {
  /** The keys of the arguments that differ. */
  readonly keys: readonly string[];
  readonly args: Arguments;
  /** The values that arguments had before they were declared, if their removal restores them. */
  readonly before?: Attributes;
}

/**
 * The body of the request that changes the object. It does not contain arguments that have a separate endpoint. If the request
 * replaces the object, it contains all arguments. If it is empty, there is nothing to send.
 */
export function changeBody(object: ObjectDeclaration, changed: Changed): Record<string, unknown> {
  const isReplaced = object.kind === "keyed" && changed.keys.some((key) => object.properties[key]?.local !== true);
  return isReplaced ? createBody(object, changed.args) : patchBody(object, changed);
}

function patchBody(object: ObjectDeclaration, { keys, args, before }: Changed): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const key of keys) {
    const property = object.properties[key];
    if (property === undefined || !isInBody(property) || property.patchPath !== undefined) {
      continue;
    }
    const value = args[key] === undefined ? removed(object, key, before) : args[key];
    if (value !== undefined) {
      body[key] = value;
    }
  }
  return body;
}

/** The value to send for an argument that was removed from the program. If it is undefined, nothing is sent. */
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

/** The value that resets an argument to Logto's default. It is undefined if Logto cannot do that. */
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

/** The arguments that must be set by a separate endpoint after the create request. Logto's defaults need not be set. */
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

/** Whether an update sets the argument by a separate endpoint. */
export function hasOwnEndpoint(object: ObjectDeclaration, key: string): boolean {
  const property = object.properties[key];
  const isApart = property?.patchPath !== undefined || property?.renewsAt !== undefined;
  return property?.type === "set" || isApart;
}
