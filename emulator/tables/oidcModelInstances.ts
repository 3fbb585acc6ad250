import type { JsonObject } from "../json";
import { Table, type Row } from "../store/table";
import { applications } from "./applications";

/** What the OpenID provider remembers of a request until the next one takes it up. */
export interface OidcModelInstanceRow extends Row {
  readonly id: string;
  readonly modelName: "DeviceCode" | "PushedAuthorizationRequest";
  readonly applicationId: string;
  readonly payload: JsonObject;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** What is remembered, also after it has expired. */
export const oidcModelInstances = new Table<OidcModelInstanceRow>({
  name: "oidc_model_instances",
  key: (row) => row.id,
  references: [{ to: applications, key: (row) => row.applicationId }],
});
