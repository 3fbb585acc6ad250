import { startEmulator } from "../../emulator";
import { LogtoClient, resolveConnection } from "../../sdk/client";

/** The variables that name a Logto; with any of them the emulator is not used, and what is missing is an error. */
const VARIABLES = ["LOGTO_ENDPOINT", "LOGTO_APP_ID", "LOGTO_APP_SECRET"] as const;

/** The collections that the quickstart has objects in. */
const COLLECTIONS = [
  "/applications",
  "/resources",
  "/roles",
  "/users",
  "/organizations",
  "/organization-roles",
  "/organization-scopes",
] as const;

/** A Logto to show the life of a stack on. */
export interface Logto {
  readonly client: LogtoClient;
  /** What it is, for people. */
  readonly name: string;
  /** Whether objects that the demo leaves behind stay when it ends. */
  readonly isLasting: boolean;
  close(): Promise<void>;
}

/**
 * Starts an emulator, or connects to the Logto that the environment names.
 *
 * @throws ConfigurationError when the environment names one in part.
 */
export async function openLogto(environment: NodeJS.ProcessEnv = process.env): Promise<Logto> {
  if (VARIABLES.some((variable) => environment[variable])) {
    const client = new LogtoClient(resolveConnection({}, environment));
    return { client, name: client.connection.endpoint, isLasting: true, close: () => Promise.resolve() };
  }
  const emulator = await startEmulator();
  const client = new LogtoClient(resolveConnection({}, emulator.environment));
  return { client, name: `a Logto in memory, ${emulator.endpoint}`, isLasting: false, close: () => emulator.stop() };
}

/** The ids of all objects, by collection. */
export type Inventory = ReadonlyMap<string, ReadonlySet<string>>;

/** Lists what is in the tenant. */
export async function takeInventory(client: LogtoClient): Promise<Inventory> {
  const lists = COLLECTIONS.map(async (path) => [path, new Set((await client.list(path)).map(idOf))] as const);
  return new Map(await Promise.all(lists));
}

/** What two inventories differ in: one line an object, none when they are the same. */
export function differences(before: Inventory, after: Inventory): string[] {
  return COLLECTIONS.flatMap((path) => {
    const old = before.get(path) ?? new Set();
    const now = after.get(path) ?? new Set();
    return [
      ...[...now].filter((id) => !old.has(id)).map((id) => `${path}/${id} is left`),
      ...[...old].filter((id) => !now.has(id)).map((id) => `${path}/${id} is gone`),
    ];
  });
}

function idOf(object: unknown): string {
  if (typeof object === "object" && object !== null && "id" in object) return String(object.id);
  throw new Error("Logto listed an object without an id.");
}
