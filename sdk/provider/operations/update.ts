import { applyEach, withKey } from "./ownEndpoints";
import { clashError, isClash } from "./clash";
import { withCloudAdvice } from "./cloud";
import type { Connections, Tenant } from "../tenants/connections";
import { outputsOfChange } from "./changed";
import { changedKeys } from "./diff";
import { changeBody, hasOwnEndpoint } from "../values/expand";
import { inContext, ProviderError } from "../errors";
import { isGone } from "../requests/absence";
import { argumentsOf, declaredIn } from "../values/arguments";
import { describe } from "../values/describe";
import type { Reference } from "../requests/requests";
import type { Subject } from "./subject";
import { type Answer, type Arguments, type Attributes, type Inputs, pick, type State } from "../values/attributes";

/** Sends the changed arguments, and no others, and returns the new outputs. */
export async function updateObject(
  subject: Subject,
  connections: Connections,
  { id, olds, news }: { id: string; olds: State; news: Inputs },
): Promise<State> {
  const { object, rules } = subject;
  const args = argumentsOf(object, news);
  return await inContext(`cannot update the ${describe(object, args, id)}`, async () => {
    const tenant = connections.ofState(olds);
    const reference = { id, args };
    const before = declaredIn(object, olds);
    await rules.guardUpdate(tenant, { reference, olds: before, news: args });
    const changed = changedKeys(object, { olds: before, news: args });
    const apart = changed.filter((key) => hasOwnEndpoint(object, key));
    const body = changeBody(object, { keys: changed, args });
    const answer = await sendChange(subject, tenant, { reference, body });
    // Arguments with a separate endpoint keep their previous values until that endpoint has been called.
    const declared = apart.reduce<Arguments>((state, key) => withKey(state, key, before[key]), args);
    const known = pick(olds, Object.keys(object.outputs));
    const outputs = outputsOfChange(object, tenant, { id, inputs: news, declared, outputs: known, body, answer });
    return await applyEach(subject, tenant, { reference, keys: apart, before, outputs, args });
  });
}

/** Sends a change and returns Logto's answer. If the body is empty, it sends nothing. */
export async function sendChange(
  subject: Subject,
  tenant: Tenant,
  { reference, body }: { reference: Reference; body: Attributes },
): Promise<Answer> {
  if (Object.keys(body).length === 0) {
    return {};
  }
  try {
    return await subject.requests.change(tenant, reference, body);
  } catch (error) {
    if (isGone(error)) {
      throw new ProviderError("it is no longer in Logto. Run `pulumi refresh` and `pulumi up` to create it again", {
        cause: error,
      });
    }
    const { args, id } = reference;
    throw isClash(subject.object, error)
      ? await clashError(subject, tenant, { args, error, ownId: id })
      : withCloudAdvice(subject.object, body, error);
  }
}
