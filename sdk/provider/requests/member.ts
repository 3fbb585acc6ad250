import type { MemberDeclaration } from "../../declaration";
import { nameOf } from "../tenants/kept";
import type { Tenant } from "../tenants/connections";
import { type Attributes, textOf } from "../values/attributes";
import { unlessGone } from "./absence";
import { collectionPath, memberPath, referenceIn, referenceFrom } from "./paths";
import { noChange, type Found, type Reference, type RequestsOf } from "./requests";
import { listSets } from "./sets";

/** A member of another object, with a set of its own. */
export class MemberRequests implements RequestsOf<MemberDeclaration> {
  readonly patch = noChange;

  constructor(readonly object: MemberDeclaration) {}

  async insert(tenant: Tenant, args: Attributes): Promise<Found> {
    const [member] = await this.search(tenant, args);
    if (member !== undefined) {
      return { ...member, existed: true };
    }
    const { bodyKey, idParts } = this.object;
    const body = { [bodyKey]: [textOf(args, idParts[1])] };
    await tenant.client.post(collectionPath(this.object, args), body, { repeatable: true });
    return referenceIn(idParts, args);
  }

  async fetch(tenant: Tenant, reference: Reference): Promise<Found | undefined> {
    const own = new Set([this.object.ownSet]);
    const sets = await unlessGone(() => listSets(tenant, this.object, this.pathOf(reference), own));
    const { id, args } = referenceIn(this.object.idParts, reference.args);
    return sets === undefined ? undefined : { id, args: { ...args, ...sets } };
  }

  async search(tenant: Tenant, args: Attributes): Promise<Found[]> {
    const found = await this.fetch(tenant, referenceIn(this.object.idParts, args));
    return found === undefined ? [] : [found];
  }

  async remove(tenant: Tenant, reference: Reference): Promise<void> {
    await tenant.client.delete(this.pathOf(reference));
  }

  pathOf({ args }: Reference): string {
    return memberPath(this.object, args, textOf(args, this.object.idParts[1]));
  }

  referenceOf(id: string): Reference {
    return referenceFrom(this.object, this.object.idParts, id);
  }

  lookupIdOf({ id }: Reference): string {
    return id;
  }

  holdings({ id }: Reference): readonly string[] {
    return [nameOf(this.object, id)];
  }

  unkept(reference: Reference, isKept: (holding: string) => boolean): Reference | undefined {
    return this.holdings(reference).some(isKept) ? undefined : reference;
  }
}
