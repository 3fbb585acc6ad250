import type { Referent } from "./declarations";
import type { Arguments } from "./examples";

/** An object that is created before the examples, so that they can refer to it. */
export interface Referred {
  readonly className: string;
  /** Its arguments, for a program and for a POST. The id of another object is a {@link mark}. */
  readonly args: Arguments;
}

const ORDINALS = ["first", "second", "third"] as const;

type Three<Value> = readonly [Value, Value, Value];

const MACHINE = { type: "MachineToMachine" };
const NO_URIS = { oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] } };

const TABLE = {
  application: machine("Referred machine"),
  otherApplication: machine("Other machine"),
  resource: { className: "ApiResource", args: { name: "Referred API", indicator: "https://referred.acme.example" } },
  otherResource: {
    className: "ApiResource",
    // In a program the scopes become separate resources. Logto's API does not know the key and ignores it.
    args: { name: "Other API", indicator: "https://other.acme.example", scopes: { child: "Made with its resource" } },
  },
  scopes: three("ApiResourceScope", (name) => ({
    resourceId: mark("resource"),
    name: `${name}:scope`,
    description: "",
  })),
  userRoles: roles("User"),
  machineRoles: roles("MachineToMachine"),
  user: { className: "User", args: { username: "referred_user" } },
  otherUser: { className: "User", args: { username: "other_user" } },
  // These only have assigned roles, because a declaration of all roles of a holder would remove them.
  assignee: { className: "User", args: { username: "assignee" } },
  otherAssignee: { className: "User", args: { username: "other_assignee" } },
  machineAssignee: machine("Assigned machine"),
  otherMachineAssignee: machine("Other assigned machine"),
  organization: { className: "Organization", args: { name: "Referred organization" } },
  otherOrganization: { className: "Organization", args: { name: "Other organization" } },
  organizationScopes: three("OrganizationScope", (name) => ({ name: `${name}:organization` })),
  organizationRoles: organizationRoles("User"),
  organizationMachineRoles: organizationRoles("MachineToMachine"),
} satisfies Readonly<Record<string, Referred | Three<Referred>>>;

type Table = typeof TABLE;

/** The ids of the objects that the examples refer to. */
export type References = {
  readonly [Name in keyof Table]: Table[Name] extends Referred ? string : Three<string>;
};

/** The objects to refer to, by their names. An object comes after those that it refers to. */
export const referred: ReadonlyMap<string, Referred> = new Map(
  Object.entries<Referred | Three<Referred>>(TABLE).flatMap(([name, entry]) =>
    "args" in entry
      ? [[name, entry] as const]
      : entry.map((one, index) => [`${name}-${ORDINALS[index] ?? index}`, one] as const),
  ),
);

/** The references, with an id for each object. */
export function referencesBy(idOf: (name: string) => string): References {
  const ids = Object.entries<Referred | Three<Referred>>(TABLE).map(([name, entry]) => [
    name,
    "args" in entry ? idOf(name) : ORDINALS.map((ordinal) => idOf(`${name}-${ordinal}`)),
  ]);
  // The keys and the forms are those of the table from which the type is derived.
  return Object.fromEntries(ids) as References;
}

/** The ids of all objects that an argument may refer to. */
export function idsOf(references: References, { className, types }: Referent): readonly string[] {
  const ids = Object.values(references).flat();
  return [...referred.values()].flatMap((one, index) => {
    const isMeant = one.className === className && (types === undefined || types.includes(String(one.args["type"])));
    return isMeant ? ids.slice(index, index + 1) : [];
  });
}

/** References without objects: each id is the name of the object. They are for titles of tests, and for tests without Logto. */
export const unboundReferences = referencesBy((name) => name);

/** A text that stands for the id of an object by its name or, with a dot, for the id of one of its scopes. */
export function mark(name: string, scope?: string): string {
  return `ref:${name}${scope === undefined ? "" : `.${scope}`}`;
}

/** The value in which the marks are replaced by ids. */
export function resolveMarks(value: unknown, idOf: (name: string) => string | undefined): unknown {
  if (typeof value === "string" && value.startsWith("ref:")) {
    return idOf(value.slice("ref:".length));
  }
  if (Array.isArray(value)) {
    return value.map((item) => resolveMarks(item, idOf));
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveMarks(item, idOf)]));
}

function three(className: string, argsOf: (ordinal: string) => Arguments): Three<Referred> {
  const [first, second, third] = ORDINALS;
  const made = (ordinal: string): Referred => ({ className, args: argsOf(ordinal) });
  return [made(first), made(second), made(third)];
}

function machine(name: string): Referred {
  return { className: "Application", args: { name, ...MACHINE, ...NO_URIS } };
}

function roles(type: string): Three<Referred> {
  return three("Role", (name) => ({ name: `${name} ${type} role`, description: "Referred to", type }));
}

function organizationRoles(type: string): Three<Referred> {
  return three("OrganizationRole", (name) => ({ name: `${name} ${type} role`, type }));
}
