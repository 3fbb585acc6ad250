import type { CollectionDeclaration } from "../../declaration";
import type { Tenant } from "../tenants/connections";
import { type Answer, type Arguments, type Attributes, isRecord, pick, textOf } from "../values/attributes";
import { sameName } from "../values/compare";
import { createBody } from "../values/expand";
import { flatten } from "../values/flatten";
import { unlessGone } from "./absence";
import { recordOf } from "./answers";
import { parentsOf } from "./parents";
import { argumentsIn, collectionPath, joinId, memberPath, splitId, wrongForm } from "./paths";
import { asAWhole, type Found, type IdsOf, type Reference, type RequestsOf } from "./requests";
import { searchQuery } from "./search";
import { listSets } from "./sets";

/** The requests for an object of a collection: POST to the collection creates it; GET, PATCH and DELETE use its own path. */
export class CollectionRequests implements RequestsOf<CollectionDeclaration> {
  readonly nameOf;
  readonly holdings;
  readonly unkept;

  constructor(readonly object: CollectionDeclaration) {
    ({ nameOf: this.nameOf, holdings: this.holdings, unkept: this.unkept } = asAWhole(object));
  }

  async insert(tenant: Tenant, args: Arguments): Promise<Found> {
    const answer = await tenant.client.post(collectionPath(this.object, args), createBody(this.object, args));
    return this.#foundIn(recordOf(answer), args);
  }

  async fetch(tenant: Tenant, reference: Reference, wanted: ReadonlySet<string>): Promise<Found | undefined> {
    const answer = await unlessGone(async () =>
      this.object.readFromList === true
        ? await this.#fetchFromList(tenant, reference)
        : recordOf(await tenant.client.get(this.pathOf(reference))),
    );
    if (answer === undefined) {
      return undefined;
    }
    const found = this.#foundIn(answer, reference.args);
    const sets = await listSets(tenant, this.object, this.pathOf(found), wanted);
    return { ...found, args: { ...found.args, ...sets } };
  }

  async search(tenant: Tenant, args: Arguments, keys: readonly string[]): Promise<Found[]> {
    const [key] = keys.slice(-1);
    const query = key === undefined ? {} : searchQuery(this.object, key, textOf(args, key));
    const objects = await tenant.client.list(collectionPath(this.object, args), query);
    return objects
      .filter(isRecord)
      .map((answer) => this.#foundIn(answer, args))
      .filter((found) => keys.every((part) => this.#isNamed(part, args[part], found.args[part])));
  }

  async list(tenant: Tenant, idsOf: IdsOf): Promise<Found[]> {
    const parents = await parentsOf(this.object, idsOf);
    const found = parents.map(async (parent) => {
      const objects = await unlessGone(() => tenant.client.list(collectionPath(this.object, parent)));
      return (objects ?? []).filter(isRecord).map((answer) => this.#foundIn(answer, parent));
    });
    return (await Promise.all(found)).flat();
  }

  async change(tenant: Tenant, reference: Reference, body: Attributes): Promise<Answer> {
    return recordOf(await tenant.client.patch(this.pathOf(reference), body));
  }

  async remove(tenant: Tenant, reference: Reference): Promise<void> {
    await tenant.client.delete(this.pathOf(reference));
  }

  pathOf({ id, args }: Reference): string {
    const { idParts } = this.object;
    return memberPath(this.object, args, idParts === undefined ? id : textOf(args, idParts.at(-1) ?? ""));
  }

  referenceOf(id: string): Reference {
    const { idParts, lookupParent, noun } = this.object;
    if (idParts === undefined && lookupParent === undefined) {
      return { id, args: {} };
    }
    const parts = idParts ?? [lookupParent ?? "", "id"];
    const args = splitId(parts, id);
    if (args === undefined) {
      throw wrongForm(noun, parts);
    }
    return idParts === undefined ? { id: args["id"] ?? id, args: pick(args, [lookupParent ?? ""]) } : { id, args };
  }

  lookupIdOf({ id, args }: Reference): string {
    const { lookupParent } = this.object;
    return lookupParent === undefined ? id : `${textOf(args, lookupParent)}/${id}`;
  }

  /** The object in an answer of Logto. Arguments that are only in the path come from the request. */
  #foundIn(answer: Answer, args: Arguments): Found {
    const { idParts, path } = this.object;
    const flat = { ...pick(args, argumentsIn(path)), ...flatten(this.object, answer) };
    const id = idParts === undefined ? textOf(answer, "id") : joinId(idParts, flat);
    const createdAt = answer["createdAt"];
    return { id, args: flat, answer, ...(typeof createdAt === "number" ? { createdAt } : {}) };
  }

  async #fetchFromList(tenant: Tenant, reference: Reference): Promise<Answer | undefined> {
    // A search by the id gives a short answer. Without it, each of hundreds of objects would read the whole list.
    const query = searchQuery(this.object, "id", reference.id);
    const objects = await tenant.client.list(collectionPath(this.object, reference.args), query);
    return objects.filter(isRecord).find((answer) => this.#foundIn(answer, reference.args).id === reference.id);
  }

  #isNamed(key: string, wanted: unknown, found: unknown): boolean {
    const property = this.object.properties[key];
    return property !== undefined && sameName(property, wanted, found);
  }
}
