import type { JsonObject } from "../json";
import type { Database } from "../store/database";
import { Table, type Row } from "../store/table";
import { applications } from "./applications";
import { relationKey } from "./columns";

/** The configuration of a SAML application, in addition to the application itself. */
export interface SamlApplicationConfigRow extends Row {
  readonly applicationId: string;
  readonly attributeMapping: JsonObject;
  readonly entityId: string | null;
  readonly acsUrl: JsonObject | null;
  readonly encryption: JsonObject | null;
  readonly nameIdFormat: string;
}

/** The configurations, one for each SAML application. */
export const samlApplicationConfigs = new Table<SamlApplicationConfigRow>({
  name: "saml_application_configs",
  key: (row) => row.applicationId,
  references: [{ to: applications, key: (row) => row.applicationId }],
  check: isOfSamlApplication,
});

/** A key that signs responses. Only its certificate is stored. */
export interface SamlApplicationSecretRow extends Row {
  readonly id: string;
  readonly applicationId: string;
  readonly certificate: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Whether the key is in use. At most one key of an application is. */
  readonly active: boolean;
}

/** The secrets of SAML applications. Applications of other types are refused. */
export const samlApplicationSecrets = new Table<SamlApplicationSecretRow>({
  name: "saml_application_secrets",
  key: (row) => relationKey(row.applicationId, row.id),
  references: [{ to: applications, key: (row) => row.applicationId }],
  check: isOfSamlApplication,
});

function isOfSamlApplication({ applicationId }: { readonly applicationId: string }, database: Database): boolean {
  const application = applications.get(database, applicationId);
  return application === undefined || application.type === "SAML";
}
