import type { AnyArguments, Compared, Counts, Documented, InProgram, Lookup, NotConcerned, Second } from "./knowledge";
import type { Places } from "./places";

/** A suite does not concern the class, for the reason. */
export function because(reason: string): NotConcerned {
  return { because: reason };
}

export function isConcerned<Known extends object>(known: Known | NotConcerned): known is Known {
  return !("because" in known);
}

/** There cannot be a second object with the same natural key. */
export const REFUSED: Second = { kind: "refused" };

export const READ_BY_PATH: Places["read"] = { by: "path" };

/** Where an object of a collection at the root of the API is. */
export function inCollection(path: string): Pick<Places, "object" | "collection" | "read"> {
  return { object: (id) => `${path}/${id}`, collection: () => path, read: READ_BY_PATH };
}

export function readFromList(key: string): Places["read"] {
  return { by: "list", key };
}

/** Logto generates its id, by which it is looked up. */
export const LOGTOS_ID: Lookup = { form: "<id>", idOf: ({ id }) => id };

/** Its id consists of its arguments. */
export function idOfParts(form: string): Lookup {
  return { form, idOf: ({ id }) => id };
}

/** Any arguments that match the declaration can be combined. */
export const AS_DECLARED: AnyArguments = { values: () => ({}), lawful: (args) => args };

export function counts(create: number, refresh: number, deletion: number): Counts {
  return { create, refresh, delete: deletion };
}

/** An object with its own name that changes no other object. */
export const NAMED: InProgram = {
  pulumiName: "is the name",
  children: { count: () => 0, arguments: {}, outputs: [] },
  beyond: [],
  unique: { name: (value, run) => `${value}:${run}` },
};

/** An object without a name that changes no other object. */
export const NAMELESS: InProgram = { ...NAMED, pulumiName: "is not used", unique: {} };

/** An object of which a tenant has one: a program that has the tenant to itself declares it, and no other. */
export const OF_TENANT: InProgram = { ...NAMELESS, beyond: "the whole object" };

export function list(path: string, key = "id"): Compared {
  return { list: path, key, mayBeRefused: false };
}

/** A key that the document has and the package omits. */
export const TENANT_ID = { tenantId: "Logto takes it for no tenant but its own, and answers 500" };

/** An object that a POST creates and a PATCH changes. */
export function documentedAt(path: string, leftOut: Documented["leftOut"] = {}): Documented {
  return { create: ["post", path], change: ["patch", `${path}/{id}`], leftOut, stricter: {} };
}

/** The document does not describe its arguments, which are ids in the path or in a list. */
export const OF_IDS = because("it is made in the collection of another object, of ids alone");
