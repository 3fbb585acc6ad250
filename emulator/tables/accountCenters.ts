import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";

/** A profile field that is shown, by its name. */
export type NamedField = JsonObject & { readonly name: string };

/** What people can see and change of themselves. */
export interface AccountCenterRow extends Row {
  readonly id: string;
  readonly enabled: boolean;
  /** Who may do what, by what is known of a person; what is absent is off. */
  readonly fields: JsonObject;
  readonly webauthnRelatedOrigins: readonly string[];
  readonly deleteAccountUrl: string | null;
  readonly customCss: string | null;
  /** Null for none. */
  readonly profileFields: readonly NamedField[] | null;
}

/** A tenant has one, whose id is `default`. */
export const accountCenters = new Table<AccountCenterRow>({ name: "account_centers", key: (row) => row.id });
