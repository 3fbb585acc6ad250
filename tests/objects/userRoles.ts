import type { Knowledge } from "../support/objects/knowledge";
import { addedAt } from "../support/objects/places";
import {
  AS_DECLARED,
  because,
  counts,
  idOfParts,
  list,
  NAMELESS,
  OF_IDS,
  READ_BY_PATH,
} from "../support/objects/usual";

export const userRoles: Knowledge = {
  examples: ({ user, otherUser, userRoles: [first, second, third] }) => ({
    minimal: { userId: otherUser, roleIds: [] },
    full: { userId: user, roleIds: [first, second] },
    edits: [{ argument: "roleIds", value: [third, first, second] }],
    replacements: [{ argument: "userId", value: otherUser, first: "new" }],
    clears: [],
    unmanaged: [],
  }),
  leftOut: {},
  defaults: {},
  neverTold: [],
  changedByPeople: [],
  anyArguments: AS_DECLARED,
  places: {
    object: (_id, { userId }) => `/users/${String(userId)}`,
    collection: because("it hangs on its user"),
    read: READ_BY_PATH,
    endpoints: { roleIds: addedAt("roles", "roleIds") },
  },
  existence: "lasting with its holder",
  second: { kind: "same", because: "a user has one set of roles" },
  goesWith: [{ what: "their user", path: ({ user }) => `/users/${user}` }],
  lookup: idOfParts("<userId>"),
  requests: {
    create: { method: "POST", path: "/api/users/{userId}/roles", isRepeatable: true },
    later: [{ argument: "roleIds", method: "POST", path: "/api/users/{userId}/roles" }],
    // It is read before it is filled, the user is asked for when it is empty, and each role leaves by a request of its own.
    least: counts(1, 2, 0),
    full: counts(2, 1, 3),
  },
  inProgram: NAMELESS,
  compared: [list("/users/*/roles")],
  documented: OF_IDS,
};
