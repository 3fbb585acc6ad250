import assert from "node:assert/strict";

import type { Client } from "./client";

/** The names of the objects of a kind, in the order of creation, which is not alphabetical. */
const NAMES = ["cat", "ape", "dog", "bee", "fox"];

/** The ids of the objects of a filled tenant, by kind, in the order of creation; names for objects without ids. */
export type Filled = Readonly<Record<string, readonly string[]>>;

/** A path, in which a kind in braces is replaced by the first object of the kind. */
export function pathIn(filled: Filled, path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, kind: string) => filled[kind]?.[0] ?? kind);
}

/** Fills a tenant with several objects of each kind. The first of each kind has all members that it can have. */
export async function fill(client: Client): Promise<Filled> {
  const several = (path: string, bodyOf: (name: string) => object = () => ({})) =>
    inTurn(NAMES, (name) => client.create(path, { name, ...bodyOf(name) }));
  const resources = await several("/api/resources", (name) => ({ indicator: `https://${name}.example` }));
  const type = "MachineToMachine";
  const objects = {
    resources,
    scopes: await several(`/api/resources/${resources[0] ?? ""}/scopes`),
    users: await several("/api/users", (name) => ({ primaryEmail: `${name}@acme.example` })),
    machines: await several("/api/applications", () => ({ type })),
    thirdParties: await several("/api/applications", () => ({ type: "Traditional", isThirdParty: true })),
    roles: await several("/api/roles", () => ({ description: "d" })),
    machineRoles: await several("/api/roles", (name) => ({ name: `${name}s`, description: "d", type })),
    organizations: await several("/api/organizations"),
    organizationScopes: await several("/api/organization-scopes"),
    organizationRoles: await several("/api/organization-roles"),
    organizationMachineRoles: await several("/api/organization-roles", (name) => ({ name: `${name}s`, type })),
    secrets: NAMES,
    domains: NAMES,
    userScopes: ["profile", "email", "phone", "address"],
  };
  await relate(client, objects);
  const invitations = await several("/api/organization-invitations", (name) => ({
    organizationId: objects.organizations[0],
    invitee: `${name}@else.example`,
    expiresAt: Date.now() + 60_000,
  }));
  return { ...objects, invitations };
}

async function relate(client: Client, filled: Filled): Promise<void> {
  const send = async (method: string, path: string, body: object): Promise<void> => {
    const { status } = await client.send(method, `/api${pathIn(filled, path)}`, body);
    assert.ok(status < 300, `${method} ${path}: ${status}`);
  };
  const { scopes, users, machines, organizations, organizationScopes, organizationRoles } = filled;
  await send("PUT", "/users/{users}/roles", { roleIds: filled["roles"] });
  await send("PUT", "/applications/{machines}/roles", { roleIds: filled["machineRoles"] });
  await send("POST", "/roles/{roles}/users", { userIds: users?.slice(1) });
  await send("POST", "/roles/{machineRoles}/applications", { applicationIds: machines?.slice(1) });
  await send("POST", "/roles/{roles}/scopes", { scopeIds: scopes });
  for (const id of organizations ?? []) {
    await send("PUT", `/organizations/${id}/users`, { userIds: users });
    await send("PUT", `/organizations/${id}/applications`, { applicationIds: machines });
  }
  await send("PUT", "/organizations/{organizations}/users/{users}/roles", { organizationRoleIds: organizationRoles });
  await send("PUT", "/organizations/{organizations}/applications/{machines}/roles", {
    organizationRoleIds: filled["organizationMachineRoles"],
  });
  await send("PUT", "/organization-roles/{organizationRoles}/scopes", { organizationScopeIds: organizationScopes });
  await send("PUT", "/organization-roles/{organizationRoles}/resource-scopes", { scopeIds: scopes });
  await send("PUT", "/organizations/{organizations}/jit/roles", { organizationRoleIds: organizationRoles });
  await send("PUT", "/organizations/{organizations}/jit/email-domains", { emailDomains: filled["domains"] });
  await send("POST", "/applications/{thirdParties}/user-consent-scopes", {
    organizationScopes,
    resourceScopes: scopes,
    userScopes: filled["userScopes"],
  });
  await send("PUT", "/applications/{thirdParties}/users/{users}/consent-organizations", {
    organizationIds: organizations,
  });
  for (const name of filled["secrets"] ?? []) {
    await send("POST", "/applications/{machines}/secrets", { name });
    await send("POST", "/users/{users}/personal-access-tokens", { name });
  }
}

async function inTurn<Item, Result>(items: readonly Item[], run: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(await run(item));
  }
  return results;
}
