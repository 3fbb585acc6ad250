import type { Database } from "../store/database";
import type { Tokens } from "./tokens";

/** What the OpenID provider works on. */
export interface OidcServer {
  /** The data of the tenant; another one after a reset. */
  readonly database: Database;
  readonly tokens: Tokens;
  /** The server's base address. */
  readonly endpoint: string;
  /** Overrules the lifetime that the resource has. */
  readonly lifetimeSeconds: number | undefined;
}

/** The address that names the provider in tokens and errors. */
export function issuerOf({ endpoint }: OidcServer): string {
  return `${endpoint}/oidc`;
}
