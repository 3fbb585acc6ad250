import type { ObjectDeclaration } from "../../declaration";
import { CollectionProvider } from "./collectionProvider";
import type { Tenant } from "../tenants/connections";
import { unlessGone } from "./absence";
import type { Found, Reference } from "./objectApi";
import { collectionPath } from "./paths";
import { type Attributes, textOf } from "../values/attributes";

/** What tells whether there is a member: read, whether wanted or not. */
const ROLES: ReadonlySet<string> = new Set(["organizationRoleIds"]);

/**
 * A member of an organization, with roles. Logto has no object for it: its roles are there for members alone, and adding
 * a member that is one already changes nothing.
 */
export class MembershipProvider extends CollectionProvider {
  constructor(
    object: ObjectDeclaration,
    /** The key under which the collection takes new members: `userIds`. */
    private readonly bodyKey: string,
  ) {
    super(object);
  }

  override async insert(tenant: Tenant, args: Attributes): Promise<Found> {
    const [member] = await this.search(tenant, args);
    if (member !== undefined) {
      return { ...member, existed: true };
    }
    const body = { [this.bodyKey]: [textOf(args, this.object.idParts?.at(-1) ?? "")] };
    await tenant.client.post(collectionPath(this.object, args), body, { repeatable: true });
    return this.referenceIn(args);
  }

  override async fetch(tenant: Tenant, reference: Reference): Promise<Found | undefined> {
    const roles = await unlessGone(() => this.listSets(tenant, reference, ROLES));
    const { id, args } = this.referenceIn(reference.args);
    return roles === undefined ? undefined : { id, args: { ...args, ...roles } };
  }

  override async search(tenant: Tenant, args: Attributes): Promise<Found[]> {
    const found = await this.fetch(tenant, this.referenceIn(args));
    return found === undefined ? [] : [found];
  }
}
