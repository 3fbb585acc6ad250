import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";

/** A connector, which sends messages or signs in users of another provider. */
export interface ConnectorRow extends Row {
  readonly id: string;
  /** The id of its factory. */
  readonly connectorId: string;
  readonly config: JsonObject;
  /** The metadata that override those of the factory. */
  readonly metadata: JsonObject & { readonly target?: string };
  readonly syncProfile: boolean;
  readonly enableTokenStorage: boolean;
}

/** The connectors. The endpoints ensure that there is at most one for e-mail and one for SMS. */
export const connectors = new Table<ConnectorRow>({ name: "connectors", key: (row) => row.id });
