import * as fc from "fast-check";
import type { Knowledge } from "../support/objects/knowledge";
import { because, counts, idOfParts, list, NAMELESS, OF_IDS, readFromList } from "../support/objects/usual";

/** A role for a user. */
export const roleAssignment: Knowledge = {
  examples: ({ assignee, otherAssignee, userRoles: [role, otherRole] }) => ({
    minimal: { roleId: role, userId: otherAssignee },
    full: { roleId: role, userId: assignee },
    edits: [],
    replacements: [
      { argument: "roleId", value: otherRole, first: "new" },
      { argument: "userId", value: otherAssignee, first: "new" },
    ],
    clears: [],
    unmanaged: [],
  }),
  leftOut: {},
  defaults: {},
  neverTold: [],
  changedByPeople: [],
  anyArguments: {
    values: ({ userRoles }) => ({ roleId: fc.constantFrom(...userRoles) }),
    lawful: ({ applicationId: _application, ...args }) => ("userId" in args ? args : undefined),
  },
  places: {
    object: (_id, { userId, roleId }) => `/users/${String(userId)}/roles/${String(roleId)}`,
    collection: ({ userId }) => `/users/${String(userId)}/roles`,
    read: readFromList("id"),
    endpoints: {},
  },
  existence: "made",
  second: { kind: "same", because: "Logto takes a role that is held already as done" },
  goesWith: [
    { what: "its user", path: ({ assignee }) => `/users/${assignee}` },
    { what: "its role", path: ({ userRoles: [role] }) => `/roles/${role}` },
  ],
  lookup: idOfParts("<roleId>/<id of the user or application>"),
  requests: {
    create: { method: "POST", path: "/api/users/{userId}/roles", isRepeatable: true },
    later: because("one request takes all arguments"),
    least: counts(1, 1, 1),
    full: counts(1, 1, 1),
  },
  inProgram: NAMELESS,
  compared: [list("/roles/*/users")],
  documented: OF_IDS,
};

/** A role for a machine. */
export const roleAssignmentOfApplication: Knowledge = {
  ...roleAssignment,
  variant: "application",
  examples: ({ machineAssignee, otherMachineAssignee, machineRoles: [role, otherRole] }) => ({
    minimal: { roleId: role, applicationId: otherMachineAssignee },
    full: { roleId: role, applicationId: machineAssignee },
    edits: [],
    replacements: [
      { argument: "roleId", value: otherRole, first: "new" },
      { argument: "applicationId", value: otherMachineAssignee, first: "new" },
    ],
    clears: [],
    unmanaged: [],
  }),
  anyArguments: {
    values: ({ machineRoles }) => ({ roleId: fc.constantFrom(...machineRoles) }),
    lawful: ({ userId: _user, ...args }) => ("applicationId" in args ? args : undefined),
  },
  places: {
    ...roleAssignment.places,
    object: (_id, { applicationId, roleId }) => `/applications/${String(applicationId)}/roles/${String(roleId)}`,
    collection: ({ applicationId }) => `/applications/${String(applicationId)}/roles`,
  },
  goesWith: [
    { what: "its application", path: ({ machineAssignee }) => `/applications/${machineAssignee}` },
    { what: "its role", path: ({ machineRoles: [role] }) => `/roles/${role}` },
  ],
  requests: {
    ...roleAssignment.requests,
    create: { method: "POST", path: "/api/applications/{applicationId}/roles", isRepeatable: true },
  },
  compared: [list("/roles/*/applications")],
};
