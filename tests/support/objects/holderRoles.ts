import type { Arguments } from "./examples";
import { idIn, OF_HOLDERS, type Holders } from "./holders";
import type { Knowledge } from "./knowledge";
import { addedAt } from "./places";
import { AS_DECLARED, because, counts, idOfParts, readFromList, READ_BY_PATH } from "./usual";

/** All roles of a holder, which last as long as the holder does. */
export function allRolesOf({ noun, in: holdersIn }: Holders): Omit<Knowledge, "compared"> {
  const key = `${noun}Id`;
  const path = `/api/${noun}s/{${key}}/roles`;
  return {
    ...OF_HOLDERS,
    examples: (references) => {
      const { one, other, roles } = holdersIn(references);
      const [first, second, third] = roles;
      return {
        minimal: { [key]: other, roleIds: [] },
        full: { [key]: one, roleIds: [first, second] },
        edits: [{ argument: "roleIds", value: [third, first, second] }],
        replacements: [{ argument: key, value: other, first: "new" }],
        clears: [],
        unmanaged: [],
      };
    },
    anyArguments: AS_DECLARED,
    places: {
      object: (_id, args) => `/${noun}s/${idIn(args, key)}`,
      collection: because(`it hangs on its ${noun}`),
      read: READ_BY_PATH,
      endpoints: { roleIds: addedAt("roles", "roleIds") },
    },
    existence: "lasting with its holder",
    second: { kind: "same", because: `there is one set of roles for each ${noun}` },
    goesWith: [{ what: `their ${noun}`, path: (references) => `/${noun}s/${holdersIn(references).one}` }],
    lookup: idOfParts(`<${key}>`),
    requests: {
      create: { method: "POST", path, isRepeatable: true },
      later: [{ argument: "roleIds", method: "POST", path }],
      // It is read before it is filled, the holder is asked for when it is empty, and each role leaves by a request of its own.
      least: counts(1, 2, 0),
      full: counts(2, 1, 3),
    },
  };
}

/** One role for a holder. */
export function roleFor({ noun, in: holdersIn }: Holders): Omit<Knowledge, "anyArguments" | "compared"> {
  const key = `${noun}Id`;
  const collectionOf = (args: Arguments): string => `/${noun}s/${idIn(args, key)}/roles`;
  return {
    ...OF_HOLDERS,
    examples: (references) => {
      const { one, other, roles } = holdersIn(references);
      const [role, otherRole] = roles;
      return {
        minimal: { roleId: role, [key]: other },
        full: { roleId: role, [key]: one },
        edits: [],
        replacements: [
          { argument: "roleId", value: otherRole, first: "new" },
          { argument: key, value: other, first: "new" },
        ],
        clears: [],
        unmanaged: [],
      };
    },
    places: {
      object: (_id, args) => `${collectionOf(args)}/${idIn(args, "roleId")}`,
      collection: collectionOf,
      read: readFromList("id"),
      endpoints: {},
    },
    existence: "made",
    second: { kind: "same", because: "Logto takes a role that is held already as done" },
    goesWith: [
      { what: `its ${noun}`, path: (references) => `/${noun}s/${holdersIn(references).one}` },
      { what: "its role", path: (references) => `/roles/${holdersIn(references).roles[0]}` },
    ],
    lookup: idOfParts("<roleId>/<id of the user or application>"),
    requests: {
      create: { method: "POST", path: `/api/${noun}s/{${key}}/roles`, isRepeatable: true },
      later: because("one request takes all arguments"),
      least: counts(1, 1, 1),
      full: counts(1, 1, 1),
    },
  };
}
