import { Table, type Row } from "../store/table";

/** A key of the tenant's OpenID provider. */
export interface OidcKeyRow extends Row {
  readonly id: string;
  readonly keyType: "private-keys" | "cookie-keys";
  /** In seconds since the epoch, unlike in other tables. */
  readonly createdAt: number;
}

/** The keys, without those that sign the emulator's own tokens. */
export const oidcKeys = new Table<OidcKeyRow>({ name: "oidc_keys", key: (row) => row.id });
