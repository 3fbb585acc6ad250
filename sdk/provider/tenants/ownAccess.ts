import type { Tenant } from "./connections";
import { ProviderError } from "../errors";
import { unlessGone } from "../requests/absence";
import { segment } from "../requests/paths";
import { isRecord } from "../values/attributes";

/** The results of {@link rolesThatLetIn}. */
const ownRoles = new WeakMap<Tenant, Promise<ReadonlySet<string>>>();

/** Whether the application is the one with whose credentials the provider signs in. */
export function isOwnApplication({ connection }: Tenant, applicationId: unknown): boolean {
  return applicationId === connection.appId;
}

/**
 * The ids of those roles of the provider's application that give it access to the Management API. They are read once for each
 * process. The result is empty if the application does not belong to this tenant.
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
  const checked = await Promise.all(
    held.map(async (id) => ({ id, hasAccess: (await managementScopes(tenant, id)).length > 0 })),
  );
  return new Set(checked.filter(({ hasAccess }) => hasAccess).map(({ id }) => id));
}

/** The ids of the Management API's scopes that a role has. */
export async function managementScopes(tenant: Tenant, roleId: string): Promise<readonly string[]> {
  const scopes = await listOf(tenant, `/roles/${segment(roleId)}/scopes`);
  return scopes.flatMap((scope) => {
    const { id, resource } = scope;
    const isManagement = isRecord(resource) && resource["indicator"] === tenant.connection.resource;
    return isManagement && typeof id === "string" ? [id] : [];
  });
}

/** @throws ProviderError that says that the operation would end the provider's own access, and what to do instead. */
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
