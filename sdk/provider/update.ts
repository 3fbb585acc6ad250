import { applyEach, withKey } from "./apply";
import { clashError, isClash } from "./clash";
import { connections, type Tenant } from "./connections";
import { changedKeys } from "./diff";
import { hasOwnEndpoint, patchBody } from "./expand";
import { inContext, ProviderError } from "./failures";
import { argumentsOf, declaredIn, describe, outputsOf } from "./inputs";
import type { ObjectProvider, Reference } from "./objectProvider";
import { isGone } from "./sets";
import { type Attributes, pick } from "./values";

/** Sends what has changed, and that alone, and gives the new outputs. */
export async function updateObject(
  provider: ObjectProvider,
  id: string,
  olds: Attributes,
  news: Attributes,
): Promise<Attributes> {
  const { object } = provider;
  const args = argumentsOf(object, news);
  return await inContext(`cannot update the ${describe(object, args, id)}`, async () => {
    const tenant = connections.ofState(olds);
    const reference = { id, args };
    const before = declaredIn(object, olds);
    await provider.guardUpdate(tenant, reference, before, args);
    const changed = changedKeys(object, before, args);
    const apart = changed.filter((key) => hasOwnEndpoint(object, key));
    const answer = await patch(provider, tenant, reference, patchBody(object, changed, args));
    // What has an endpoint of its own is as it was until that endpoint has been called.
    const declared = apart.reduce<Attributes>((state, key) => withKey(state, key, before[key]), args);
    const found = { ...pick(olds, Object.keys(object.outputs)), ...declared, ...answer };
    const outputs = outputsOf(object, tenant, news, declared, found);
    return await applyEach(provider, tenant, reference, apart, { before, outputs, args });
  });
}

async function patch(
  provider: ObjectProvider,
  tenant: Tenant,
  reference: Reference,
  body: Attributes,
): Promise<Attributes> {
  if (Object.keys(body).length === 0) {
    return {};
  }
  try {
    return await provider.patch(tenant, reference, body);
  } catch (error) {
    if (isGone(error)) {
      throw new ProviderError("it is no longer in Logto. Run `pulumi refresh`, then `pulumi up` makes it anew", {
        cause: error,
      });
    }
    throw isClash(provider.object, error) ? await clashError(provider, tenant, reference.args, error) : error;
  }
}
