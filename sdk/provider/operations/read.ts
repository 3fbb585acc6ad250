import { TENANT_ID_KEY, TENANT_KEY } from "../../declaration";
import { connections } from "../tenants/connections";
import { inContext, ProviderError } from "../errors";
import { declaredIn, describe, outputsOf } from "../values/inputs";
import type { ObjectApi } from "../requests/objectApi";
import { refuseOtherOrigin } from "../tenants/origin";
import { foundOrUnknown, withUndeclared } from "./ownership";
import { ownId } from "../requests/paths";
import { type Attributes, pick } from "../values/attributes";

export interface Read {
  readonly id: string;
  readonly outputs: Attributes;
  readonly inputs: Attributes;
}

/** Reads an object of the state, or, in a lookup, one that a program names by its id. Undefined: it is gone. */
export async function readObject(api: ObjectApi, id: string, state: Attributes): Promise<Read | undefined> {
  return state[TENANT_ID_KEY] === undefined ? await lookUp(api, id, state) : await refresh(api, id, state);
}

async function refresh(api: ObjectApi, id: string, state: Attributes): Promise<Read | undefined> {
  const { object } = api;
  const declared = declaredIn(object, state);
  return await inContext(`cannot read the ${describe(object, declared, id)}`, async () => {
    const tenant = connections.ofState(state);
    const reference = { id: ownId(object, id), args: declared };
    const found = await api.fetch(tenant, reference, new Set(Object.keys(declared)));
    if (found === undefined) {
      refuseOtherOrigin(tenant, state);
      return undefined;
    }
    const there = foundOrUnknown(api, declared, found);
    const outputs = outputsOf(object, tenant, state, withUndeclared(api, declared, there), there);
    return { id, outputs, inputs: inputsFrom(api, outputs) };
  });
}

/** A lookup tells everything, and fails when there is nothing. */
async function lookUp(api: ObjectApi, id: string, inputs: Attributes): Promise<Read> {
  const { object } = api;
  return await inContext(`cannot look up the ${object.noun} "${id}"`, async () => {
    const tenant = connections.named(inputs[TENANT_KEY]);
    const found = await api.fetch(tenant, api.referenceOf(id), new Set(Object.keys(object.properties)));
    if (found === undefined) {
      throw new ProviderError(
        `there is none in the tenant "${tenant.connection.tenantId}" at ${tenant.connection.endpoint}. ` +
          `Check the id in Logto's console, and that the configuration leads to the right tenant`,
      );
    }
    const outputs = outputsOf(object, tenant, inputs, found.args, found.args);
    return { id: found.id, outputs, inputs: inputsFrom(api, outputs) };
  });
}

function inputsFrom(api: ObjectApi, outputs: Attributes): Attributes {
  return pick(outputs, [TENANT_KEY, ...Object.keys(api.object.properties)]);
}
