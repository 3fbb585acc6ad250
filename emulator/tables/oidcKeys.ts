import type { Database } from "../store/database";
import { Table, type Row } from "../store/table";

/** The algorithms of signing keys. */
export type SigningKeyAlgorithm = "EC" | "RSA";

/** A key of the tenant's OpenID provider. */
export interface OidcKeyRow extends Row {
  readonly id: string;
  /** In seconds since the epoch, unlike in other tables. */
  readonly createdAt: number;
  /** The data of a key that signs tokens; null for one that signs cookies, which the emulator does not use. */
  readonly signing: SigningKey | null;
}

/** A key that signs tokens. */
export interface SigningKey extends Row {
  /**
   * Whether the key will sign tokens, signs them, or has signed them. Tokens of a previous key are valid as long as the key
   * exists.
   */
  readonly status: "Next" | "Current" | "Previous";
  readonly algorithm: SigningKeyAlgorithm;
  /** The private key, as PEM. */
  readonly privateKey: string;
  /** The time from which a next key signs, in milliseconds since the epoch. */
  readonly effectiveAt: number;
}

/** A row of a key that signs tokens. */
export type SigningKeyRow = OidcKeyRow & { readonly signing: SigningKey };

/** The keys of the OpenID provider. */
export const oidcKeys = new Table<OidcKeyRow>({ name: "oidc_keys", key: (row) => row.id });

/** The signing keys, the newest first. A next key becomes the current one when its time has come. */
export function signingKeysOf(database: Database): SigningKeyRow[] {
  const due = keysOf(database).find(
    ({ signing: { status, effectiveAt } }) => status === "Next" && effectiveAt <= Date.now(),
  );
  if (due !== undefined) {
    promote(database, due);
  }
  return keysOf(database);
}

function keysOf(database: Database): SigningKeyRow[] {
  return oidcKeys.newestFirst(database, () => true).filter(isSigningKey);
}

function isSigningKey(row: OidcKeyRow): row is SigningKeyRow {
  return row.signing !== null;
}

/** Makes a key the current one. The old current key becomes the previous one, of which there is at most one. */
export function promote(database: Database, { id, signing }: SigningKeyRow): void {
  for (const other of keysOf(database).filter((row) => row.id !== id)) {
    if (other.signing.status === "Current") {
      oidcKeys.update(database, other.id, { signing: { ...other.signing, status: "Previous" } });
    } else {
      oidcKeys.delete(database, other.id);
    }
  }
  oidcKeys.update(database, id, { signing: { ...signing, status: "Current" } });
}
