import type { Arguments } from "./examples";
import type { References } from "./references";
import { NAMELESS, OF_IDS } from "./usual";

/** Those who hold roles: users, or applications. They do so in the tenant and in organizations, in much the same way. */
export interface Holders {
  /** What one is called: its id is the argument `userId`, and its collection is `/users`. */
  readonly noun: "user" | "application";
  readonly in: (references: References) => {
    readonly one: string;
    readonly other: string;
    /** Roles that they can hold. */
    readonly roles: readonly [string, string, string];
  };
}

/** What is the same for whatever connects holders and roles. */
export const OF_HOLDERS = {
  leftOut: {},
  defaults: {},
  neverTold: [],
  changedByPeople: [],
  inProgram: NAMELESS,
  documented: OF_IDS,
};

/** The id in an argument. */
export function idIn(args: Arguments, key: string): string {
  return String(args[key]);
}
