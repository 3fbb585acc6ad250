import { createHash } from "node:crypto";
import type { LogtoClient } from "../../../sdk/client";
import { recordIn, type JsonObject } from "../../support/json";

/** A collection of the tenant, below `/api`, and the collections that each of its objects has. */
interface Collection {
  readonly path: string;
  /** The key that names an object. Default: `id`. */
  readonly key?: string;
  readonly parts?: readonly Collection[];
}

/** What the classes of the package make or change, and what lies beside it. */
const COLLECTIONS: readonly Collection[] = [
  { path: "/applications", parts: [{ path: "/secrets", key: "name" }, { path: "/roles" }] },
  { path: "/resources", parts: [{ path: "/scopes" }] },
  { path: "/roles", parts: [{ path: "/scopes" }, { path: "/users" }, { path: "/applications" }] },
  { path: "/users", parts: [{ path: "/roles" }] },
  {
    path: "/organizations",
    parts: [
      { path: "/users" },
      { path: "/applications" },
      { path: "/jit/email-domains", key: "emailDomain" },
      { path: "/jit/roles" },
      { path: "/jit/sso-connectors" },
    ],
  },
  { path: "/organization-scopes" },
  { path: "/organization-roles", parts: [{ path: "/scopes" }, { path: "/resource-scopes" }] },
  { path: "/connectors" },
  { path: "/sso-connectors" },
  { path: "/hooks" },
];

/** What changes without anybody's doing: people sign in, and Logto notes when it wrote last. */
const VOLATILE = ["lastSignInAt", "updatedAt"];

/** A digest of every object by its path. Values of somebody's own tenant stand in no failed test's output. */
export type TenantContent = ReadonlyMap<string, string>;

/** Reads a tenant, collection by collection. */
export async function readTenant(console: LogtoClient): Promise<TenantContent> {
  const content = new Map<string, string>();
  for (const collection of COLLECTIONS) await readCollection(console, "", collection, content);
  content.set("/sign-in-exp", digest(recordIn(await console.get("/sign-in-exp"))));
  return content;
}

/** What is in one of the two and not the same in the other, a path each; `added`, `removed` or `changed`. */
export function differences(before: TenantContent, after: TenantContent): string[] {
  const removed = [...before.keys()].filter((path) => !after.has(path)).map((path) => `removed ${path}`);
  const others = [...after].flatMap(([path, value]) => {
    if (!before.has(path)) return [`added ${path}`];
    return before.get(path) === value ? [] : [`changed ${path}`];
  });
  return [...removed, ...others].sort();
}

async function readCollection(
  console: LogtoClient,
  parent: string,
  { path, key = "id", parts = [] }: Collection,
  content: Map<string, string>,
): Promise<void> {
  for (const object of await objectsOf(console, parent + path)) {
    const place = `${parent}${path}/${String(object[key])}`;
    content.set(place, digest(object));
    for (const part of parts) await readCollection(console, place, part, content);
  }
}

/** The objects of a list; none where an application of another type has no such list. */
async function objectsOf(console: LogtoClient, path: string): Promise<JsonObject[]> {
  try {
    return (await console.list(path)).map(recordIn);
  } catch (error) {
    if (/^\/applications\/.*\/roles$/.test(path) && isRefused(error)) return [];
    throw error;
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && "status" in error && [404, 422].includes(Number(error.status));
}

function digest(object: JsonObject): string {
  const kept = Object.entries(object).filter(([key]) => !VOLATILE.includes(key));
  return createHash("sha256").update(JSON.stringify(kept.sort())).digest("hex");
}
