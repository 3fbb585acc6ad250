import type { AnyArguments, Compared, Counts, Documented, InProgram, Lookup, NotConcerned, Second } from "./knowledge";
import type { Places } from "./places";

/** A suite does not concern the class, for the reason. */
export function because(reason: string): NotConcerned {
  return { because: reason };
}

export function isConcerned<Known extends object>(known: Known | NotConcerned): known is Known {
  return !("because" in known);
}

/** There is no second one with the same natural key. */
export const REFUSED: Second = { kind: "refused" };

export const READ_BY_PATH: Places["read"] = { by: "path" };

export function readFromList(key: string): Places["read"] {
  return { by: "list", key };
}

/** Logto gives it an id of its own, by which it is looked up. */
export const LOGTOS_ID: Lookup = { form: "<id>", idOf: ({ id }) => id };

/** Its id consists of its arguments. */
export function idOfParts(form: string): Lookup {
  return { form, idOf: ({ id }) => id };
}

/** Any arguments that fit the declaration can stand together. */
export const AS_DECLARED: AnyArguments = { values: () => ({}), lawful: (args) => args };

export function counts(create: number, refresh: number, deletion: number): Counts {
  return { create, refresh, delete: deletion };
}

/** An object with a name of its own, that changes nothing beside it. */
export const NAMED: InProgram = {
  pulumiName: "is the name",
  children: { count: () => 0, arguments: {}, outputs: [] },
  beyond: [],
  unique: { name: (value, run) => `${value}:${run}` },
};

/** An object without a name, that changes nothing beside it. */
export const NAMELESS: InProgram = { ...NAMED, pulumiName: "is not used", unique: {} };

/** An object of which a tenant has one: a program that has the tenant to itself declares it, and no other. */
export const OF_TENANT: InProgram = { ...NAMELESS, beyond: "the whole object" };

export function list(path: string, key = "id"): Compared {
  return { list: path, key, mayBeRefused: false };
}

/** A key that the document has and the package leaves out. */
export const TENANT_ID = { tenantId: "Logto takes it for no tenant but its own, and answers 500" };

/** What Logto makes of the body of a POST, and changes by a PATCH. */
export function documentedAt(path: string, leftOut: Documented["leftOut"] = {}): Documented {
  return { create: ["post", path], change: ["patch", `${path}/{id}`], leftOut, stricter: {} };
}

/** The document says nothing of its arguments, which are ids in the path or in a list. */
export const OF_IDS = because("it is made in the collection of another object, of ids alone");
