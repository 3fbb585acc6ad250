import { removed } from "../values/expand";
import type { Tenant } from "../tenants/connections";
import { messageOf, PartialFailure } from "../errors";
import type { Reference } from "../requests/requests";
import type { Subject } from "./subject";
import { recordOf } from "../requests/answers";
import { changeSet, listMembers } from "../requests/sets";
import { type Arguments, pick, type State, textsOf } from "../values/attributes";
import type { SetProperty } from "../../declaration";

/** What is written through endpoints of its own, and how far the write has come. */
export interface Progress {
  readonly reference: Reference;
  /** The arguments that are written. */
  readonly keys: readonly string[];
  /** What is known of the object from before: the sets it had. A set that is not here is read first. */
  readonly before: Arguments;
  /** What the state may say by now. */
  readonly outputs: State;
  /** What is wanted. */
  readonly args: Arguments;
}

/**
 * Writes the arguments that have an endpoint of their own, one after the other, and gives the outputs after all of them.
 *
 * @throws PartialFailure when one fails: it carries the outputs as far as they are true, and the next update goes on.
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

/** The values with the argument as it is now declared, or without it. */
export function withKey<Values extends State | Arguments>(values: Values, key: string, value: unknown): Values {
  const { [key]: _before, ...rest } = values;
  return (value === undefined ? rest : { ...rest, [key]: value }) as Values;
}

/** Writes one argument, and gives the outputs that Logto has made new. */
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
    // Until now nobody could tell what the set would lose.
    await rules.guardUpdate(tenant, { reference, olds: { ...before, [key]: current }, news: args });
  }
  await changeSet(tenant, path, property.assignment, { current: textsOf(current), wanted: textsOf(args[key]) });
}
