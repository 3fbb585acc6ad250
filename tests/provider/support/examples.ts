import { exampleObjects, type ExampleObject } from "../../support/exampleObjects";

const NO_IDS = ["first", "second", "third"] as const;

/** The examples with made-up ids: for the names of tests, and for what asks no Logto. */
export const unboundExamples: readonly ExampleObject[] = exampleObjects({
  application: "application",
  otherApplication: "otherApplication",
  resource: "resource",
  otherResource: "otherResource",
  scopes: NO_IDS,
  userRoles: NO_IDS,
  machineRoles: NO_IDS,
  user: "user",
  otherUser: "otherUser",
  assignee: "assignee",
  otherAssignee: "otherAssignee",
  machineAssignee: "machineAssignee",
  otherMachineAssignee: "otherMachineAssignee",
  organization: "organization",
  otherOrganization: "otherOrganization",
  organizationScopes: NO_IDS,
  organizationRoles: NO_IDS,
  organizationMachineRoles: NO_IDS,
});
