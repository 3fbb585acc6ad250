import { Table, type Row } from "../store/table";

/** A key of the tenant's OpenID provider. */
export interface OidcKeyRow extends Row {
  readonly id: string;
  readonly keyType: "private-keys" | "cookie-keys";
  /** Seconds since the epoch, unlike other tables. */
  readonly createdAt: number;
}

/** The keys; those that sign the emulator's own tokens are not among them. */
export const oidcKeys = new Table<OidcKeyRow>({ name: "oidc_keys", key: (row) => row.id });
