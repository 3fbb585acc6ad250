import type { ObjectDeclaration } from "../../declaration";
import type { Tenant } from "../tenants/connections";
import { withDefaults } from "../values/defaults";
import { nameOf } from "../tenants/kept";
import type { Problem } from "../validation/problems";
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

/**
 * What Logto takes and answers for one class of objects, and its rules. Everything that the classes have in common is built
 * on this.
 */
export abstract class ObjectApi {
  constructor(readonly object: ObjectDeclaration) {}

  /** Makes the object with one request, or finds that it is there already, where Logto makes no difference. */
  abstract insert(tenant: Tenant, args: Attributes): Promise<Found>;

  /** Reads the object, with its sets under the wanted keys; undefined when it is gone. */
  abstract fetch(tenant: Tenant, reference: Reference, wanted: ReadonlySet<string>): Promise<Found | undefined>;

  /** Every object that has the same values as these arguments under the keys; its sets are not read. */
  abstract search(tenant: Tenant, args: Attributes, keys: readonly string[]): Promise<Found[]>;

  /** Sends a PATCH of the object and gives Logto's own answer. */
  abstract patch(tenant: Tenant, reference: Reference, body: Attributes): Promise<Attributes>;

  /** Deletes the object. */
  abstract remove(tenant: Tenant, reference: Reference): Promise<void>;

  /** The path of the object, below `/api`. */
  abstract pathOf(reference: Reference): string;

  /** Reads the id that `get` and `adopt` take. */
  abstract referenceOf(id: string): Reference;

  /** The id that `get` and `adopt` take for the object. */
  abstract lookupIdOf(reference: Reference): string;

  /** What is kept when this object is: an entry for each part that an object of another class may hold as well. */
  holdings({ id }: Reference): readonly string[] {
    return [nameOf(this.object, id)];
  }

  /** What a delete may take away where some of it is kept; undefined when nothing is left to delete. */
  unkept(reference: Reference, isKept: (holding: string) => boolean): Reference | undefined {
    return this.holdings(reference).some(isKept) ? undefined : reference;
  }

  /** Logto's rules that span arguments. The arguments are valid one by one; their values may be unknown. */
  rules(_args: Attributes, _olds: Attributes): readonly Problem[] {
    return [];
  }

  /** The arguments with the defaults that Logto would fill. */
  withDefaults(args: Attributes): Record<string, unknown> {
    return withDefaults(this.object.properties, args);
  }

  /** Whether the program owns an argument of the object that it does not declare, so that anything but Logto's default is drift. */
  owns(_key: string, _found: Attributes): boolean {
    return true;
  }

  /** Refuses a change that Logto would let through and that would lock the provider out. */
  guardUpdate(_tenant: Tenant, _reference: Reference, _olds: Attributes, _news: Attributes): Promise<void> {
    return Promise.resolve();
  }

  /** Refuses a deletion that Logto would let through and that would lock the provider out. */
  guardDelete(_tenant: Tenant, _reference: Reference): Promise<void> {
    return Promise.resolve();
  }
}
