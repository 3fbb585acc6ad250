import type { ObjectDeclaration } from "../../declaration";
import type { Found } from "../requests/requests";
import { requestsFor } from "../requests/forKind";
import type { Tenant } from "../tenants/connections";

/**
 * Lists all objects of a tenant, class by class. The classes refer to each other: the members of organizations are listed by the
 * ids of all organizations. Each class is asked for once in the life of the lister.
 */
export class Lister {
  readonly #tenant: Tenant;
  readonly #objects: readonly ObjectDeclaration[];
  readonly #listed = new Map<string, Promise<readonly Found[]>>();

  /** @param objects All classes, also those that only others refer to. */
  constructor(tenant: Tenant, objects: readonly ObjectDeclaration[]) {
    this.#tenant = tenant;
    this.#objects = objects;
  }

  /** Every object of the class in the tenant. The sets of a collection's objects are not read. */
  list(className: string): Promise<readonly Found[]> {
    const known = this.#listed.get(className);
    if (known !== undefined) {
      return known;
    }
    const found = this.#ask(className);
    this.#listed.set(className, found);
    return found;
  }

  async #ask(className: string): Promise<readonly Found[]> {
    const object = this.#objects.find((one) => one.className === className);
    if (object === undefined) {
      throw new Error(`No class is called ${className}.`);
    }
    return await requestsFor(object).list(this.#tenant, async (referred) =>
      (await this.list(referred)).map(({ id }) => id),
    );
  }
}
