import type { Knowledge } from "../support/objects/knowledge";
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

export const organizationScope: Knowledge = {
  examples: () => ({
    minimal: { name: "minimal:organization" },
    full: { name: "full:organization", description: "Invite people" },
    edits: [
      { argument: "name", value: "renamed:organization" },
      { argument: "description", value: "Invite friends" },
    ],
    replacements: [],
    clears: [{ argument: "description", left: null }],
    unmanaged: [],
  }),
  leftOut: {},
  defaults: {},
  neverTold: [],
  changedByPeople: [],
  anyArguments: AS_DECLARED,
  places: {
    ...inCollection("/organization-scopes"),
    endpoints: {},
  },
  existence: "made",
  second: REFUSED,
  goesWith: because("it hangs on nothing"),
  lookup: LOGTOS_ID,
  requests: {
    create: { method: "POST", path: "/api/organization-scopes", isRepeatable: false },
    later: because("one request takes all arguments"),
    least: counts(1, 1, 1),
    full: counts(1, 1, 1),
  },
  inProgram: NAMED,
  compared: [list("/organization-scopes")],
  documented: documentedAt("/organization-scopes", TENANT_ID),
};
