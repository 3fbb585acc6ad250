import { Table, type Row } from "../store/table";

/** An enterprise identity provider. */
export interface SsoConnectorRow extends Row {
  readonly id: string;
}

/** The enterprise identity providers. No endpoint creates one yet. */
export const ssoConnectors = new Table<SsoConnectorRow>({ name: "sso_connectors", key: (row) => row.id });
