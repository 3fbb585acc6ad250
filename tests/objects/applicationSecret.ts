import * as fc from "fast-check";
import { text } from "../support/objects/texts";
import type { Knowledge } from "../support/objects/knowledge";
import { because, counts, documentedAt, idOfParts, list, NAMED, readFromList, REFUSED } from "../support/objects/usual";

export const applicationSecret: Knowledge = {
  examples: ({ application, otherApplication }) => ({
    minimal: { applicationId: application, name: "minimal" },
    full: { applicationId: application, name: "full", expiresAt: 4_102_444_800_000, rotation: "first" },
    edits: [],
    replacements: [
      { argument: "applicationId", value: otherApplication, first: "new" },
      { argument: "name", value: "renamed", first: "new" },
      { argument: "expiresAt", value: 4_133_980_800_000, first: "old" },
      { argument: "rotation", value: "second", first: "old" },
    ],
    clears: [],
    unmanaged: [],
  }),
  leftOut: {},
  defaults: {},
  // The text of `rotation` only exists in the program.
  neverTold: ["rotation"],
  changedByPeople: [],
  anyArguments: {
    values: () => ({
      // A path with the segment `.` or `..` leads to another address.
      name: text(1, 60).filter((name) => !/^\.{1,2}$/.test(name)),
      expiresAt: fc.integer({ min: 4_102_444_800_000, max: 4_133_980_800_000 }),
    }),
    lawful: (args) => args,
  },
  places: {
    object: (_id, { applicationId, name }) => `/applications/${String(applicationId)}/secrets/${String(name)}`,
    collection: ({ applicationId }) => `/applications/${String(applicationId)}/secrets`,
    read: readFromList("name"),
    endpoints: {},
  },
  existence: "made",
  second: REFUSED,
  goesWith: [{ what: "its application", path: ({ application }) => `/applications/${application}` }],
  lookup: idOfParts("<applicationId>/<name>"),
  requests: {
    create: { method: "POST", path: "/api/applications/{id}/secrets", isRepeatable: false },
    later: because("one request takes all arguments"),
    least: counts(1, 1, 1),
    full: counts(1, 1, 1),
  },
  inProgram: { ...NAMED, pulumiName: "begins the name" },
  compared: [list("/applications/*/secrets", "name")],
  documented: documentedAt("/applications/{applicationId}/secrets"),
};
