import type { MemberDeclaration } from "../../declaration";
import type { Tenant } from "../tenants/connections";
import { type Arguments, isRecord, textOf } from "../values/attributes";
import { unlessGone } from "./absence";
import { collectionPath, memberPath, referenceIn, referenceFrom } from "./paths";
import { asAWhole, idOf, noChange, type Found, type IdsOf, type Reference, type RequestsOf } from "./requests";
import { parentsOf } from "./parents";
import { listSets } from "./sets";

/** The requests for a member of another object: POST adds it, DELETE removes it, and its own set shows whether it exists. */
export class MemberRequests implements RequestsOf<MemberDeclaration> {
  readonly change = noChange;
  readonly lookupIdOf = idOf;
  readonly nameOf;
  readonly holdings;
  readonly unkept;

  constructor(readonly object: MemberDeclaration) {
    ({ nameOf: this.nameOf, holdings: this.holdings, unkept: this.unkept } = asAWhole(object));
  }

  async insert(tenant: Tenant, args: Arguments): Promise<Found> {
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

  async search(tenant: Tenant, args: Arguments): Promise<Found[]> {
    const found = await this.fetch(tenant, referenceIn(this.object.idParts, args));
    return found === undefined ? [] : [found];
  }

  async list(tenant: Tenant, idsOf: IdsOf): Promise<Found[]> {
    const [holder, member] = this.object.idParts;
    const holders = await parentsOf(this.object, idsOf);
    const found = holders.map(async (parent) => {
      const members = await unlessGone(() => tenant.client.list(collectionPath(this.object, parent)));
      const ids = (members ?? []).filter(isRecord).map((answer) => textOf(answer, "id"));
      const references = ids.map((id) => referenceIn([holder, member], { ...parent, [member]: id }));
      return await Promise.all(references.map((reference) => this.fetch(tenant, reference)));
    });
    return (await Promise.all(found)).flat().filter((one) => one !== undefined);
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
}
