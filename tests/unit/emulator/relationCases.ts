const NOT_FOUND = "404 entity.not_found";
const NOT_EXISTS = "404 entity.not_exists_with_id";
const NO_SUCH_KEY = "422 entity.relation_foreign_key_not_found";
const NOT_UNIQUE = "422 entity.unique_integrity_violation";
const NO_MEMBER = "422 organization.require_membership";
const INVALID = "400 guard.invalid_input";
const NO_METHOD = "405";

/** The outcomes of POST and PUT. */
type Writes = readonly [post: string, put: string];

/** The outcomes of requests to a relation, in the form of `outcome`. */
export interface Outcomes {
  /** GET, POST, PUT and DELETE for an owner that does not exist. */
  readonly stranger: readonly string[];
  /** An id of no object. */
  readonly unknown: Writes;
  /** No ids. */
  readonly none: Writes;
  /** An id that occurs twice. */
  readonly twice: Writes;
  /** POST of an id that the owner already has. */
  readonly again: string;
  /** DELETE of an id that the owner does not have. */
  readonly gone: string;
}

/** A relation, with the outcomes of requests to it. */
export interface RelationCase extends Outcomes {
  /** The path, with the kind of each owner in braces, as in `fill`. */
  readonly path: string;
  /** The key of bodies. */
  readonly ids: string;
  /** The kind of the members. */
  readonly of: string;
}

/** The outcomes of most relations: those of organizations and of their template. */
const USUAL: Outcomes = {
  stranger: [NOT_FOUND, NO_SUCH_KEY, NO_SUCH_KEY, NOT_FOUND],
  unknown: [NO_SUCH_KEY, NO_SUCH_KEY],
  none: [INVALID, "204"],
  twice: ["201", NOT_UNIQUE],
  again: "201",
  gone: NOT_FOUND,
};
const OF_A_ROLE: Outcomes = {
  stranger: [NOT_EXISTS, NOT_EXISTS, NO_METHOD, NOT_FOUND],
  unknown: [NOT_EXISTS, NO_METHOD],
  none: [INVALID, NO_METHOD],
  twice: ["500", NO_METHOD],
  again: "422",
  gone: NOT_FOUND,
};
const ROLES_OF_A_MEMBER: Outcomes = { ...USUAL, stranger: [NO_MEMBER, NO_MEMBER, NO_MEMBER, NO_MEMBER] };
const IN_AN_ORGANIZATION: Outcomes = { ...USUAL, stranger: ["200", NO_SUCH_KEY, NO_SUCH_KEY, NOT_FOUND] };
const JIT: Outcomes = { ...USUAL, stranger: [NOT_EXISTS, NO_SUCH_KEY, NO_SUCH_KEY, NOT_FOUND] };

function of(path: string, ids: string, kind: string, outcomes: Outcomes, odd: Partial<Outcomes> = {}): RelationCase {
  return { path, ids, of: kind, ...outcomes, ...odd };
}

const ORGANIZATION = "/api/organizations/{organizations}";
const ORGANIZATION_ROLE = "/api/organization-roles/{organizationRoles}";

/** All relations of the emulator. */
export const RELATIONS: readonly RelationCase[] = [
  of("/api/users/{users}/roles", "roleIds", "roles", USUAL, {
    stranger: [NOT_FOUND, NOT_FOUND, NOT_FOUND, NOT_FOUND],
    unknown: [NOT_EXISTS, NOT_EXISTS],
    none: ["201", "200"],
    twice: ["500", "500"],
  }),
  of("/api/applications/{machines}/roles", "roleIds", "machineRoles", USUAL, {
    stranger: [NOT_EXISTS, NOT_EXISTS, NOT_EXISTS, NOT_EXISTS],
    unknown: [NOT_EXISTS, NOT_EXISTS],
    none: ["201", "422 entity.invalid_input"],
    twice: ["201", "500"],
  }),
  of("/api/roles/{roles}/users", "userIds", "users", OF_A_ROLE, {
    unknown: [NOT_FOUND, NO_METHOD],
    again: "422 role.user_exists",
  }),
  of("/api/roles/{machineRoles}/applications", "applicationIds", "machines", OF_A_ROLE, {
    again: "422 role.application_exists",
  }),
  of("/api/roles/{roles}/scopes", "scopeIds", "scopes", OF_A_ROLE, { again: "422 role.scope_exists" }),
  of(`${ORGANIZATION}/users`, "userIds", "users", IN_AN_ORGANIZATION, { twice: ["201", "204"] }),
  of(`${ORGANIZATION}/applications`, "applicationIds", "machines", IN_AN_ORGANIZATION, { twice: ["201", "204"] }),
  of(`${ORGANIZATION}/users/{users}/roles`, "organizationRoleIds", "organizationRoles", ROLES_OF_A_MEMBER, {
    none: ["201", "204"],
    twice: ["201", "204"],
  }),
  of(
    `${ORGANIZATION}/applications/{machines}/roles`,
    "organizationRoleIds",
    "organizationMachineRoles",
    ROLES_OF_A_MEMBER,
    { none: [INVALID, INVALID] },
  ),
  of(`${ORGANIZATION_ROLE}/scopes`, "organizationScopeIds", "organizationScopes", USUAL),
  of(`${ORGANIZATION_ROLE}/resource-scopes`, "scopeIds", "scopes", USUAL),
  of(`${ORGANIZATION}/jit/roles`, "organizationRoleIds", "organizationRoles", JIT),
  // The emulator cannot create SSO connectors yet, and a domain is added on its own.
  of(`${ORGANIZATION}/jit/sso-connectors`, "ssoConnectorIds", "ssoConnectors", JIT, {
    twice: [NO_SUCH_KEY, NO_SUCH_KEY],
    again: NO_SUCH_KEY,
  }),
  of(`${ORGANIZATION}/jit/email-domains`, "emailDomains", "domains", IN_AN_ORGANIZATION, {
    stranger: ["200", INVALID, NO_SUCH_KEY, NOT_FOUND],
    unknown: [INVALID, "204"],
    twice: [INVALID, NOT_UNIQUE],
    again: INVALID,
  }),
  of(
    "/api/applications/{thirdParties}/users/{users}/consent-organizations",
    "organizationIds",
    "organizations",
    USUAL,
    {
      stranger: [NOT_FOUND, NOT_FOUND, NOT_FOUND, NOT_FOUND],
      unknown: [NO_MEMBER, NO_MEMBER],
      twice: ["201", "500"],
    },
  ),
];
