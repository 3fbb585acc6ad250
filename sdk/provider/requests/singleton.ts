import type { SingletonDeclaration } from "../../declaration";
import type { Tenant } from "../tenants/connections";
import { nameOf } from "../tenants/kept";
import { type Answer, type Arguments, type Attributes, isRecord } from "../values/attributes";
import { flatten } from "../values/flatten";
import { unlessGone } from "./absence";
import { recordOf } from "./answers";
import { parentsOf } from "./parents";
import { collectionPath, referenceFrom, referenceIn } from "./paths";
import { asAWhole, idOf, type Found, type IdsOf, type Reference, type RequestsOf } from "./requests";

/** The requests for an object that always exists: GET reads it, and PATCH or PUT changes the keys that are sent. */
export class SingletonRequests implements RequestsOf<SingletonDeclaration> {
  readonly lookupIdOf = idOf;
  readonly holdings;
  readonly unkept;

  constructor(readonly object: SingletonDeclaration) {
    ({ holdings: this.holdings, unkept: this.unkept } = asAWhole(object));
  }

  /** Reads the object, because there is nothing to create. */
  async insert(tenant: Tenant, args: Arguments): Promise<Found> {
    const answer = recordOf(await tenant.client.get(collectionPath(this.object, args)));
    const reference = referenceIn(this.object.idParts, args);
    return { id: reference.id, args: { ...reference.args, ...flatten(this.object, answer) }, answer, existed: true };
  }

  async fetch(tenant: Tenant, { args }: Reference): Promise<Found | undefined> {
    return await unlessGone(() => this.insert(tenant, args));
  }

  async search(tenant: Tenant, args: Arguments): Promise<Found[]> {
    return [await this.insert(tenant, args)];
  }

  async list(tenant: Tenant, idsOf: IdsOf): Promise<Found[]> {
    const parents = await parentsOf(this.object, idsOf);
    const found = parents.map((args) => this.fetch(tenant, referenceIn(this.object.idParts, args)));
    return (await Promise.all(found)).filter((one) => one !== undefined);
  }

  async change(tenant: Tenant, reference: Reference, body: Attributes): Promise<Answer> {
    return recordOf(await tenant.client[this.object.changedBy](this.pathOf(reference), body));
  }

  /** Restores the values in `before`, because the object cannot be deleted. */
  async remove(tenant: Tenant, reference: Reference): Promise<void> {
    const before = reference.args["before"];
    const body = isRecord(before) ? before : {};
    if (Object.keys(body).length > 0) {
      await this.change(tenant, reference, body);
    }
  }

  /**
   * The name includes `before`, because two entries of a state may be the same object. This tells them apart, so that the
   * deletion of one entry leaves what the other one declares.
   */
  nameOf(id: string, { before }: Attributes): string {
    return nameOf(this.object, JSON.stringify([id, before], inOrder));
  }

  pathOf({ args }: Reference): string {
    return collectionPath(this.object, args);
  }

  referenceOf(id: string): Reference {
    return referenceFrom(this.object, this.object.idParts, id);
  }
}

/** The engine hands back what a state holds with its keys in another order. */
function inOrder(_key: string, value: unknown): unknown {
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
}
