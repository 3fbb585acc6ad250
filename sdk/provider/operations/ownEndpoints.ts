import { cleared } from "../values/expand";
import type { Tenant } from "../tenants/connections";
import { messageOf, PartialFailure } from "../errors";
import type { Reference } from "../requests/requests";
import type { Subject } from "./subject";
import { changeSet, listMembers } from "../requests/sets";
import { type Attributes, textsOf } from "../values/attributes";

/** How far a write has come. */
export interface Progress {
  /** What is known of the object from before: the sets it had. A set that is not here is read first. */
  readonly before: Attributes;
  /** What the state may say by now. */
  readonly outputs: Attributes;
  /** What is wanted. */
  readonly args: Attributes;
}

/**
 * Writes the arguments that have an endpoint of their own, one after the other, and gives the outputs after all of them.
 *
 * @throws PartialFailure when one fails: it carries the outputs as far as they are true, and the next update goes on.
 */
export async function applyEach(
  subject: Subject,
  tenant: Tenant,
  reference: Reference,
  keys: readonly string[],
  progress: Progress,
): Promise<Attributes> {
  let outputs = progress.outputs;
  for (const key of keys) {
    try {
      await apply(subject, tenant, reference, key, progress);
    } catch (error) {
      throw new PartialFailure(
        reference.id,
        outputs,
        `${key} of the ${subject.object.noun} was not set: ${messageOf(error)}`,
        error,
      );
    }
    outputs = withKey(outputs, key, progress.args[key]);
  }
  return outputs;
}

/** The outputs with the argument as it is now declared, or without it. */
export function withKey(outputs: Attributes, key: string, value: unknown): Attributes {
  const { [key]: _before, ...rest } = outputs;
  return value === undefined ? rest : { ...rest, [key]: value };
}

async function apply(
  subject: Subject,
  tenant: Tenant,
  reference: Reference,
  key: string,
  { before, args }: Progress,
): Promise<void> {
  const property = subject.object.properties[key];
  const path = subject.requests.pathOf(reference);
  if (property?.type === "set") {
    if (args[key] !== undefined) {
      const current = before[key] ?? (await listMembers(tenant, path, property.assignment));
      if (before[key] === undefined) {
        // Until now nobody could tell what the set would lose.
        await subject.rules.guardUpdate(tenant, reference, { ...before, [key]: current }, args);
      }
      await changeSet(tenant, path, property.assignment, textsOf(current), textsOf(args[key]));
    }
  } else if (property?.patchPath !== undefined) {
    const value = args[key] ?? cleared(property);
    if (value !== undefined) {
      await tenant.client.patch(`${path}/${property.patchPath}`, { [key]: value });
    }
  }
}
