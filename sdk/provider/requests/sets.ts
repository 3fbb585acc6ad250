import { LogtoError } from "../../client";
import type { Assignment, ObjectDeclaration } from "../../declaration";
import type { Tenant } from "../tenants/connections";
import { unlessGone } from "./absence";
import { segment } from "./paths";
import { isRecord } from "../values/attributes";

/**
 * Logto refuses the whole batch when one is there already: the list in hand is out of date. The roles of a user are refused
 * so before Logto 1.36, and those of an application before 1.41.
 */
const STALE_CODES: readonly string[] = ["role.scope_exists", "user.role_exists", "application.role_exists"];

/** What a set lacks and has too many. */
export interface SetDelta {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

export function setDelta(current: readonly string[], wanted: readonly string[]): SetDelta {
  return {
    missing: wanted.filter((member) => !current.includes(member)),
    extra: current.filter((member) => !wanted.includes(member)),
  };
}

/** The members of the set below `objectPath`, sorted: Logto lists them as it likes, and a lookup must not tell a change then. */
export async function listMembers(tenant: Tenant, objectPath: string, assignment: Assignment): Promise<string[]> {
  const key = assignment.memberKey ?? "id";
  const members = await tenant.client.list(`${objectPath}/${assignment.path}`);
  const names = members.map((member) => (isRecord(member) ? member[key] : undefined));
  return names.filter((name) => typeof name === "string").sort();
}

/** The members of the sets of an object, those under the wanted keys. */
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
 * Makes the set what is wanted: the missing members come before the others go, so that nobody loses what they keep. A
 * member that is gone already is removed; when one that was thought missing is there, the list is read and compared anew, once.
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

/** Sends a request that adds one member; undefined when Logto refuses it because the member is there already. */
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
