import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";

/** The name of a profile field in the account center. */
export type NamedField = JsonObject & { readonly name: string };

/** The account center: the data that users can see and change themselves. */
export interface AccountCenterRow extends Row {
  readonly id: string;
  readonly enabled: boolean;
  /** The access of users to each kind of their data. A key that is absent means no access. */
  readonly fields: JsonObject;
  readonly webauthnRelatedOrigins: readonly string[];
  readonly deleteAccountUrl: string | null;
  readonly customCss: string | null;
  /** Null if there is none. */
  readonly profileFields: readonly NamedField[] | null;
}

/** The account centers. A tenant has one, with the id `default`. */
export const accountCenters = new Table<AccountCenterRow>({ name: "account_centers", key: (row) => row.id });
