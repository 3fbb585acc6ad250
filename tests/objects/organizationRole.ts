import type { Knowledge } from "../support/objects/knowledge";
import { addedAt } from "../support/objects/places";
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

export const organizationRole: Knowledge = {
  examples: ({ scopes, organizationScopes: [first, second, third] }) => ({
    minimal: { name: "Minimal organization role" },
    full: {
      name: "Full organization role",
      description: "May do much",
      type: "User",
      scopeIds: [first, second],
      resourceScopeIds: scopes.slice(0, 2),
    },
    edits: [
      { argument: "name", value: "Renamed organization role" },
      { argument: "description", value: "May do other things" },
      { argument: "scopeIds", value: [third, second, first] },
      { argument: "resourceScopeIds", value: scopes.toReversed() },
    ],
    replacements: [{ argument: "type", value: "MachineToMachine", first: "old" }],
    clears: [{ argument: "description", left: null }],
    unmanaged: ["scopeIds", "resourceScopeIds"],
  }),
  leftOut: {},
  defaults: { type: "User" },
  neverTold: [],
  changedByPeople: [],
  anyArguments: AS_DECLARED,
  places: {
    ...inCollection("/organization-roles"),
    endpoints: {
      scopeIds: addedAt("scopes", "organizationScopeIds"),
      resourceScopeIds: addedAt("resource-scopes", "scopeIds"),
    },
  },
  existence: "made",
  second: REFUSED,
  goesWith: because("it hangs on nothing"),
  lookup: LOGTOS_ID,
  requests: {
    create: { method: "POST", path: "/api/organization-roles", isRepeatable: false },
    later: because("one request takes all arguments, both sets too"),
    least: counts(1, 1, 1),
    // Each set is read by a separate request.
    full: counts(1, 3, 1),
  },
  inProgram: NAMED,
  compared: [
    list("/organization-roles"),
    list("/organization-roles/*/scopes"),
    list("/organization-roles/*/resource-scopes"),
  ],
  documented: documentedAt("/organization-roles", TENANT_ID),
};
