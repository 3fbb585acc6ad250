import type { Tenant } from "../tenants/connections";
import { CollectionProvider } from "./collectionProvider";
import { unlessGone } from "./absence";
import type { Found, Reference } from "./objectApi";
import { changeSet } from "./sets";
import { type Attributes, textsOf } from "../values/attributes";

/**
 * The whole of some sets that hang on another object. It has no existence of its own: making it fills the sets, deleting
 * it empties them, and it is gone when the object it hangs on is.
 */
export class WholeSetsProvider extends CollectionProvider {
  override async insert(tenant: Tenant, args: Attributes): Promise<Found> {
    const reference = this.referenceIn(args);
    const sets = await this.listSets(tenant, reference, new Set(Object.keys(args)));
    const hasMembers = Object.values(sets).some((members) => members.length > 0);
    return { ...reference, args: { ...reference.args, ...sets }, ...(hasMembers ? { existed: true } : {}) };
  }

  override async fetch(tenant: Tenant, reference: Reference, wanted: ReadonlySet<string>): Promise<Found | undefined> {
    const sets = await unlessGone(() => this.listSets(tenant, reference, wanted));
    if (sets === undefined) {
      return undefined;
    }
    // Some lists of an object that is gone are empty where others are not found: only the object itself can tell.
    const isEmpty = Object.values(sets).every((members) => members.length === 0);
    if (isEmpty && (await this.fetchAnswer(tenant, reference)) === undefined) {
      return undefined;
    }
    const { id, args } = this.referenceIn(reference.args);
    return { id, args: { ...args, ...sets } };
  }

  override async search(tenant: Tenant, args: Attributes): Promise<Found[]> {
    const reference = this.referenceIn(args);
    return (await this.fetchAnswer(tenant, reference)) === undefined ? [] : [reference];
  }

  override async remove(tenant: Tenant, { id, args }: Reference): Promise<void> {
    for (const [key, property] of Object.entries(this.object.properties)) {
      if (property.type === "set" && args[key] !== undefined) {
        await changeSet(tenant, this.pathOf({ id, args }), property.assignment, textsOf(args[key]), []);
      }
    }
  }
}
