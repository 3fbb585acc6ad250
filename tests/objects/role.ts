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

export const role: Knowledge = {
  examples: ({ scopes: [first, second, third] }) => ({
    minimal: { name: "Minimal role", description: "Does little" },
    full: { name: "Full role", description: "Does much", type: "User", isDefault: true, scopeIds: [first, second] },
    edits: [
      { argument: "name", value: "Renamed role" },
      { argument: "description", value: "Does other things" },
      { argument: "isDefault", value: false },
      { argument: "scopeIds", value: [third, second, first] },
    ],
    replacements: [{ argument: "type", value: "MachineToMachine", first: "old" }],
    clears: [{ argument: "isDefault", left: false }],
    unmanaged: ["scopeIds"],
  }),
  leftOut: {},
  defaults: { type: "User", isDefault: false },
  neverTold: [],
  changedByPeople: [],
  anyArguments: AS_DECLARED,
  places: {
    ...inCollection("/roles"),
    endpoints: { scopeIds: addedAt("scopes", "scopeIds") },
  },
  existence: "made",
  second: REFUSED,
  goesWith: because("it hangs on nothing"),
  lookup: LOGTOS_ID,
  requests: {
    create: { method: "POST", path: "/api/roles", isRepeatable: false },
    later: [{ argument: "scopeIds", method: "POST", path: "/api/roles/{id}/scopes" }],
    least: counts(1, 1, 1),
    // The scopes are a separate list, which is filled and read by separate requests.
    full: counts(2, 2, 1),
  },
  // Every new user gets a default role, including users of other programs.
  inProgram: { ...NAMED, beyond: ["isDefault"] },
  compared: [list("/roles"), list("/roles/*/scopes")],
  documented: documentedAt("/roles", {
    ...TENANT_ID,
    scopeIds: "a fault in one would leave a role behind that the state does not know; they are added once it is there",
  }),
};
