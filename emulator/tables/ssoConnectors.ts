import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";
import { relationKey } from "./columns";

/** An enterprise identity provider. */
export interface SsoConnectorRow extends Row {
  readonly id: string;
  readonly providerName: string;
  readonly connectorName: string;
  /** The configuration as the provider's schema parses it; empty if none was given. */
  readonly config: JsonObject;
  readonly domains: readonly string[];
  readonly branding: JsonObject;
  readonly syncProfile: boolean;
  readonly enableTokenStorage: boolean;
  readonly createdAt: number;
}

/** The enterprise SSO connectors. */
export const ssoConnectors = new Table<SsoConnectorRow>({
  name: "sso_connectors",
  key: (row) => row.id,
  unique: { sso_connectors__connector_name__unique: (row) => row.connectorName },
});

/** A key that signs requests to a SAML provider. Only its certificate is stored. */
export interface SamlSsoConnectorSigningKeyRow extends Row {
  readonly id: string;
  readonly ssoConnectorId: string;
  readonly certificate: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Whether the key is in use. At most one key of a connector is. */
  readonly active: boolean;
}

/** The signing keys of SAML connectors. */
export const samlSsoConnectorSigningKeys = new Table<SamlSsoConnectorSigningKeyRow>({
  name: "saml_sso_connector_signing_keys",
  key: (row) => relationKey(row.ssoConnectorId, row.id),
  references: [{ to: ssoConnectors, key: (row) => row.ssoConnectorId }],
});
