import type { LogtoClient } from "../../../sdk/client";
import type { ExampleReferences } from "../../support/exampleObjects";

type Three = readonly [string, string, string];

/** Makes the objects that the examples refer to, straight through the API. */
export async function createReferences(console: LogtoClient): Promise<ExampleReferences> {
  const made = (path: string, body: object): Promise<string> => idOf(console.post(path, body));
  const three = async (make: (name: string) => Promise<string>): Promise<Three> => [
    await make("first"),
    await make("second"),
    await make("third"),
  ];
  const machine = (name: string): Promise<string> =>
    made("/applications", { name, type: "MachineToMachine", oidcClientMetadata: NO_URIS });
  const resource = await made("/resources", { name: "Referred API", indicator: "https://referred.acme.example" });
  const role =
    (type: string) =>
    (name: string): Promise<string> =>
      made("/roles", { name: `${name} ${type} role`, description: "Referred to", type });
  const organizationRole =
    (type: string) =>
    (name: string): Promise<string> =>
      made("/organization-roles", { name: `${name} ${type} role`, type });
  return {
    application: await machine("Referred machine"),
    otherApplication: await machine("Other machine"),
    resource,
    otherResource: await made("/resources", { name: "Other API", indicator: "https://other.acme.example" }),
    scopes: await three((name) => made(`/resources/${resource}/scopes`, { name: `${name}:scope`, description: "" })),
    userRoles: await three(role("User")),
    machineRoles: await three(role("MachineToMachine")),
    user: await made("/users", { username: "referred_user" }),
    otherUser: await made("/users", { username: "other_user" }),
    assignee: await made("/users", { username: "assignee" }),
    otherAssignee: await made("/users", { username: "other_assignee" }),
    machineAssignee: await machine("Assigned machine"),
    otherMachineAssignee: await machine("Other assigned machine"),
    organization: await made("/organizations", { name: "Referred organization" }),
    otherOrganization: await made("/organizations", { name: "Other organization" }),
    organizationScopes: await three((name) => made("/organization-scopes", { name: `${name}:organization` })),
    organizationRoles: await three(organizationRole("User")),
    organizationMachineRoles: await three(organizationRole("MachineToMachine")),
  };
}

/** Logto wants the two lists in every new application. */
const NO_URIS = { redirectUris: [], postLogoutRedirectUris: [] };

/** The id of an object that was just made. */
export async function idOf(made: Promise<unknown>): Promise<string> {
  const answer = await made;
  if (typeof answer === "object" && answer !== null && "id" in answer && typeof answer.id === "string") {
    return answer.id;
  }
  throw new Error("Logto's answer has no id");
}
