import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";

/** The states of a one-time token. */
export type OneTimeTokenStatus = "active" | "consumed" | "revoked" | "expired";

/** A token with which the recipient of an e-mail signs in, once. */
export interface OneTimeTokenRow extends Row {
  readonly id: string;
  readonly email: string;
  readonly token: string;
  /** Further effects, such as membership in organizations. */
  readonly context: JsonObject;
  /** The stored status. It stays `active` after the token has expired, until a request marks it. */
  readonly status: OneTimeTokenStatus;
  /** Times are in milliseconds since the epoch. */
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** The one-time tokens. They are unique. */
export const oneTimeTokens = new Table<OneTimeTokenRow>({
  name: "one_time_tokens",
  key: (row) => row.id,
  unique: { one_time_token__token: (row) => row.token },
});
