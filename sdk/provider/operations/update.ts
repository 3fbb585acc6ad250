import { applyEach, withKey } from "./ownEndpoints";
import { clashError, isClash } from "./clash";
import { connections, type Tenant } from "../tenants/connections";
import { changedKeys } from "./diff";
import { hasOwnEndpoint, patchBody } from "../values/expand";
import { inContext, ProviderError } from "../errors";
import { isGone } from "../requests/absence";
import { argumentsOf, declaredIn, describe, flatten, outputsOf } from "../values/inputs";
import type { ObjectApi, Reference } from "../requests/objectApi";
import { refuseUnsupported, unsupportedIn, unsupportedOutput } from "./unsupported";
import { type Attributes, omit, pick } from "../values/attributes";

/** Sends what has changed, and that alone, and gives the new outputs. */
export async function updateObject(
  api: ObjectApi,
  id: string,
  olds: Attributes,
  news: Attributes,
): Promise<Attributes> {
  const { object } = api;
  const args = argumentsOf(object, news);
  return await inContext(`cannot update the ${describe(object, args, id)}`, async () => {
    const tenant = connections.ofState(olds);
    const reference = { id, args };
    const before = declaredIn(object, olds);
    await api.guardUpdate(tenant, reference, before, args);
    const changed = changedKeys(object, before, args);
    const apart = changed.filter((key) => hasOwnEndpoint(object, key));
    const body = patchBody(object, changed, args);
    const answer = await patch(api, tenant, reference, body);
    const unsupported = unsupportedIn(object, body, answer);
    const dropped = unsupported.flatMap(({ path }) => (path.length === 1 ? path : []));
    // What has an endpoint of its own is as it was until that endpoint has been called.
    const declared = apart.reduce<Attributes>((state, key) => withKey(state, key, before[key]), omit(args, dropped));
    const found = { ...pick(olds, Object.keys(object.outputs)), ...declared, ...flatten(object, answer) };
    const outputs = outputsOf(object, tenant, { ...news, ...unsupportedOutput(unsupported) }, declared, found);
    refuseUnsupported(object, id, outputs, unsupported);
    return await applyEach(api, tenant, reference, apart, { before, outputs, args });
  });
}

async function patch(api: ObjectApi, tenant: Tenant, reference: Reference, body: Attributes): Promise<Attributes> {
  if (Object.keys(body).length === 0) {
    return {};
  }
  try {
    return await api.patch(tenant, reference, body);
  } catch (error) {
    if (isGone(error)) {
      throw new ProviderError("it is no longer in Logto. Run `pulumi refresh`, then `pulumi up` makes it anew", {
        cause: error,
      });
    }
    throw isClash(api.object, error) ? await clashError(api, tenant, reference.args, error, reference.id) : error;
  }
}
