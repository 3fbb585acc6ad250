import { randomBytes } from "node:crypto";
import {
  exampleObjects,
  type Arguments,
  type ExampleObject,
  type ExampleReferences,
} from "../../support/exampleObjects";

/** A resource of a program. Texts that are marks stand for ids of other resources of the program. */
export interface Declared {
  readonly className: string;
  readonly name: string;
  readonly args: Arguments;
}

/** A text that stands for the id of a resource of the program, or, after a dot, of a scope that it declares. */
export function mark(resource: string, scope?: string): string {
  return `ref:${resource}${scope === undefined ? "" : `.${scope}`}`;
}

const ORDINALS = ["first", "second", "third"] as const;

type Three = readonly [string, string, string];

/** What the examples refer to: each reference is a resource of the same name in the program. */
const REFERENCES: ExampleReferences = {
  application: mark("application"),
  otherApplication: mark("otherApplication"),
  resource: mark("resource"),
  otherResource: mark("otherResource"),
  scopes: [mark("resource", "first"), mark("resource", "second"), mark("resource", "third")],
  userRoles: three("userRole"),
  machineRoles: three("machineRole"),
  user: mark("user"),
  otherUser: mark("otherUser"),
  assignee: mark("assignee"),
  otherAssignee: mark("otherAssignee"),
  machineAssignee: mark("machineAssignee"),
  otherMachineAssignee: mark("otherMachineAssignee"),
  organization: mark("organization"),
  otherOrganization: mark("otherOrganization"),
  organizationScopes: three("organizationScope"),
  organizationRoles: three("organizationRole"),
  organizationMachineRoles: three("organizationMachineRole"),
};

function three(name: string): Three {
  return [mark(`${name}-first`), mark(`${name}-second`), mark(`${name}-third`)];
}

/** A text that no other run has, for what must be unique in a tenant. Lower-case letters and digits. */
export function newRun(): string {
  return randomBytes(4).toString("hex");
}

/** An example of every class, with names of the run's own. */
export function examplesOf(run: string): readonly ExampleObject[] {
  return exampleObjects(REFERENCES).map((example) => {
    const own = ({ argument, value }: { argument: string; value: unknown }): { argument: string; value: unknown } => ({
      argument,
      value: ownValue(example.className, argument, value, run),
    });
    const { minimal, full, edits, replacements } = example;
    return {
      ...example,
      minimal: ownArguments(example.className, minimal, run),
      full: ownArguments(example.className, full, run),
      edits: edits.map(own),
      replacements: replacements.map(own),
    };
  });
}

/** The resources that the examples refer to. */
export function referredTo(run: string): readonly Declared[] {
  const machine = { type: "MachineToMachine" };
  const scopes = Object.fromEntries(ORDINALS.map((scope) => [scope, `The ${scope}`]));
  const each = (className: string, name: string, args: Arguments): Declared[] =>
    ORDINALS.map((ordinal) => ({ className, name: `${name}-${ordinal}`, args }));
  const declared: Declared[] = [
    { className: "Application", name: "application", args: machine },
    { className: "Application", name: "otherApplication", args: machine },
    { className: "ApiResource", name: "resource", args: { indicator: "https://referred.acme.example", scopes } },
    { className: "ApiResource", name: "otherResource", args: { indicator: "https://other.acme.example" } },
    ...each("Role", "userRole", { description: "Referred to" }),
    ...each("Role", "machineRole", { description: "Referred to", ...machine }),
    { className: "User", name: "user", args: { username: "referred_user" } },
    { className: "User", name: "otherUser", args: { username: "other_user" } },
    { className: "User", name: "assignee", args: { username: "assignee" } },
    { className: "User", name: "otherAssignee", args: { username: "other_assignee" } },
    { className: "Application", name: "machineAssignee", args: machine },
    { className: "Application", name: "otherMachineAssignee", args: machine },
    { className: "Organization", name: "organization", args: {} },
    { className: "Organization", name: "otherOrganization", args: {} },
    ...each("OrganizationScope", "organizationScope", {}),
    ...each("OrganizationRole", "organizationRole", {}),
    ...each("OrganizationRole", "organizationMachineRole", machine),
  ];
  return declared.map(({ className, name, args }) => {
    const named = className === "User" ? args : { name, ...args };
    return { className, name, args: ownArguments(className, named, run) };
  });
}

function ownArguments(className: string, args: Arguments, run: string): Arguments {
  const entries = Object.entries(args).map(([key, value]) => [key, ownValue(className, key, value, run)] as const);
  return Object.fromEntries(entries);
}

/** The value with a part of the run's own, where Logto wants it unique in a tenant. */
function ownValue(className: string, key: string, value: unknown, run: string): unknown {
  if (typeof value !== "string") return value;
  if (className === "User") return ownUserValue(key, value, run);
  if (key === "indicator") return `${value}/${run}`;
  return key === "name" ? `${value}:${run}` : value;
}

function ownUserValue(key: string, value: string, run: string): string {
  switch (key) {
    case "username":
      return `${value}_${run}`;
    case "primaryEmail":
      return `${run}.${value}`;
    case "primaryPhone": {
      // The last six digits of the number are the run's, beside one that tells the two numbers of the example apart.
      const digits = String(Number.parseInt(run, 16) % 1_000_000).padStart(6, "0");
      return value.slice(0, -6) + digits;
    }
    default:
      return value;
  }
}
