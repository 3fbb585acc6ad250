import assert from "node:assert/strict";
import { createRequire } from "node:module";
import type { dynamic } from "@pulumi/pulumi";
import { type Attributes, isRecord } from "../../../sdk/provider/values/attributes";

const load = createRequire(__filename);

/** The provider class of a module, as the host sees it. */
export function providerOf(module: string): Required<dynamic.ResourceProvider> {
  const provider: unknown = load(`../../../sdk/objects/${module}/provider`);
  assert.ok(isProvider(provider), module);
  return provider;
}

function isProvider(value: unknown): value is Required<dynamic.ResourceProvider> {
  const methods = ["check", "configure", "create", "delete", "diff", "read", "update"];
  return isRecord(value) && methods.every((method) => typeof value[method] === "function");
}

/** A valid configuration, so that every check only concerns the arguments. */
export const CONFIGURATION: Readonly<Record<string, string>> = {
  "logto:endpoint": "https://logto.example",
  "logto:appId": "robot",
  "logto:appSecret": "known-secret-of-the-robot",
};

/** Configures the connections, which all classes share. */
export function configure(configuration = CONFIGURATION): void {
  const { configure: configureHost } = providerOf("role");
  const get = (key: string): string | undefined => configuration[key];
  const require = (key: string): string => configuration[key] ?? assert.fail(key);
  void configureHost({ config: { get, require } });
}

/** The problems of arguments, as in a preview. */
export async function problemsOf(module: string, news: Attributes, olds: Attributes = {}): Promise<string[]> {
  const { failures = [] } = await checked(module, news, olds);
  // With a property, the engine would print its value.
  assert.ok(failures.every(({ property }) => property === ""));
  return failures.map(({ reason }) => reason);
}

/** The inputs after a successful check. */
export async function inputsOf(module: string, news: Attributes, olds: Attributes = {}): Promise<Attributes> {
  const result = await checked(module, news, olds);
  const inputs: unknown = result.inputs;
  assert.deepEqual(result.failures, []);
  assert.ok(isRecord(inputs));
  return inputs;
}

function checked(module: string, news: Attributes, olds: Attributes): Promise<dynamic.CheckResult> {
  return providerOf(module).check(olds, news);
}
