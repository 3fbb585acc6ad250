import type { ObjectDeclaration } from "../../declaration";
import type { Tenant } from "../tenants/connections";
import { nameOf } from "../tenants/kept";
import type { Answer, Arguments, Attributes } from "../values/attributes";

/** An object of Logto's, and the arguments that say where it is. */
export interface Reference {
  readonly id: string;
  /** At the least the arguments that stand in the object's path. */
  readonly args: Arguments;
}

/** An object as Logto tells it: its arguments and outputs by name. */
export interface Found extends Reference {
  /** When Logto made it, ms since the epoch, where Logto tells it. */
  readonly createdAt?: number;
  /** Logto's own answer, where one request gives the object. */
  readonly answer?: Answer;
  /** It was there before the request that was to make it, and was taken as it is, with the sets that are given here. */
  readonly existed?: true;
}

/** The ids of all objects of another class in the tenant, by which those that hang on them are listed. */
export type IdsOf = (className: string) => Promise<readonly string[]>;

/** What Logto takes and answers for one kind of object. Everything that the kinds have in common is built on this. */
export interface Requests {
  /** Makes the object with one request, or finds that it is there already, where Logto makes no difference. */
  insert(tenant: Tenant, args: Arguments): Promise<Found>;

  /** Reads the object, with its sets under the wanted keys; undefined when it is gone. */
  fetch(tenant: Tenant, reference: Reference, wanted: ReadonlySet<string>): Promise<Found | undefined>;

  /** Every object that has the same values as these arguments under the keys; its sets are not read. */
  search(tenant: Tenant, args: Arguments, keys: readonly string[]): Promise<Found[]>;

  /** Every object of the class in the tenant. Sets of a collection's objects are not read. */
  list(tenant: Tenant, idsOf: IdsOf): Promise<Found[]>;

  /** Sends a change of the object, as `changeBody` makes it, and gives Logto's own answer. */
  change(tenant: Tenant, reference: Reference, body: Attributes): Promise<Answer>;

  /** Deletes the object. */
  remove(tenant: Tenant, reference: Reference): Promise<void>;

  /** The path of the object, below `/api`. */
  pathOf(reference: Reference): string;

  /** Reads the id that `get` and `adopt` take. */
  referenceOf(id: string): Reference;

  /** The id that `get` and `adopt` take for the object. */
  lookupIdOf(reference: Reference): string;

  /** What an entry of a state is known by among all of its tenant, by the id and what else the state holds. */
  nameOf(id: string, known: Attributes): string;

  /** What is kept when this object is: an entry for each part that an object of another class may hold as well. */
  holdings(reference: Reference): readonly string[];

  /** What a delete may take away where some of it is kept; undefined when nothing is left to delete. */
  unkept(reference: Reference, isKept: (holding: string) => boolean): Reference | undefined;
}

/** The requests of a kind, and the object that they are about. */
export interface RequestsOf<Declaration extends ObjectDeclaration> extends Requests {
  readonly object: Declaration;
}

/** The change of an object that has nothing but sets: there is nothing to send. */
export function noChange(): Promise<Answer> {
  return Promise.resolve({});
}

/** The id that a lookup takes, of an object whose own id says all. */
export function idOf({ id }: Reference): string {
  return id;
}

/** Of an object that no object of another class holds a part of: it is kept, or not, as a whole. */
export function asAWhole(object: ObjectDeclaration): Pick<Requests, "nameOf" | "holdings" | "unkept"> {
  return {
    nameOf: (id) => nameOf(object, id),
    holdings: ({ id }) => [nameOf(object, id)],
    unkept: (reference, isKept) => (isKept(nameOf(object, reference.id)) ? undefined : reference),
  };
}
