import { removed } from "../values/expand";
import type { Tenant } from "../tenants/connections";
import { messageOf, PartialFailure } from "../errors";
import type { Reference } from "../requests/requests";
import type { Subject } from "./subject";
import { recordOf } from "../requests/answers";
import { changeSet, listMembers } from "../requests/sets";
import { type Arguments, pick, type State, textsOf } from "../values/attributes";
import type { SetProperty } from "../../declaration";

/** The arguments to write through separate endpoints, and the values that this needs. */
export interface Progress {
  readonly reference: Reference;
  /** The keys of the arguments to write. */
  readonly keys: readonly string[];
  /** The previous values, including sets. A set that is not among them is read first. */
  readonly before: Arguments;
  /** The outputs for the state before any of the arguments is written. */
  readonly outputs: State;
  /** The wanted values. */
  readonly args: Arguments;
}

/**
 * Writes the arguments that have a separate endpoint, one after the other, and returns the new outputs.
 *
 * @throws PartialFailure if one fails. It has the outputs up to that point, and the next update continues from there.
 */
export async function applyEach(subject: Subject, tenant: Tenant, progress: Progress): Promise<State> {
  const { reference, keys, args } = progress;
  let outputs = progress.outputs;
  for (const key of keys) {
    try {
      const made = await apply(subject, tenant, key, progress);
      outputs = { ...withKey(outputs, key, args[key]), ...made };
    } catch (error) {
      const reason = `${key} of the ${subject.object.noun} was not set: ${messageOf(error)}`;
      throw new PartialFailure(reference.id, outputs, reason, error);
    }
  }
  return outputs;
}

/** The values with the argument as it is declared now, or without it if it is no longer declared. */
export function withKey<Values extends State | Arguments>(values: Values, key: string, value: unknown): Values {
  const { [key]: _before, ...rest } = values;
  return (value === undefined ? rest : { ...rest, [key]: value }) as Values;
}

/** Writes one argument, and returns the outputs that Logto has generated. */
async function apply(subject: Subject, tenant: Tenant, key: string, progress: Progress): Promise<State> {
  const { object, requests } = subject;
  const { reference, args } = progress;
  const property = object.properties[key];
  const path = requests.pathOf(reference);
  if (property?.type === "set") {
    await applySet(subject, tenant, key, { property, progress });
  } else if (property?.renewsAt !== undefined && args[key] !== undefined) {
    return pick(recordOf(await tenant.client.patch(`${path}/${property.renewsAt}`)), Object.keys(object.outputs));
  } else if (property?.patchPath !== undefined) {
    const value = args[key] ?? removed(object, key);
    if (value !== undefined) {
      await tenant.client.patch(`${path}/${property.patchPath}`, { [key]: value });
    }
  }
  return {};
}

async function applySet(
  { requests, rules }: Subject,
  tenant: Tenant,
  key: string,
  { property, progress }: { property: SetProperty; progress: Progress },
): Promise<void> {
  const { reference, before, args } = progress;
  if (args[key] === undefined) {
    return;
  }
  const path = requests.pathOf(reference);
  const current = before[key] ?? (await listMembers(tenant, path, property.assignment));
  if (before[key] === undefined) {
    // The guard needs the members that the set would lose, and they are known only now.
    await rules.guardUpdate(tenant, { reference, olds: { ...before, [key]: current }, news: args });
  }
  await changeSet(tenant, path, property.assignment, { current: textsOf(current), wanted: textsOf(args[key]) });
}
