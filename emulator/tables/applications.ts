import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";
import { relationKey } from "./columns";

/** What an application can be. */
export type ApplicationType = "Native" | "SPA" | "Traditional" | "MachineToMachine" | "Protected" | "SAML";

/** A client of the tenant. */
export interface ApplicationRow extends Row {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly type: ApplicationType;
  readonly oidcClientMetadata: JsonObject;
  readonly customClientMetadata: JsonObject;
  readonly customData: JsonObject;
  readonly isThirdParty: boolean;
  readonly appLevelAccessControlEnabled: boolean;
  readonly createdAt: number;
}

/** All applications. Nothing of them is unique but the id. */
export const applications = new Table<ApplicationRow>({ name: "applications", key: (row) => row.id });

/** A secret of a confidential application; its name is unique within the application. */
export interface ApplicationSecretRow extends Row {
  readonly applicationId: string;
  readonly name: string;
  readonly value: string;
  readonly createdAt: number;
  readonly expiresAt: number | null;
}

const CONFIDENTIAL: readonly ApplicationType[] = ["MachineToMachine", "Traditional", "Protected"];

/** Whether applications of a type hold secrets. */
export function isConfidential(type: ApplicationType): boolean {
  return CONFIDENTIAL.includes(type);
}

/** The secrets of applications; those of other types are refused. */
export const applicationSecrets = new Table<ApplicationSecretRow>({
  name: "application_secrets",
  key: (row) => relationKey(row.applicationId, row.name),
  references: [{ to: applications, key: (row) => row.applicationId }],
  lengths: { name: 256 },
  check: (row, database) => {
    const application = applications.get(database, row.applicationId);
    return application === undefined || isConfidential(application.type);
  },
});

/** What an application's sign-in pages look like. */
export interface ApplicationSignInExperienceRow extends Row {
  readonly applicationId: string;
}

/** At most one for each application. */
export const applicationSignInExperiences = new Table<ApplicationSignInExperienceRow>({
  name: "application_sign_in_experiences",
  key: (row) => row.applicationId,
  references: [{ to: applications, key: (row) => row.applicationId }],
});
