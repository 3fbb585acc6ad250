import { Table, type Row } from "../store/table";
import { relationKey } from "./columns";

/** An API for which tokens are issued. */
export interface ResourceRow extends Row {
  readonly id: string;
  readonly name: string;
  readonly indicator: string;
  readonly isDefault: boolean;
  readonly accessTokenTtl: number;
}

/** API resources. Their indicators are unique. The endpoint ensures that at most one is the default. */
export const resources = new Table<ResourceRow>({
  name: "resources",
  key: (row) => row.id,
  unique: { resources__indicator: (row) => row.indicator },
  integers: ["accessTokenTtl"],
});

/** A permission of an API. */
export interface ScopeRow extends Row {
  readonly id: string;
  readonly resourceId: string;
  readonly name: string;
  readonly description: string | null;
  readonly createdAt: number;
}

/** Permissions. Their names are unique within the resource. */
export const scopes = new Table<ScopeRow>({
  name: "scopes",
  key: (row) => row.id,
  references: [{ to: resources, key: (row) => row.resourceId }],
  unique: { scopes__resource_id_name: (row) => relationKey(row.resourceId, row.name) },
});
