import { LogtoError } from "../../client";
import type { Assignment, ObjectDeclaration } from "../../declaration";
import type { Tenant } from "../tenants/connections";
import { unlessGone } from "./absence";
import { segment } from "./paths";
import { isRecord } from "../values/attributes";

/**
 * The codes with which Logto refuses to add several members because one of them already exists: the list that was read is out
 * of date. Logto refuses roles of a user only before 1.36, and roles of an application only before 1.41.
 */
const STALE_CODES: readonly string[] = ["role.scope_exists", "user.role_exists", "application.role_exists"];

/** The members that a set lacks, and those that it should not have. */
export interface SetDelta {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** Compares the members of a set with the wanted ones. */
export function setDelta(current: readonly string[], wanted: readonly string[]): SetDelta {
  return {
    missing: wanted.filter((member) => !current.includes(member)),
    extra: current.filter((member) => !wanted.includes(member)),
  };
}

/** The members of the set below `objectPath`. They are sorted, because Logto lists them in no fixed order. */
export async function listMembers(tenant: Tenant, objectPath: string, assignment: Assignment): Promise<string[]> {
  const key = assignment.memberKey ?? "id";
  const members = await tenant.client.list(`${objectPath}/${assignment.path}`);
  const names = members.map((member) => (isRecord(member) ? member[key] : undefined));
  return names.filter((name) => typeof name === "string").sort();
}

/** The members of those sets of an object whose keys are in `wanted`. */
export async function listSets(
  tenant: Tenant,
  { properties }: ObjectDeclaration,
  objectPath: string,
  wanted: ReadonlySet<string>,
): Promise<Record<string, readonly string[]>> {
  const sets: Record<string, readonly string[]> = {};
  for (const [key, property] of Object.entries(properties)) {
    if (property.type === "set" && wanted.has(key)) {
      sets[key] = await listMembers(tenant, objectPath, property.assignment);
    }
  }
  return sets;
}

/**
 * Changes a set to the wanted members. It adds the missing members before it removes the others. A member that no longer exists
 * counts as removed. If a missing member already exists, it reads and compares the list once more.
 */
export async function changeSet(
  tenant: Tenant,
  objectPath: string,
  assignment: Assignment,
  { current, wanted }: { current: readonly string[]; wanted: readonly string[] },
): Promise<void> {
  const path = `${objectPath}/${assignment.path}`;
  let { missing, extra } = setDelta(current, wanted);
  if (assignment.add === "put") {
    if (missing.length + extra.length > 0) {
      await tenant.client.put(path, { [assignment.bodyKey]: wanted });
    }
    return;
  }
  try {
    await addMembers(tenant, path, assignment, missing);
  } catch (error) {
    if (!isStale(error)) {
      throw error;
    }
    ({ missing, extra } = setDelta(await listMembers(tenant, objectPath, assignment), wanted));
    await addMembers(tenant, path, assignment, missing);
  }
  for (const member of extra) {
    await unlessGone(() => tenant.client.delete(`${path}/${segment(member)}`));
  }
}

async function addMembers(
  tenant: Tenant,
  path: string,
  { bodyKey }: Assignment,
  members: readonly string[],
): Promise<void> {
  if (members.length > 0) {
    await tenant.client.post(path, { [bodyKey]: members }, { repeatable: true });
  }
}

/** Sends a request that adds one member. The result is undefined if Logto refuses it because the member already exists. */
export async function unlessStale(add: () => Promise<unknown>): Promise<unknown> {
  try {
    return await add();
  } catch (error) {
    if (isStale(error)) {
      return undefined;
    }
    throw error;
  }
}

function isStale(error: unknown): boolean {
  return error instanceof LogtoError && STALE_CODES.includes(error.code);
}
