import type { Knowledge } from "../support/objects/knowledge";
import {
  AS_DECLARED,
  because,
  counts,
  documentedAt,
  list,
  NAMED,
  readFromList,
  REFUSED,
} from "../support/objects/usual";

export const apiResourceScope: Knowledge = {
  examples: ({ resource, otherResource }) => ({
    minimal: { resourceId: resource, name: "minimal:scope" },
    full: { resourceId: resource, name: "full:scope", description: "Read all of it" },
    edits: [
      { argument: "name", value: "renamed:scope" },
      { argument: "description", value: "Read some of it" },
    ],
    replacements: [{ argument: "resourceId", value: otherResource, first: "new" }],
    clears: [{ argument: "description", left: null }],
    unmanaged: [],
  }),
  leftOut: {},
  defaults: {},
  neverTold: [],
  changedByPeople: [],
  anyArguments: AS_DECLARED,
  places: {
    object: (id, { resourceId }) => `/resources/${String(resourceId)}/scopes/${id}`,
    collection: ({ resourceId }) => `/resources/${String(resourceId)}/scopes`,
    read: readFromList("id"),
    endpoints: {},
  },
  existence: "made",
  second: REFUSED,
  goesWith: [{ what: "its API resource", path: ({ resource }) => `/resources/${resource}` }],
  lookup: { form: "<resourceId>/<id>", idOf: ({ id, outputs }) => `${String(outputs["resourceId"])}/${id}` },
  requests: {
    create: { method: "POST", path: "/api/resources/{resourceId}/scopes", isRepeatable: false },
    later: because("one request takes all arguments"),
    least: counts(1, 1, 1),
    full: counts(1, 1, 1),
  },
  inProgram: NAMED,
  compared: [list("/resources/*/scopes")],
  documented: documentedAt("/resources/{resourceId}/scopes"),
};
