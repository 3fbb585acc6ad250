import type { ObjectDeclaration } from "../../declaration";
import type { Tenant } from "../tenants/connections";
import type { Attributes } from "../values/attributes";

/** An object of Logto's, and the arguments that say where it is. */
export interface Reference {
  readonly id: string;
  /** At the least the arguments that stand in the object's path. */
  readonly args: Attributes;
}

/** An object as Logto tells it: its arguments and outputs by name. */
export interface Found extends Reference {
  /** When Logto made it, ms since the epoch, where Logto tells it. */
  readonly createdAt?: number;
  /** Logto's own answer, where one request gives the object. */
  readonly answer?: Attributes;
  /** It was there before the request that was to make it, and was taken as it is, with the sets that are given here. */
  readonly existed?: true;
}

/** What Logto takes and answers for one kind of object. Everything that the kinds have in common is built on this. */
export interface Requests {
  /** Makes the object with one request, or finds that it is there already, where Logto makes no difference. */
  insert(tenant: Tenant, args: Attributes): Promise<Found>;

  /** Reads the object, with its sets under the wanted keys; undefined when it is gone. */
  fetch(tenant: Tenant, reference: Reference, wanted: ReadonlySet<string>): Promise<Found | undefined>;

  /** Every object that has the same values as these arguments under the keys; its sets are not read. */
  search(tenant: Tenant, args: Attributes, keys: readonly string[]): Promise<Found[]>;

  /** Sends a change of the object and gives Logto's own answer. */
  patch(tenant: Tenant, reference: Reference, body: Attributes): Promise<Attributes>;

  /** Deletes the object. */
  remove(tenant: Tenant, reference: Reference): Promise<void>;

  /** The path of the object, below `/api`. */
  pathOf(reference: Reference): string;

  /** Reads the id that `get` and `adopt` take. */
  referenceOf(id: string): Reference;

  /** The id that `get` and `adopt` take for the object. */
  lookupIdOf(reference: Reference): string;

  /** What is kept when this object is: an entry for each part that an object of another class may hold as well. */
  holdings(reference: Reference): readonly string[];

  /** What a delete may take away where some of it is kept; undefined when nothing is left to delete. */
  unkept(reference: Reference, isKept: (holding: string) => boolean): Reference | undefined;
}

/** The change of an object that has nothing but sets: there is nothing to send. */
export function noChange(): Promise<Attributes> {
  return Promise.resolve({});
}

/** The requests of a kind, and the object that they are about. */
export interface RequestsOf<Declaration extends ObjectDeclaration> extends Requests {
  readonly object: Declaration;
}
