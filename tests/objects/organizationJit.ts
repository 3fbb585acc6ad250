import * as fc from "fast-check";
import type { Knowledge } from "../support/objects/knowledge";
import { addedAt, replacedAt } from "../support/objects/places";
import { because, counts, idOfParts, list, NAMELESS, OF_IDS, READ_BY_PATH } from "../support/objects/usual";

export const organizationJit: Knowledge = {
  examples: ({ organization, otherOrganization, organizationRoles: [first, second, third] }) => ({
    minimal: { organizationId: otherOrganization },
    full: {
      organizationId: organization,
      emailDomains: ["acme.example", "acme.test"],
      organizationRoleIds: [first, second],
      ssoConnectorIds: [],
    },
    edits: [
      { argument: "emailDomains", value: ["acme.dev", "acme.example", "acme.test"] },
      { argument: "organizationRoleIds", value: [third, second, first] },
    ],
    replacements: [{ argument: "organizationId", value: otherOrganization, first: "new" }],
    clears: [],
    unmanaged: ["emailDomains", "organizationRoleIds", "ssoConnectorIds"],
  }),
  leftOut: {
    ssoConnectorIds: "single sign-on connectors are no class of the package yet, so that the set stands empty",
  },
  defaults: {},
  neverTold: [],
  changedByPeople: [],
  anyArguments: {
    values: () => ({
      "emailDomains[]": fc.domain().filter((domain) => domain.length <= 128),
      ssoConnectorIds: fc.constant([]),
    }),
    lawful: (args) => args,
  },
  places: {
    object: (_id, { organizationId }) => `/organizations/${String(organizationId)}`,
    collection: because("it hangs on its organization"),
    read: READ_BY_PATH,
    endpoints: {
      emailDomains: replacedAt("jit/email-domains", "emailDomains", "emailDomain"),
      organizationRoleIds: addedAt("jit/roles", "organizationRoleIds"),
    },
  },
  existence: "lasting with its holder",
  second: { kind: "same", because: "an organization has one provisioning" },
  goesWith: [{ what: "its organization", path: ({ organization }) => `/organizations/${organization}` }],
  lookup: idOfParts("<organizationId>"),
  requests: {
    create: { method: "POST", path: "/api/organizations/{id}/jit/roles", isRepeatable: true },
    later: [
      { argument: "emailDomains", method: "PUT", path: "/api/organizations/{id}/jit/email-domains" },
      { argument: "organizationRoleIds", method: "POST", path: "/api/organizations/{id}/jit/roles" },
    ],
    // Each of the three sets is read before it is filled. The domains are written as a whole, and there are no connectors to
    // write.
    least: counts(0, 1, 0),
    full: counts(5, 3, 4),
  },
  inProgram: NAMELESS,
  compared: [
    list("/organizations/*/jit/email-domains", "emailDomain"),
    list("/organizations/*/jit/roles"),
    list("/organizations/*/jit/sso-connectors"),
  ],
  documented: OF_IDS,
};
