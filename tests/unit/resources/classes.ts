import assert from "node:assert/strict";
import * as logto from "../../../sdk";
import type { Arguments } from "../../support/objects/examples";

/** A resource class in a JavaScript program. */
export interface ResourceClass {
  new (name: string, args: Arguments): object;
  get(name: string, id: string, args: Arguments): object;
}

/** The class of the package with a name. */
export function classOf(className: string): ResourceClass {
  const found: unknown = Reflect.get(logto, className);
  assert.ok(isResourceClass(found), className);
  return found;
}

function isResourceClass(value: unknown): value is ResourceClass {
  return typeof value === "function" && "get" in value;
}
