import type { SetsDeclaration } from "../../declaration";
import { nameOf, roleHolding } from "../tenants/kept";
import type { Tenant } from "../tenants/connections";
import { type Arguments, textsOf } from "../values/attributes";
import { unlessGone } from "./absence";
import { memberPath, referenceFrom, referenceIn } from "./paths";
import { idOf, noChange, type Found, type IdsOf, type Reference, type RequestsOf } from "./requests";
import { idsIn } from "./parents";
import { changeSet, listSets } from "./sets";

/** The requests for whole sets of another object, the holder: they list, add and remove members. */
export class SetsRequests implements RequestsOf<SetsDeclaration> {
  readonly change = noChange;
  readonly lookupIdOf = idOf;

  constructor(readonly object: SetsDeclaration) {}

  async insert(tenant: Tenant, args: Arguments): Promise<Found> {
    const reference = referenceIn(this.object.idParts, args);
    const sets = await listSets(tenant, this.object, this.pathOf(reference), new Set(Object.keys(args)));
    const hasMembers = Object.values(sets).some((members) => members.length > 0);
    return { ...reference, args: { ...reference.args, ...sets }, ...(hasMembers ? { existed: true } : {}) };
  }

  async fetch(tenant: Tenant, reference: Reference, wanted: ReadonlySet<string>): Promise<Found | undefined> {
    const sets = await unlessGone(() => listSets(tenant, this.object, this.pathOf(reference), wanted));
    if (sets === undefined) {
      return undefined;
    }
    // For a holder that does not exist, some lists are empty and others are not found. Only the holder itself shows it.
    const isEmpty = Object.values(sets).every((members) => members.length === 0);
    if (isEmpty && !(await this.#hasHolder(tenant, reference))) {
      return undefined;
    }
    const { id, args } = referenceIn(this.object.idParts, reference.args);
    return { id, args: { ...args, ...sets } };
  }

  async search(tenant: Tenant, args: Arguments): Promise<Found[]> {
    const reference = referenceIn(this.object.idParts, args);
    return (await this.#hasHolder(tenant, reference)) ? [reference] : [];
  }

  async list(tenant: Tenant, idsOf: IdsOf): Promise<Found[]> {
    const [holder] = this.object.idParts;
    const wanted = new Set(Object.keys(this.object.properties));
    const ids = await idsIn(this.object, holder, idsOf);
    const found = ids.map((id) => this.fetch(tenant, { id, args: { [holder]: id } }, wanted));
    return (await Promise.all(found)).filter((one) => one !== undefined);
  }

  async remove(tenant: Tenant, { id, args }: Reference): Promise<void> {
    for (const [key, property] of Object.entries(this.object.properties)) {
      if (property.type === "set" && args[key] !== undefined) {
        await changeSet(tenant, this.pathOf({ id, args }), property.assignment, {
          current: textsOf(args[key]),
          wanted: [],
        });
      }
    }
  }

  pathOf({ args }: Reference): string {
    return memberPath(this.object, args, referenceIn(this.object.idParts, args).id);
  }

  referenceOf(id: string): Reference {
    return referenceFrom(this.object, this.object.idParts, id);
  }

  nameOf(id: string): string {
    return nameOf(this.object, id);
  }

  holdings({ id, args }: Reference): readonly string[] {
    const { roleSet } = this.object;
    return roleSet === undefined
      ? [nameOf(this.object, id)]
      : textsOf(args[roleSet]).map((roleId) => roleHolding(this.object.path, id, roleId));
  }

  unkept(reference: Reference, isKept: (holding: string) => boolean): Reference | undefined {
    const { roleSet } = this.object;
    if (roleSet === undefined) {
      return this.holdings(reference).some(isKept) ? undefined : reference;
    }
    const { id, args } = reference;
    const declared = textsOf(args[roleSet]);
    const left = declared.filter((roleId) => !isKept(roleHolding(this.object.path, id, roleId)));
    if (left.length === declared.length) {
      return reference;
    }
    return left.length === 0 ? undefined : { id, args: { ...args, [roleSet]: left } };
  }

  async #hasHolder(tenant: Tenant, reference: Reference): Promise<boolean> {
    return (await unlessGone(() => tenant.client.get(this.pathOf(reference)))) !== undefined;
  }
}
