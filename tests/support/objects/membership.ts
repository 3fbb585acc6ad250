import type { Arguments } from "./examples";
import { idIn, OF_HOLDERS, type Holders } from "./holders";
import type { Knowledge } from "./knowledge";
import { addedAt } from "./places";
import { AS_DECLARED, counts, idOfParts, list, readFromList } from "./usual";

/** A holder in an organization, with the roles there. */
export function inOrganization({ noun, in: holdersIn }: Holders): Knowledge {
  const key = `${noun}Id`;
  const path = `/api/organizations/{id}/${noun}s`;
  const collectionOf = (args: Arguments): string => `/organizations/${idIn(args, "organizationId")}/${noun}s`;
  return {
    ...OF_HOLDERS,
    examples: (references) => {
      const { one, other, roles } = holdersIn(references);
      const { organization, otherOrganization } = references;
      return {
        minimal: { organizationId: otherOrganization, [key]: other },
        full: { organizationId: organization, [key]: one, organizationRoleIds: roles.slice(0, 2) },
        edits: [{ argument: "organizationRoleIds", value: roles.toReversed() }],
        replacements: [
          { argument: "organizationId", value: otherOrganization, first: "new" },
          { argument: key, value: other, first: "new" },
        ],
        clears: [],
        unmanaged: ["organizationRoleIds"],
      };
    },
    anyArguments: AS_DECLARED,
    places: {
      object: (_id, args) => `${collectionOf(args)}/${idIn(args, key)}`,
      collection: collectionOf,
      read: readFromList("id"),
      endpoints: { organizationRoleIds: addedAt("roles", "organizationRoleIds") },
    },
    existence: "made",
    second: { kind: "same", because: `Logto takes one of the ${noun}s that are in the organization already as done` },
    goesWith: [
      { what: `its ${noun}`, path: (references) => `/${noun}s/${holdersIn(references).one}` },
      { what: "its organization", path: ({ organization }) => `/organizations/${organization}` },
    ],
    lookup: idOfParts(`<organizationId>/<${key}>`),
    requests: {
      create: { method: "POST", path, isRepeatable: true },
      later: [{ argument: "organizationRoleIds", method: "POST", path: `${path}/{${key}}/roles` }],
      // It may be in the organization already: the roles are asked for first, which it has only there.
      least: counts(2, 1, 1),
      full: counts(3, 1, 1),
    },
    compared: [list(`/organizations/*/${noun}s`)],
  };
}
