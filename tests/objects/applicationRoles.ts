import type { Knowledge } from "../support/objects/knowledge";
import { addedAt } from "../support/objects/places";
import { AS_DECLARED, because, counts, idOfParts, NAMELESS, OF_IDS, READ_BY_PATH } from "../support/objects/usual";

export const applicationRoles: Knowledge = {
  examples: ({ application, otherApplication, machineRoles: [first, second, third] }) => ({
    minimal: { applicationId: otherApplication, roleIds: [] },
    full: { applicationId: application, roleIds: [first, second] },
    edits: [{ argument: "roleIds", value: [third, first, second] }],
    replacements: [{ argument: "applicationId", value: otherApplication, first: "new" }],
    clears: [],
    unmanaged: [],
  }),
  leftOut: {},
  defaults: {},
  neverTold: [],
  changedByPeople: [],
  anyArguments: AS_DECLARED,
  places: {
    object: (_id, { applicationId }) => `/applications/${String(applicationId)}`,
    collection: because("it hangs on its application"),
    read: READ_BY_PATH,
    endpoints: { roleIds: addedAt("roles", "roleIds") },
  },
  existence: "lasting with its holder",
  second: { kind: "same", because: "an application has one set of roles" },
  goesWith: [{ what: "their application", path: ({ application }) => `/applications/${application}` }],
  lookup: idOfParts("<applicationId>"),
  requests: {
    create: { method: "POST", path: "/api/applications/{applicationId}/roles", isRepeatable: true },
    later: [{ argument: "roleIds", method: "POST", path: "/api/applications/{applicationId}/roles" }],
    // It is read before it is filled, the application is asked for when it is empty, and each role leaves by a request.
    least: counts(1, 2, 0),
    full: counts(2, 1, 3),
  },
  inProgram: NAMELESS,
  compared: [{ list: "/applications/*/roles", key: "id", mayBeRefused: "only an application for machines has roles" }],
  documented: OF_IDS,
};
