import type { AssignmentDeclaration, RoleHolders } from "../../declaration";
import { ProviderError } from "../errors";
import { nameOf, roleHolding } from "../tenants/kept";
import type { Tenant } from "../tenants/connections";
import { type Arguments, isRecord, pick, textOf } from "../values/attributes";
import { unlessGone } from "./absence";
import { recordOf } from "./answers";
import { segment, splitId } from "./paths";
import { idOf, noChange, type Found, type IdsOf, type Reference, type RequestsOf } from "./requests";
import { idsIn } from "./parents";
import { unlessStale } from "./sets";

/** The argument that contains the id of a role's holder, and the holder's collection. */
interface Holder {
  readonly key: string;
  readonly collection: RoleHolders;
}

/** One role for one holder. Its id is `<role id>/<id of the holder>`. */
export class AssignmentRequests implements RequestsOf<AssignmentDeclaration> {
  readonly change = noChange;
  readonly lookupIdOf = idOf;

  /** Whether a tenant's answers list the added roles, which shows if a role is new. Logto before 1.41 does not list them. */
  readonly #telling = new WeakMap<Tenant, boolean>();

  constructor(readonly object: AssignmentDeclaration) {}

  /**
   * Assigns the role at the path of the holder. If the holder already has the role, Logto's answer depends on its release: a
   * success or an error that says so. If the answer does not show whether the role is new, the next assignment reads the
   * holder's roles first.
   */
  async insert(tenant: Tenant, args: Arguments): Promise<Found> {
    const assignment = this.#assignmentOf(args);
    const isFree = this.#telling.get(tenant) === false && (await this.fetch(tenant, assignment)) === undefined;
    const body = { roleIds: [args["roleId"]] };
    const answer = await unlessStale(() =>
      tenant.client.post(`${this.#holderPath(args)}/roles`, body, { repeatable: true }),
    );
    const added = isRecord(answer) ? answer["addedRoleIds"] : undefined;
    this.#telling.set(tenant, Array.isArray(added));
    const isNew = isFree || (Array.isArray(added) && added.length > 0);
    return { ...assignment, ...(isNew ? {} : { existed: true }) };
  }

  async fetch(tenant: Tenant, reference: Reference): Promise<Found | undefined> {
    return await unlessGone(async () => {
      const isResolved = this.#holderIn(reference.args) !== undefined;
      const args = isResolved ? reference.args : await this.#resolve(tenant, reference);
      const held = await tenant.client.list(`${this.#holderPath(args)}/roles`);
      return held.some((role) => isRecord(role) && role["id"] === args["roleId"])
        ? this.#assignmentOf(args)
        : undefined;
    });
  }

  async search(tenant: Tenant, args: Arguments): Promise<Found[]> {
    const found = await this.fetch(tenant, this.#assignmentOf(args));
    return found === undefined ? [] : [found];
  }

  async list(tenant: Tenant, idsOf: IdsOf): Promise<Found[]> {
    const byKey = Object.keys(this.object.holders).map(async (key) => {
      const ids = await idsIn(this.object, key, idsOf);
      return await Promise.all(ids.map((id) => this.#rolesOf(tenant, { [key]: id })));
    });
    return (await Promise.all(byKey)).flat(2);
  }

  async remove(tenant: Tenant, reference: Reference): Promise<void> {
    await tenant.client.delete(this.pathOf(reference));
  }

  pathOf({ args }: Reference): string {
    return `${this.#holderPath(args)}/roles/${segment(textOf(args, "roleId"))}`;
  }

  referenceOf(id: string): Reference {
    const parts = splitId(["roleId", "holderId"], id);
    if (parts === undefined) {
      throw new ProviderError("the id of a role assignment has the form <roleId>/<id of the user or application>");
    }
    return { id, args: parts };
  }

  nameOf(id: string): string {
    return nameOf(this.object, id);
  }

  holdings({ args }: Reference): readonly string[] {
    const { key, collection } = this.#requireHolder(args);
    return [roleHolding(`/${collection}`, args[key], args["roleId"])];
  }

  unkept(reference: Reference, isKept: (holding: string) => boolean): Reference | undefined {
    return this.holdings(reference).some(isKept) ? undefined : reference;
  }

  async #rolesOf(tenant: Tenant, holder: Arguments): Promise<Found[]> {
    const roles = await unlessGone(() => tenant.client.list(`${this.#holderPath(holder)}/roles`));
    return (roles ?? []).filter(isRecord).map(({ id }) => this.#assignmentOf({ ...holder, roleId: id }));
  }

  #holderIn(args: Arguments): Holder | undefined {
    const given = Object.entries(this.object.holders).find(([key]) => args[key] !== undefined);
    return given === undefined ? undefined : { key: given[0], collection: given[1] };
  }

  #requireHolder(args: Arguments): Holder {
    const holder = this.#holderIn(args);
    if (holder === undefined) {
      throw new Error(`expected one of ${Object.keys(this.object.holders).join(", ")}`);
    }
    return holder;
  }

  #holderPath(args: Arguments): string {
    const { key, collection } = this.#requireHolder(args);
    return `/${collection}/${segment(textOf(args, key))}`;
  }

  #assignmentOf(args: Arguments): Found {
    const { key } = this.#requireHolder(args);
    return { id: `${textOf(args, "roleId")}/${textOf(args, key)}`, args: pick(args, ["roleId", key]) };
  }

  /** Finds out from the type of the role whether the second part of the id is a user or an application. */
  async #resolve(tenant: Tenant, { args }: Reference): Promise<Arguments> {
    const role = recordOf(await tenant.client.get(`/roles/${segment(textOf(args, "roleId"))}`));
    const wanted: RoleHolders = role["type"] === "User" ? "users" : "applications";
    const [key = ""] = Object.entries(this.object.holders).find(([, collection]) => collection === wanted) ?? [];
    return { roleId: args["roleId"], [key]: args["holderId"] };
  }
}
