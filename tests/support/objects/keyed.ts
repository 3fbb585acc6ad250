import type { Knowledge } from "./knowledge";
import { because, counts, OF_TENANT, READ_BY_PATH, REFUSED } from "./usual";

/** What is the same for all objects that a PUT of their own path makes. */
type OfKeyed = Pick<
  Knowledge,
  | "leftOut"
  | "defaults"
  | "neverTold"
  | "changedByPeople"
  | "existence"
  | "second"
  | "goesWith"
  | "requests"
  | "inProgram"
>;

/** @param path The object's path, as Logto's document writes it. */
export function madeByPut(path: string): OfKeyed {
  return {
    leftOut: {},
    defaults: {},
    neverTold: [],
    changedByPeople: [],
    existence: "made",
    second: REFUSED,
    goesWith: because("it belongs to the tenant"),
    requests: {
      create: { method: "PUT", path: `/api${path}`, isRepeatable: true },
      later: because("one request takes all arguments"),
      // It is read first, because a PUT would replace what is there.
      least: counts(2, 1, 1),
      full: counts(2, 1, 1),
    },
    inProgram: OF_TENANT,
  };
}

/** Where such an object is. */
export const PLACED_BY_PUT: Pick<Knowledge["places"], "collection" | "read"> = {
  collection: because("a PUT of its own path makes it"),
  read: READ_BY_PATH,
};
