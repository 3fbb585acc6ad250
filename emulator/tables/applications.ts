import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";
import { relationKey } from "./columns";

/** The types of applications. */
export type ApplicationType = "Native" | "SPA" | "Traditional" | "MachineToMachine" | "Protected" | "SAML";

/** An application. */
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

/** All applications. Only the id is unique. */
export const applications = new Table<ApplicationRow>({ name: "applications", key: (row) => row.id });

/** A secret of a confidential application. Its name is unique within the application. */
export interface ApplicationSecretRow extends Row {
  readonly applicationId: string;
  readonly name: string;
  readonly value: string;
  readonly createdAt: number;
  readonly expiresAt: number | null;
}

const CONFIDENTIAL: readonly ApplicationType[] = ["MachineToMachine", "Traditional", "Protected"];

/** Whether applications of a type have secrets. */
export function isConfidential(type: ApplicationType): boolean {
  return CONFIDENTIAL.includes(type);
}

/** The secrets of applications. Applications of other types are refused. */
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

/** The look of an application's sign-in pages. */
export interface ApplicationSignInExperienceRow extends Row {
  readonly applicationId: string;
}

/** The sign-in pages of applications, at most one row for each. */
export const applicationSignInExperiences = new Table<ApplicationSignInExperienceRow>({
  name: "application_sign_in_experiences",
  key: (row) => row.applicationId,
  references: [{ to: applications, key: (row) => row.applicationId }],
});
