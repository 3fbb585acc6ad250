import type { Database } from "../store/database";
import type { Tokens } from "./tokens";

/** What the OpenID provider needs of the server. */
export interface OidcServer {
  /** The data of the tenant. A reset replaces it. */
  readonly database: Database;
  readonly tokens: Tokens;
  /** The server's base address. */
  readonly endpoint: string;
  /** Overrides the lifetime that the resource has. */
  readonly lifetimeSeconds: number | undefined;
}

/** The address of the provider in tokens and errors. */
export function issuerOf({ endpoint }: OidcServer): string {
  return `${endpoint}/oidc`;
}
