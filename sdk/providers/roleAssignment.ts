import { roleAssignment } from "../objects/roleAssignment";
import { CollectionProvider, recordOf } from "../provider/collectionProvider";
import type { Tenant } from "../provider/connections";
import { ProviderError } from "../provider/failures";
import { unlessGone } from "../provider/gone";
import { hosted } from "../provider/host";
import { roleHolding } from "../provider/kept";
import type { Found, Reference } from "../provider/objectApi";
import { isOwnApplication, refuseToLockOut, rolesThatLetIn } from "../provider/ownAccess";
import { segment, splitId } from "../provider/paths";
import type { Problem } from "../provider/problems";
import { unlessStale } from "../provider/sets";
import { type Attributes, isGiven, isRecord, pick, textOf } from "../provider/values";

/** Who holds the role: the argument that names them, and the collection they are in. */
type Holder = readonly [key: "userId" | "applicationId", collection: "users" | "applications"];

const USER: Holder = ["userId", "users"];
const APPLICATION: Holder = ["applicationId", "applications"];

class RoleAssignmentProvider extends CollectionProvider {
  constructor() {
    super(roleAssignment);
  }

  override rules({ userId, applicationId }: Attributes): readonly Problem[] {
    const hasNone = userId === undefined && applicationId === undefined;
    const hasBoth = isGiven(userId) && isGiven(applicationId);
    return hasNone || hasBoth ? [{ path: [], message: "give exactly one of userId and applicationId" }] : [];
  }

  /**
   * Through the holder: there Logto takes a role that is held already as done, or says that it is held, according to its
   * release.
   */
  override async insert(tenant: Tenant, args: Attributes): Promise<Found> {
    const assignment = assignmentOf(args);
    const isFree = telling.get(tenant) === false && (await this.fetch(tenant, assignment)) === undefined;
    const body = { roleIds: [args["roleId"]] };
    const answer = await unlessStale(() => tenant.client.post(`${holderPath(args)}/roles`, body, { repeatable: true }));
    return { ...assignment, ...(isFree || isNew(tenant, answer) ? {} : { existed: true }) };
  }

  override holdings({ args }: Reference): readonly string[] {
    const [key, collection] = holderIn(args) ?? USER;
    return [roleHolding(collection, args[key], args["roleId"])];
  }

  override async fetch(tenant: Tenant, reference: Reference): Promise<Found | undefined> {
    return await unlessGone(async () => {
      const args = holderIn(reference.args) === undefined ? await this.resolve(tenant, reference) : reference.args;
      const held = await tenant.client.list(`${holderPath(args)}/roles`);
      return held.some((role) => isRecord(role) && role["id"] === args["roleId"]) ? assignmentOf(args) : undefined;
    });
  }

  override async search(tenant: Tenant, args: Attributes): Promise<Found[]> {
    const found = await this.fetch(tenant, assignmentOf(args));
    return found === undefined ? [] : [found];
  }

  override async remove(tenant: Tenant, { args }: Reference): Promise<void> {
    await tenant.client.delete(`${holderPath(args)}/roles/${segment(textOf(args, "roleId"))}`);
  }

  override referenceOf(id: string): Reference {
    const parts = splitId(["roleId", "holderId"], id);
    if (parts === undefined) {
      throw new ProviderError("the id of a role assignment has the form <roleId>/<id of the user or application>");
    }
    return { id, args: parts };
  }

  override async guardDelete(tenant: Tenant, { args }: Reference): Promise<void> {
    const { applicationId, roleId } = args;
    if (isOwnApplication(tenant, applicationId) && (await rolesThatLetIn(tenant)).has(String(roleId))) {
      refuseToLockOut("the role lets in the application that");
    }
  }

  /** The role's type tells whose id stands after it. */
  private async resolve(tenant: Tenant, { args }: Reference): Promise<Attributes> {
    const role = recordOf(await tenant.client.get(`/roles/${segment(textOf(args, "roleId"))}`));
    const [key] = role["type"] === "User" ? USER : APPLICATION;
    return { roleId: args["roleId"], [key]: args["holderId"] };
  }
}

/** Whether the answer to an assignment tells if the role was held before: not in releases before 1.41. */
const telling = new WeakMap<Tenant, boolean>();

/** Whether the role was not held before, as the answer tells. Where it tells nothing, the next assignment looks first. */
function isNew(tenant: Tenant, answer: unknown): boolean {
  const added = isRecord(answer) ? answer["addedRoleIds"] : undefined;
  telling.set(tenant, Array.isArray(added));
  return Array.isArray(added) && added.length > 0;
}

function holderIn(args: Attributes): Holder | undefined {
  return [USER, APPLICATION].find(([key]) => args[key] !== undefined);
}

function holderPath(args: Attributes): string {
  const [key, collection] = holderIn(args) ?? USER;
  return `/${collection}/${segment(textOf(args, key))}`;
}

function assignmentOf(args: Attributes): Found {
  const [key] = holderIn(args) ?? USER;
  return { id: `${textOf(args, "roleId")}/${textOf(args, key)}`, args: pick(args, ["roleId", key]) };
}

export = hosted(new RoleAssignmentProvider());
