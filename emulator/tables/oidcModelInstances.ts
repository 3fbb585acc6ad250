import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";
import { applications } from "./applications";

/** The data that the OpenID provider keeps of a request for a later one. */
export interface OidcModelInstanceRow extends Row {
  readonly id: string;
  readonly modelName: "DeviceCode" | "PushedAuthorizationRequest";
  readonly applicationId: string;
  readonly payload: JsonObject;
  /** In milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** The stored data, including expired data. */
export const oidcModelInstances = new Table<OidcModelInstanceRow>({
  name: "oidc_model_instances",
  key: (row) => row.id,
  references: [{ to: applications, key: (row) => row.applicationId }],
});
