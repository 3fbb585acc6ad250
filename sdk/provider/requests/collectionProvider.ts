import { sameName } from "../values/compare";
import type { Tenant } from "../tenants/connections";
import { createBody } from "../values/expand";
import { ProviderError } from "../errors";
import { unlessGone } from "./absence";
import { flatten } from "../values/inputs";
import type { Found, Reference } from "./objectApi";
import { ObjectProvider } from "./objectProvider";
import { collectionPath, joinId, memberPath, splitId } from "./paths";
import { searchQuery } from "./search";
import { listMembers } from "./sets";
import { type Attributes, isRecord, pick, textOf } from "../values/attributes";

/** An object of a collection: POST makes it, GET, PATCH and DELETE below the collection do the rest. */
export class CollectionProvider extends ObjectProvider {
  override async insert(tenant: Tenant, args: Attributes): Promise<Found> {
    const answer = await tenant.client.post(collectionPath(this.object, args), createBody(this.object, args));
    return this.foundIn(recordOf(answer), args);
  }

  override async fetch(tenant: Tenant, reference: Reference, wanted: ReadonlySet<string>): Promise<Found | undefined> {
    const answer = await this.fetchAnswer(tenant, reference);
    if (answer === undefined) {
      return undefined;
    }
    const found = this.foundIn(answer, reference.args);
    return { ...found, args: { ...found.args, ...(await this.listSets(tenant, found, wanted)) } };
  }

  override async search(tenant: Tenant, args: Attributes, keys: readonly string[]): Promise<Found[]> {
    const [key] = keys.slice(-1);
    const query = key === undefined ? {} : searchQuery(this.object, key, textOf(args, key));
    const objects = await tenant.client.list(collectionPath(this.object, args), query);
    return objects
      .filter(isRecord)
      .map((answer) => this.foundIn(answer, args))
      .filter((found) => keys.every((key) => this.isNamed(key, args[key], found.args[key])));
  }

  override async patch(tenant: Tenant, reference: Reference, body: Attributes): Promise<Attributes> {
    return recordOf(await tenant.client.patch(this.pathOf(reference), body));
  }

  override async remove(tenant: Tenant, reference: Reference): Promise<void> {
    await tenant.client.delete(this.pathOf(reference));
  }

  override pathOf({ id, args }: Reference): string {
    const { idParts } = this.object;
    return memberPath(this.object, args, idParts === undefined ? id : textOf(args, idParts.at(-1) ?? ""));
  }

  override referenceOf(id: string): Reference {
    const { idParts, lookupParent, noun } = this.object;
    if (idParts === undefined && lookupParent === undefined) {
      return { id, args: {} };
    }
    const parts = idParts ?? [lookupParent ?? "", "id"];
    const args = splitId(parts, id);
    if (args === undefined) {
      throw new ProviderError(`the id of this ${noun} has the form <${parts.join(">/<")}>`);
    }
    return idParts === undefined ? { id: args["id"] ?? id, args: pick(args, [lookupParent ?? ""]) } : { id, args };
  }

  override lookupIdOf({ id, args }: Reference): string {
    const { lookupParent } = this.object;
    return lookupParent === undefined ? id : `${textOf(args, lookupParent)}/${id}`;
  }

  /** The members of its sets, those under the wanted keys. */
  protected async listSets(
    tenant: Tenant,
    reference: Reference,
    wanted: ReadonlySet<string>,
  ): Promise<Record<string, readonly string[]>> {
    const sets: Record<string, readonly string[]> = {};
    for (const [key, property] of Object.entries(this.object.properties)) {
      if (property.type === "set" && wanted.has(key)) {
        sets[key] = await listMembers(tenant, this.pathOf(reference), property.assignment);
      }
    }
    return sets;
  }

  /** The object by the arguments that make its id. */
  protected referenceIn(args: Attributes): Reference {
    const parts = this.object.idParts ?? [];
    return { id: joinId(parts, args), args: pick(args, parts) };
  }

  /** What Logto answers on the object itself; undefined when it is gone. */
  protected async fetchAnswer(tenant: Tenant, reference: Reference): Promise<Attributes | undefined> {
    return await unlessGone(async () =>
      this.object.readFromList === true
        ? await this.fetchFromList(tenant, reference)
        : recordOf(await tenant.client.get(this.pathOf(reference))),
    );
  }

  /** An answer of Logto's → the object. Arguments that stand in the path alone are taken from the request. */
  protected foundIn(answer: Attributes, args: Attributes): Found {
    const { idParts, path } = this.object;
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, key]) => key ?? "");
    const flat = { ...pick(args, inPath), ...flatten(this.object, answer) };
    const id = idParts === undefined ? textOf(answer, "id") : joinId(idParts, flat);
    const createdAt = answer["createdAt"];
    return { id, args: flat, answer, ...(typeof createdAt === "number" ? { createdAt } : {}) };
  }

  private async fetchFromList(tenant: Tenant, reference: Reference): Promise<Attributes | undefined> {
    // Where Logto can search, one short answer: a list of hundreds would be read again for each of them.
    const query = searchQuery(this.object, "id", reference.id);
    const objects = await tenant.client.list(collectionPath(this.object, reference.args), query);
    return objects.filter(isRecord).find((answer) => this.foundIn(answer, reference.args).id === reference.id);
  }

  private isNamed(key: string, wanted: unknown, found: unknown): boolean {
    const property = this.object.properties[key];
    return property !== undefined && sameName(property, wanted, found);
  }
}

/** @throws ProviderError when the answer is not an object, which no version of Logto that is known does. */
export function recordOf(answer: unknown): Attributes {
  if (isRecord(answer)) {
    return answer;
  }
  throw new ProviderError("Logto's answer is not an object. Is the endpoint the one of a Logto server?");
}
