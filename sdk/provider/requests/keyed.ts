import type { KeyedDeclaration } from "../../declaration";
import type { Tenant } from "../tenants/connections";
import { type Answer, type Arguments, type Attributes, isRecord, pick, textOf } from "../values/attributes";
import { createBody } from "../values/expand";
import { flatten } from "../values/flatten";
import { unlessGone } from "./absence";
import { recordOf } from "./answers";
import { parentsOf } from "./parents";
import { argumentsIn, collectionPath, pathAbove, referenceFrom, referenceIn } from "./paths";
import { asAWhole, idOf, type Found, type IdsOf, type Reference, type RequestsOf } from "./requests";

/** The error for a create whose natural key an existing object has. PUT would replace that object. */
export class AlreadyThere extends Error {}

/** The requests for an object whose key is in its path: GET reads it, PUT creates or replaces it, DELETE deletes it. */
export class KeyedRequests implements RequestsOf<KeyedDeclaration> {
  readonly lookupIdOf = idOf;
  readonly nameOf;
  readonly holdings;
  readonly unkept;

  constructor(readonly object: KeyedDeclaration) {
    ({ nameOf: this.nameOf, holdings: this.holdings, unkept: this.unkept } = asAWhole(object));
  }

  /**
   * Reads the object first, because the answer to a PUT does not show whether there was one.
   *
   * @throws AlreadyThere if the object exists.
   */
  async insert(tenant: Tenant, args: Arguments): Promise<Found> {
    const reference = referenceIn(this.object.idParts, args);
    if ((await this.fetch(tenant, reference)) !== undefined) {
      throw new AlreadyThere();
    }
    return this.#foundIn(reference.args, await this.change(tenant, reference, createBody(this.object, args)));
  }

  async fetch(tenant: Tenant, reference: Reference): Promise<Found | undefined> {
    const answer = await unlessGone(() => tenant.client.get(this.pathOf(reference)));
    return answer === undefined ? undefined : this.#foundIn(reference.args, recordOf(answer));
  }

  async search(tenant: Tenant, args: Arguments): Promise<Found[]> {
    const found = await this.fetch(tenant, referenceIn(this.object.idParts, args));
    return found === undefined ? [] : [found];
  }

  /** Lists the path without the key at its end. If the path does not end with a key, there is at most one object. */
  async list(tenant: Tenant, idsOf: IdsOf): Promise<Found[]> {
    const path = pathAbove(this.object.path);
    const parents = await parentsOf({ ...this.object, path }, idsOf);
    if (path === this.object.path) {
      return (await Promise.all(parents.map((args) => this.search(tenant, args)))).flat();
    }
    const lists = parents.map(async (parent) => {
      const entries = await tenant.client.list(collectionPath({ path }, parent));
      return entries.filter(isRecord).flatMap((entry) => this.#listedIn(parent, entry));
    });
    return (await Promise.all(lists)).flat();
  }

  async change(tenant: Tenant, reference: Reference, body: Attributes): Promise<Answer> {
    const { bodyArgument } = this.object;
    const sent = bodyArgument === undefined ? body : body[bodyArgument];
    return recordOf(await tenant.client.put(this.pathOf(reference), sent));
  }

  async remove(tenant: Tenant, reference: Reference): Promise<void> {
    await tenant.client.delete(this.pathOf(reference));
  }

  pathOf({ args }: Reference): string {
    return collectionPath(this.object, args);
  }

  referenceOf(id: string): Reference {
    return referenceFrom(this.object, this.object.idParts, id);
  }

  /** The object of an entry of the list; none for a name that no object of the class can have. */
  #listedIn(parent: Arguments, entry: Answer): Found[] {
    const { path, listed } = this.object;
    if (listed === undefined) {
      return [this.#foundIn({ ...parent, ...flatten(this.object, entry) }, entry)];
    }
    const listedName = textOf(entry, listed.nameKey);
    const name = listed.names === undefined ? listedName : listed.names[listedName];
    const key = argumentsIn(path).at(-1);
    return key === undefined || name === undefined
      ? []
      : [this.#foundIn({ ...parent, [key]: name }, recordOf(entry[listed.valueKey]))];
  }

  #foundIn(args: Arguments, answer: Answer): Found {
    const inPath = pick(args, argumentsIn(this.object.path));
    const { id } = referenceIn(this.object.idParts, inPath);
    return { id, args: { ...inPath, ...flatten(this.object, answer) }, answer };
  }
}
