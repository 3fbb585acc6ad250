import { applyEach, withKey } from "./ownEndpoints";
import { clashError, isClash } from "./clash";
import type { Connections, Tenant } from "../tenants/connections";
import { changedKeys } from "./diff";
import { hasOwnEndpoint, patchBody } from "../values/expand";
import { inContext, ProviderError } from "../errors";
import { isGone } from "../requests/absence";
import { argumentsOf, declaredIn } from "../values/arguments";
import { describe } from "../values/describe";
import { flatten } from "../values/flatten";
import { outputsOf } from "../values/outputs";
import type { Reference } from "../requests/requests";
import type { Subject } from "./subject";
import { refuseUnsupported, unsupportedIn, unsupportedOutput } from "./unsupported";
import { type Attributes, omit, pick } from "../values/attributes";

/** Sends what has changed, and that alone, and gives the new outputs. */
export async function updateObject(
  subject: Subject,
  connections: Connections,
  id: string,
  olds: Attributes,
  news: Attributes,
): Promise<Attributes> {
  const { object } = subject;
  const args = argumentsOf(object, news);
  return await inContext(`cannot update the ${describe(object, args, id)}`, async () => {
    const tenant = connections.ofState(olds);
    const reference = { id, args };
    const before = declaredIn(object, olds);
    await subject.rules.guardUpdate(tenant, reference, before, args);
    const changed = changedKeys(object, before, args);
    const apart = changed.filter((key) => hasOwnEndpoint(object, key));
    const body = patchBody(object, changed, args);
    const answer = await patch(subject, tenant, reference, body);
    const unsupported = unsupportedIn(object, body, answer);
    const dropped = unsupported.flatMap(({ path }) => (path.length === 1 ? path : []));
    // What has an endpoint of its own is as it was until that endpoint has been called.
    const declared = apart.reduce<Attributes>((state, key) => withKey(state, key, before[key]), omit(args, dropped));
    const found = { ...pick(olds, Object.keys(object.outputs)), ...declared, ...flatten(object, answer) };
    const outputs = outputsOf(object, tenant, { ...news, ...unsupportedOutput(unsupported) }, declared, found);
    refuseUnsupported(object, id, outputs, unsupported);
    return await applyEach(subject, tenant, reference, apart, { before, outputs, args });
  });
}

async function patch(subject: Subject, tenant: Tenant, reference: Reference, body: Attributes): Promise<Attributes> {
  if (Object.keys(body).length === 0) {
    return {};
  }
  try {
    return await subject.requests.patch(tenant, reference, body);
  } catch (error) {
    if (isGone(error)) {
      throw new ProviderError("it is no longer in Logto. Run `pulumi refresh`, then `pulumi up` makes it anew", {
        cause: error,
      });
    }
    throw isClash(subject.object, error)
      ? await clashError(subject, tenant, reference.args, error, reference.id)
      : error;
  }
}
