import { isRecord } from "../support/json";
import type { Knowledge } from "../support/objects/knowledge";
import { patchedAt } from "../support/objects/places";
import {
  AS_DECLARED,
  because,
  counts,
  documentedAt,
  inCollection,
  list,
  LOGTOS_ID,
  NAMED,
  REFUSED,
  TENANT_ID,
} from "../support/objects/usual";

export const apiResource: Knowledge = {
  examples: () => ({
    minimal: { name: "Minimal API", indicator: "https://minimal.acme.example" },
    full: { name: "Full API", indicator: "https://full.acme.example/api", accessTokenTtl: 7200, isDefault: true },
    edits: [
      { argument: "name", value: "Renamed API" },
      { argument: "accessTokenTtl", value: 600 },
      { argument: "isDefault", value: false },
    ],
    replacements: [{ argument: "indicator", value: "https://moved.acme.example/api", first: "new" }],
    clears: [
      { argument: "accessTokenTtl", left: 3600 },
      { argument: "isDefault", left: false },
    ],
    unmanaged: [],
  }),
  leftOut: {},
  defaults: { accessTokenTtl: 3600, isDefault: false },
  neverTold: [],
  changedByPeople: [],
  anyArguments: AS_DECLARED,
  places: {
    ...inCollection("/resources"),
    endpoints: { isDefault: patchedAt("is-default", "isDefault") },
  },
  existence: "made",
  second: REFUSED,
  goesWith: because("it hangs on nothing"),
  lookup: LOGTOS_ID,
  requests: {
    create: { method: "POST", path: "/api/resources", isRepeatable: false },
    later: [{ argument: "isDefault", method: "PATCH", path: "/api/resources/{id}/is-default" }],
    least: counts(1, 1, 1),
    // `isDefault` is set by a separate request.
    full: counts(2, 1, 1),
  },
  inProgram: {
    pulumiName: "is the name",
    children: {
      count: ({ scopes }) => (isRecord(scopes) ? Object.keys(scopes).length : 0),
      arguments: { scopes: { type: "json" } },
      outputs: ["scopes"],
    },
    // One API resource of a tenant is the default: another one is that no longer.
    beyond: ["isDefault"],
    unique: { ...NAMED.unique, indicator: (value, run) => `${value}/${run}` },
  },
  compared: [list("/resources")],
  documented: documentedAt("/resources", TENANT_ID),
};
