import assert from "node:assert/strict";
import type { dynamic } from "@pulumi/pulumi";
import apiResource from "../../../sdk/objects/apiResource/provider";
import apiResourceScope from "../../../sdk/objects/apiResourceScope/provider";
import application from "../../../sdk/objects/application/provider";
import applicationRoles from "../../../sdk/objects/applicationRoles/provider";
import applicationSecret from "../../../sdk/objects/applicationSecret/provider";
import organization from "../../../sdk/objects/organization/provider";
import organizationApplication from "../../../sdk/objects/organizationApplication/provider";
import organizationJit from "../../../sdk/objects/organizationJit/provider";
import organizationMember from "../../../sdk/objects/organizationMember/provider";
import organizationRole from "../../../sdk/objects/organizationRole/provider";
import organizationScope from "../../../sdk/objects/organizationScope/provider";
import role from "../../../sdk/objects/role/provider";
import roleAssignment from "../../../sdk/objects/roleAssignment/provider";
import user from "../../../sdk/objects/user/provider";
import userRoles from "../../../sdk/objects/userRoles/provider";
import { type Attributes, isRecord } from "../../../sdk/provider/values/attributes";

/** The provider classes, as the host sees them. */
export const providers = {
  apiResource,
  apiResourceScope,
  application,
  applicationRoles,
  applicationSecret,
  organization,
  organizationApplication,
  organizationJit,
  organizationMember,
  organizationRole,
  organizationScope,
  role,
  roleAssignment,
  user,
  userRoles,
} as const;

export type Module = keyof typeof providers;

/** A configuration with which every check is about the arguments alone. */
export const CONFIGURATION: Readonly<Record<string, string>> = {
  "logto:endpoint": "https://logto.example",
  "logto:appId": "robot",
  "logto:appSecret": "known-secret-of-the-robot",
};

/** Configures the connections that all classes share. */
export function configure(configuration = CONFIGURATION): void {
  const { configure: configureHost } = providers.role;
  assert.ok(configureHost);
  const get = (key: string): string | undefined => configuration[key];
  const require = (key: string): string => configuration[key] ?? assert.fail(key);
  void configureHost({ config: { get, require } });
}

/** What is wrong with the arguments, as a preview tells it. */
export async function problemsOf(module: Module, news: Attributes, olds: Attributes = {}): Promise<string[]> {
  const { failures = [] } = await checked(module, news, olds);
  // A property would make the engine print its value.
  assert.ok(failures.every(({ property }) => property === ""));
  return failures.map(({ reason }) => reason);
}

/** The inputs as the check leaves them, where nothing is wrong. */
export async function inputsOf(module: Module, news: Attributes, olds: Attributes = {}): Promise<Attributes> {
  const result = await checked(module, news, olds);
  const inputs: unknown = result.inputs;
  assert.deepEqual(result.failures, []);
  assert.ok(isRecord(inputs));
  return inputs;
}

function checked(module: Module, news: Attributes, olds: Attributes): Promise<dynamic.CheckResult> {
  const provider: dynamic.ResourceProvider = providers[module];
  assert.ok(provider.check);
  return provider.check(olds, news);
}
