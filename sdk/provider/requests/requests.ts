import type { ObjectDeclaration } from "../../declaration";
import type { Tenant } from "../tenants/connections";
import { nameOf } from "../tenants/kept";
import type { Answer, Arguments, Attributes } from "../values/attributes";

/** An object in Logto, by its id and the arguments in its path. */
export interface Reference {
  readonly id: string;
  /** The arguments in the object's path. It may contain others. */
  readonly args: Arguments;
}

/** An object that Logto returned, with its arguments and outputs. */
export interface Found extends Reference {
  /** The time of creation, in ms since the epoch, if Logto returns it. */
  readonly createdAt?: number;
  /** Logto's answer, if a single request returns the object. */
  readonly answer?: Answer;
  /** The object existed before the request that should create it. It is adopted, and `args` has the sets that it had. */
  readonly existed?: true;
}

/** Returns the ids of all objects of another class in the tenant. It is used to list the objects that belong to them. */
export type IdsOf = (className: string) => Promise<readonly string[]>;

/** The requests of one kind of object. The operations use this interface, and are the same for all kinds. */
export interface Requests {
  /** Creates the object. If it already exists, and Logto treats that as a success, the result says so by `existed`. */
  insert(tenant: Tenant, args: Arguments): Promise<Found>;

  /** Reads the object, and those of its sets whose keys are in `wanted`. The result is undefined if it does not exist. */
  fetch(tenant: Tenant, reference: Reference, wanted: ReadonlySet<string>): Promise<Found | undefined>;

  /** All objects that have the same values as these arguments under the given keys. Their sets are not read. */
  search(tenant: Tenant, args: Arguments, keys: readonly string[]): Promise<Found[]>;

  /** All objects of the class in the tenant. The sets of objects of a collection are not read. */
  list(tenant: Tenant, idsOf: IdsOf): Promise<Found[]>;

  /** Sends the body of a change, which `changeBody` has made, and returns Logto's answer. */
  change(tenant: Tenant, reference: Reference, body: Attributes): Promise<Answer>;

  /** Deletes the object. */
  remove(tenant: Tenant, reference: Reference): Promise<void>;

  /** The path of the object, below `/api`. */
  pathOf(reference: Reference): string;

  /** The reference to the object with an id in the form that `get` and `adopt` take. */
  referenceOf(id: string): Reference;

  /** The id of the object in the form that `get` and `adopt` take. */
  lookupIdOf(reference: Reference): string;

  /** The name of an entry of the state, unique in its tenant. Some kinds also need values of the state, in `known`. */
  nameOf(id: string, known: Attributes): string;

  /** The names of what the object declares: the object itself, or roles of a holder, which other classes can declare too. */
  holdings(reference: Reference): readonly string[];

  /** The part of the object that a delete may delete, if some of it is kept. It is undefined if all of it is kept. */
  unkept(reference: Reference, isKept: (holding: string) => boolean): Reference | undefined;
}

/** The requests of a kind, with the declaration of the class. */
export interface RequestsOf<Declaration extends ObjectDeclaration> extends Requests {
  readonly object: Declaration;
}

/** The method `change` of a kind whose objects only have sets: it sends nothing. */
export function noChange(): Promise<Answer> {
  return Promise.resolve({});
}

/** The method `lookupIdOf` of a kind for which lookups take the id itself. */
export function idOf({ id }: Reference): string {
  return id;
}

/** The methods of a kind whose objects are kept or deleted as a whole, because no other class declares a part of them. */
export function asAWhole(object: ObjectDeclaration): Pick<Requests, "nameOf" | "holdings" | "unkept"> {
  return {
    nameOf: (id) => nameOf(object, id),
    holdings: ({ id }) => [nameOf(object, id)],
    unkept: (reference, isKept) => (isKept(nameOf(object, reference.id)) ? undefined : reference),
  };
}
