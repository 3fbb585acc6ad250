/** Arguments of one object, by name. */
export type Arguments = Readonly<Record<string, unknown>>;

/**
 * The ids of the objects that the examples refer to. Any texts do: a test of the engine may give marks that it replaces by
 * expressions of its program.
 */
export interface ExampleReferences {
  /** Machine-to-machine applications. */
  readonly application: string;
  readonly otherApplication: string;
  readonly resource: string;
  readonly otherResource: string;
  /** Scopes of API resources. */
  readonly scopes: readonly [string, string, string];
  /** Roles for users. */
  readonly userRoles: readonly [string, string, string];
  /** Roles for machines. */
  readonly machineRoles: readonly [string, string, string];
  readonly user: string;
  readonly otherUser: string;
  /** Users and machines that have no roles but assigned ones: what declares all roles of a holder would take those away. */
  readonly assignee: string;
  readonly otherAssignee: string;
  readonly machineAssignee: string;
  readonly otherMachineAssignee: string;
  readonly organization: string;
  readonly otherOrganization: string;
  readonly organizationScopes: readonly [string, string, string];
  /** Roles of the organization template, for users. */
  readonly organizationRoles: readonly [string, string, string];
  /** Roles of the organization template, for machines. */
  readonly organizationMachineRoles: readonly [string, string, string];
}

/** A new value for one argument of the full example. */
export interface Edit {
  readonly argument: string;
  readonly value: unknown;
}

/** An argument of the full example that is removed. */
export interface Clear {
  readonly argument: string;
  /** What Logto's own answer then has for it. */
  readonly left: unknown;
}

/** What a class may be given. */
export interface ExampleObject {
  readonly className: string;
  /** What tells it from the other examples: the name of the class, with an end where the class has several. */
  readonly name: string;
  /** The file of the provider class: `providers/<module>.js`. */
  readonly module: string;
  /** No more than must be given, as checked arguments: with a name where the class has one. */
  readonly minimal: Arguments;
  /** Every argument that can stand beside the others on a self-hosted Logto. Its names differ from those of `minimal`. */
  readonly full: Arguments;
  /** A change of each argument of `full` that can be changed in place, one request each. */
  readonly edits: readonly Edit[];
  /** A change of each argument of `full` that replaces the object. */
  readonly replacements: readonly Edit[];
  /** Each argument of `full` whose removal resets it, one request each. */
  readonly clears: readonly Clear[];
  /** The arguments of `full` whose removal leaves what is there. */
  readonly unmanaged: readonly string[];
}

/** An example whose name is that of its class, unless it says another. */
type Example = Omit<ExampleObject, "name"> & Partial<Pick<ExampleObject, "name">>;

/**
 * The examples of every class, in the order in which one refers to another. All of them can stand in one program: no user and no
 * application has roles by two of them.
 */
export function exampleObjects(references: ExampleReferences): readonly ExampleObject[] {
  const examples: readonly Example[] = [
    application,
    applicationSecret(references),
    apiResource,
    apiResourceScope(references),
    role(references),
    user,
    applicationRoles(references),
    userRoles(references),
    roleAssignment(references),
    roleAssignmentOfApplication(references),
    organization,
    organizationScope,
    organizationRole(references),
    organizationMember(references),
    organizationApplication(references),
    organizationJit(references),
  ];
  return examples.map((example) => ({ name: example.className, ...example }));
}

const REDIRECTS = {
  redirectUris: ["https://acme.example/callback", "https://*.acme.example/callback"],
  postLogoutRedirectUris: ["https://acme.example"],
};

const TOKENS = {
  corsAllowedOrigins: ["https://acme.example"],
  idTokenTtl: 1800,
  refreshTokenTtl: 604_800,
  refreshTokenTtlInDays: 7,
  alwaysIssueRefreshToken: true,
  rotateRefreshToken: false,
  allowTokenExchange: false,
  maxAllowedGrants: 3,
};

const application: Example = {
  className: "Application",
  module: "application",
  minimal: { name: "Minimal application", type: "SPA" },
  full: {
    name: "Full application",
    type: "Traditional",
    description: "The shop on the web",
    oidcClientMetadata: {
      ...REDIRECTS,
      backchannelLogoutUri: "https://acme.example/logout",
      backchannelLogoutSessionRequired: true,
      logoUri: "https://acme.example/logo.png",
    },
    customClientMetadata: TOKENS,
    customData: { team: "orders", tags: ["one", { two: 2 }], empty: "", none: null },
    isThirdParty: false,
  },
  edits: [
    { argument: "name", value: "Renamed application" },
    { argument: "description", value: "The shop, elsewhere" },
    { argument: "oidcClientMetadata", value: { ...REDIRECTS, redirectUris: ["com.acme.app://callback"] } },
    { argument: "customClientMetadata", value: { ...TOKENS, idTokenTtl: 3600, allowTokenExchange: true } },
    { argument: "customData", value: { team: "sales" } },
  ],
  replacements: [
    { argument: "type", value: "SPA" },
    { argument: "isThirdParty", value: true },
  ],
  clears: [
    { argument: "description", left: null },
    { argument: "oidcClientMetadata", left: { redirectUris: [], postLogoutRedirectUris: [] } },
    { argument: "customClientMetadata", left: {} },
  ],
  unmanaged: ["customData"],
};

function applicationSecret(references: ExampleReferences): Example {
  return {
    className: "ApplicationSecret",
    module: "applicationSecret",
    minimal: { applicationId: references.application, name: "minimal" },
    full: { applicationId: references.application, name: "full", expiresAt: 4_102_444_800_000, rotation: "first" },
    edits: [],
    replacements: [
      { argument: "applicationId", value: references.otherApplication },
      { argument: "name", value: "renamed" },
      { argument: "expiresAt", value: 4_133_980_800_000 },
      { argument: "rotation", value: "second" },
    ],
    clears: [],
    unmanaged: [],
  };
}

const apiResource: Example = {
  className: "ApiResource",
  module: "apiResource",
  minimal: { name: "Minimal API", indicator: "https://minimal.acme.example" },
  full: { name: "Full API", indicator: "https://full.acme.example/api", accessTokenTtl: 7200, isDefault: true },
  edits: [
    { argument: "name", value: "Renamed API" },
    { argument: "accessTokenTtl", value: 600 },
    { argument: "isDefault", value: false },
  ],
  replacements: [{ argument: "indicator", value: "https://moved.acme.example/api" }],
  clears: [
    { argument: "accessTokenTtl", left: 3600 },
    { argument: "isDefault", left: false },
  ],
  unmanaged: [],
};

function apiResourceScope(references: ExampleReferences): Example {
  return {
    className: "ApiResourceScope",
    module: "apiResourceScope",
    minimal: { resourceId: references.resource, name: "minimal:scope" },
    full: { resourceId: references.resource, name: "full:scope", description: "Read all of it" },
    edits: [
      { argument: "name", value: "renamed:scope" },
      { argument: "description", value: "Read some of it" },
    ],
    replacements: [{ argument: "resourceId", value: references.otherResource }],
    clears: [{ argument: "description", left: null }],
    unmanaged: [],
  };
}

function role({ scopes: [first, second, third] }: ExampleReferences): Example {
  return {
    className: "Role",
    module: "role",
    minimal: { name: "Minimal role", description: "Does little" },
    full: {
      name: "Full role",
      description: "Does much",
      type: "User",
      isDefault: true,
      scopeIds: [first, second],
    },
    edits: [
      { argument: "name", value: "Renamed role" },
      { argument: "description", value: "Does other things" },
      { argument: "isDefault", value: false },
      { argument: "scopeIds", value: [third, second, first] },
    ],
    replacements: [{ argument: "type", value: "MachineToMachine" }],
    clears: [{ argument: "isDefault", left: false }],
    unmanaged: ["scopeIds"],
  };
}

const ADDRESS = {
  formatted: "1 Harbour Road, 20457 Hamburg",
  streetAddress: "1 Harbour Road",
  locality: "Hamburg",
  region: "HH",
  postalCode: "20457",
  country: "DE",
};

const PROFILE = {
  familyName: "Murphy",
  givenName: "Ada",
  middleName: "M",
  nickname: "ada",
  preferredUsername: "ada.murphy",
  profile: "https://people.acme.example/ada",
  website: "https://ada.example",
  gender: "female",
  birthdate: "1990-01-31",
  zoneinfo: "Europe/Berlin",
  locale: "de-DE",
  address: ADDRESS,
};

const user: Example = {
  className: "User",
  module: "user",
  minimal: { username: "minimal_user" },
  full: {
    username: "full_user",
    primaryEmail: "full@acme.example",
    primaryPhone: "4915112345678",
    name: "Ada Murphy",
    avatar: "https://acme.example/ada.png",
    customData: { plan: "pro", seats: 3 },
    profile: PROFILE,
    isSuspended: true,
    password: "correct horse battery staple 1",
  },
  edits: [
    { argument: "username", value: "renamed_user" },
    { argument: "primaryEmail", value: "renamed@acme.example" },
    { argument: "primaryPhone", value: "4915187654321" },
    { argument: "name", value: "Ada Smith" },
    { argument: "avatar", value: "https://acme.example/ada-smith.png" },
    { argument: "customData", value: { plan: "free" } },
    { argument: "profile", value: { ...PROFILE, familyName: "Smith", address: { ...ADDRESS, locality: "Altona" } } },
    { argument: "isSuspended", value: false },
    { argument: "password", value: "correct horse battery staple 2" },
  ],
  replacements: [],
  clears: [
    { argument: "username", left: null },
    { argument: "primaryEmail", left: null },
    { argument: "primaryPhone", left: null },
    { argument: "name", left: null },
    { argument: "avatar", left: null },
    { argument: "profile", left: {} },
    { argument: "isSuspended", left: false },
  ],
  unmanaged: ["customData", "password"],
};

function applicationRoles(references: ExampleReferences): Example {
  const [first, second, third] = references.machineRoles;
  return {
    className: "ApplicationRoles",
    module: "applicationRoles",
    minimal: { applicationId: references.otherApplication, roleIds: [] },
    full: { applicationId: references.application, roleIds: [first, second] },
    edits: [{ argument: "roleIds", value: [third, first, second] }],
    replacements: [{ argument: "applicationId", value: references.otherApplication }],
    clears: [],
    unmanaged: [],
  };
}

function userRoles(references: ExampleReferences): Example {
  const [first, second, third] = references.userRoles;
  return {
    className: "UserRoles",
    module: "userRoles",
    minimal: { userId: references.otherUser, roleIds: [] },
    full: { userId: references.user, roleIds: [first, second] },
    edits: [{ argument: "roleIds", value: [third, first, second] }],
    replacements: [{ argument: "userId", value: references.otherUser }],
    clears: [],
    unmanaged: [],
  };
}

function roleAssignment(references: ExampleReferences): Example {
  const [role, otherRole] = references.userRoles;
  return {
    className: "RoleAssignment",
    module: "roleAssignment",
    minimal: { roleId: role, userId: references.otherAssignee },
    full: { roleId: role, userId: references.assignee },
    edits: [],
    replacements: [
      { argument: "roleId", value: otherRole },
      { argument: "userId", value: references.otherAssignee },
    ],
    clears: [],
    unmanaged: [],
  };
}

function roleAssignmentOfApplication(references: ExampleReferences): Example {
  const [role, otherRole] = references.machineRoles;
  return {
    ...roleAssignment(references),
    name: "RoleAssignment-application",
    minimal: { roleId: role, applicationId: references.otherMachineAssignee },
    full: { roleId: role, applicationId: references.machineAssignee },
    replacements: [
      { argument: "roleId", value: otherRole },
      { argument: "applicationId", value: references.otherMachineAssignee },
    ],
  };
}

const organization: Example = {
  className: "Organization",
  module: "organization",
  minimal: { name: "Minimal organization" },
  full: {
    name: "Full organization",
    description: "A customer",
    customData: { plan: "pro" },
    isMfaRequired: true,
    color: { primaryColor: "#6139f6", darkPrimaryColor: "#fff", isDarkModeEnabled: true },
    branding: {
      logoUrl: "https://acme.example/logo.png",
      darkLogoUrl: "https://acme.example/logo-dark.png",
      favicon: "https://acme.example/favicon.ico",
      darkFavicon: "https://acme.example/favicon-dark.ico",
    },
    customCss: "body { margin: 0 }",
  },
  edits: [
    { argument: "name", value: "Renamed organization" },
    { argument: "description", value: "A partner" },
    { argument: "customData", value: { plan: "free", since: 2020 } },
    { argument: "isMfaRequired", value: false },
    { argument: "color", value: { primaryColor: "#000000", isDarkModeEnabled: false } },
    { argument: "branding", value: { logoUrl: "https://acme.example/other.png" } },
    { argument: "customCss", value: "body { margin: 1px }" },
  ],
  replacements: [],
  clears: [
    { argument: "description", left: null },
    { argument: "isMfaRequired", left: false },
    { argument: "color", left: {} },
    { argument: "branding", left: {} },
    { argument: "customCss", left: null },
  ],
  unmanaged: ["customData"],
};

const organizationScope: Example = {
  className: "OrganizationScope",
  module: "organizationScope",
  minimal: { name: "minimal:organization" },
  full: { name: "full:organization", description: "Invite people" },
  edits: [
    { argument: "name", value: "renamed:organization" },
    { argument: "description", value: "Invite friends" },
  ],
  replacements: [],
  clears: [{ argument: "description", left: null }],
  unmanaged: [],
};

function organizationRole(references: ExampleReferences): Example {
  const [scope, secondScope, thirdScope] = references.scopes;
  const [first, second, third] = references.organizationScopes;
  return {
    className: "OrganizationRole",
    module: "organizationRole",
    minimal: { name: "Minimal organization role" },
    full: {
      name: "Full organization role",
      description: "May do much",
      type: "User",
      scopeIds: [first, second],
      resourceScopeIds: [scope, secondScope],
    },
    edits: [
      { argument: "name", value: "Renamed organization role" },
      { argument: "description", value: "May do other things" },
      { argument: "scopeIds", value: [third, second, first] },
      { argument: "resourceScopeIds", value: [thirdScope, secondScope, scope] },
    ],
    replacements: [{ argument: "type", value: "MachineToMachine" }],
    clears: [{ argument: "description", left: null }],
    unmanaged: ["scopeIds", "resourceScopeIds"],
  };
}

function organizationMember(references: ExampleReferences): Example {
  const [first, second, third] = references.organizationRoles;
  return {
    className: "OrganizationMember",
    module: "organizationMember",
    minimal: { organizationId: references.otherOrganization, userId: references.otherUser },
    full: {
      organizationId: references.organization,
      userId: references.user,
      organizationRoleIds: [first, second],
    },
    edits: [{ argument: "organizationRoleIds", value: [third, second, first] }],
    replacements: [
      { argument: "organizationId", value: references.otherOrganization },
      { argument: "userId", value: references.otherUser },
    ],
    clears: [],
    unmanaged: ["organizationRoleIds"],
  };
}

function organizationApplication(references: ExampleReferences): Example {
  const [first, second, third] = references.organizationMachineRoles;
  return {
    className: "OrganizationApplication",
    module: "organizationApplication",
    minimal: { organizationId: references.otherOrganization, applicationId: references.otherApplication },
    full: {
      organizationId: references.organization,
      applicationId: references.application,
      organizationRoleIds: [first, second],
    },
    edits: [{ argument: "organizationRoleIds", value: [third, second, first] }],
    replacements: [
      { argument: "organizationId", value: references.otherOrganization },
      { argument: "applicationId", value: references.otherApplication },
    ],
    clears: [],
    unmanaged: ["organizationRoleIds"],
  };
}

/** Single sign-on connectors are no class of the package yet: the set of them stands empty. */
function organizationJit(references: ExampleReferences): Example {
  const [first, second, third] = references.organizationRoles;
  return {
    className: "OrganizationJit",
    module: "organizationJit",
    minimal: { organizationId: references.otherOrganization },
    full: {
      organizationId: references.organization,
      emailDomains: ["acme.example", "acme.test"],
      organizationRoleIds: [first, second],
      ssoConnectorIds: [],
    },
    edits: [
      { argument: "emailDomains", value: ["acme.dev", "acme.example", "acme.test"] },
      { argument: "organizationRoleIds", value: [third, second, first] },
    ],
    replacements: [{ argument: "organizationId", value: references.otherOrganization }],
    clears: [],
    unmanaged: ["emailDomains", "organizationRoleIds", "ssoConnectorIds"],
  };
}
