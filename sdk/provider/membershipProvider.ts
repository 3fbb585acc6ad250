import type { ObjectDeclaration } from "../objects/declaration";
import { CollectionProvider } from "./collectionProvider";
import type { Tenant } from "./connections";
import type { Found, Reference } from "./objectApi";
import { collectionPath, joinId } from "./paths";
import { isGone, listMembers } from "./sets";
import { type Attributes, pick, textOf } from "./values";

const ROLES_KEY = "organizationRoleIds";

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
    const parts = this.object.idParts ?? [];
    const [member] = await this.search(tenant, args);
    if (member !== undefined) {
      return { ...member, existed: true };
    }
    const body = { [this.bodyKey]: [textOf(args, parts.at(-1) ?? "")] };
    await tenant.client.post(collectionPath(this.object, args), body, { repeatable: true });
    return { id: joinId(parts, args), args: pick(args, parts) };
  }

  override async fetch(tenant: Tenant, reference: Reference): Promise<Found | undefined> {
    const roles = this.object.properties[ROLES_KEY];
    if (roles?.type !== "set") {
      return undefined;
    }
    try {
      const members = await listMembers(tenant, this.pathOf(reference), roles.assignment);
      return { id: reference.id, args: { ...pick(reference.args, this.object.idParts ?? []), [ROLES_KEY]: members } };
    } catch (error) {
      if (isGone(error)) {
        return undefined;
      }
      throw error;
    }
  }

  override async search(tenant: Tenant, args: Attributes): Promise<Found[]> {
    const found = await this.fetch(tenant, { id: joinId(this.object.idParts ?? [], args), args });
    return found === undefined ? [] : [found];
  }
}
