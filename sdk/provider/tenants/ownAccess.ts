import type { Tenant } from "./connections";
import { ProviderError } from "../errors";
import { unlessGone } from "../requests/absence";
import { segment } from "../requests/paths";
import { isRecord } from "../values/attributes";

const ownRoles = new WeakMap<Tenant, Promise<ReadonlySet<string>>>();

/** Is it the application that the provider itself runs as? */
export function isOwnApplication({ connection }: Tenant, applicationId: unknown): boolean {
  return applicationId === connection.appId;
}

/**
 * The roles of the provider's own application that let it in, by id. Read once in the life of the process: a run that
 * took them away could not go on. Empty for an application of another tenant.
 */
export function rolesThatLetIn(tenant: Tenant): Promise<ReadonlySet<string>> {
  const known = ownRoles.get(tenant);
  if (known !== undefined) {
    return known;
  }
  const roles = readRolesThatLetIn(tenant);
  ownRoles.set(tenant, roles);
  roles.catch(() => ownRoles.delete(tenant));
  return roles;
}

async function readRolesThatLetIn(tenant: Tenant): Promise<ReadonlySet<string>> {
  const held = await idsOf(tenant, `/applications/${segment(tenant.connection.appId)}/roles`);
  const letIn = await Promise.all(
    held.map(async (id) => ({ id, does: (await managementScopes(tenant, id)).length > 0 })),
  );
  return new Set(letIn.filter(({ does }) => does).map(({ id }) => id));
}

/** The scopes of the Management API that a role holds, by id. */
export async function managementScopes(tenant: Tenant, roleId: string): Promise<readonly string[]> {
  const scopes = await listOf(tenant, `/roles/${segment(roleId)}/scopes`);
  return scopes.flatMap((scope) => {
    const { id, resource } = scope;
    const isManagement = isRecord(resource) && resource["indicator"] === tenant.connection.resource;
    return isManagement && typeof id === "string" ? [id] : [];
  });
}

/** @throws ProviderError that says why the provider does not do this to its own access. */
export function refuseToLockOut(what: string): never {
  throw new ProviderError(
    `${what} the provider itself runs as, and it would lock itself out. ` +
      "Do it in Logto's console, or run with the credentials of another application. " +
      "To drop it from the program alone, use `retainOnDelete` or `pulumi state delete`",
  );
}

async function idsOf(tenant: Tenant, path: string): Promise<string[]> {
  return (await listOf(tenant, path)).flatMap(({ id }) => (typeof id === "string" ? [id] : []));
}

async function listOf(tenant: Tenant, path: string): Promise<Record<string, unknown>[]> {
  const members = await unlessGone(() => tenant.client.list(path));
  return (members ?? []).filter(isRecord);
}
