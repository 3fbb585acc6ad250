import { UncertainWriteError } from "../client";
import { ADOPT_KEY, TENANT_KEY } from "../objects/declaration";
import { adoptExisting } from "./adopt";
import { applyEach } from "./apply";
import { clashError, isClash } from "./clash";
import { connections, type Tenant } from "./connections";
import { leftByCreate } from "./expand";
import { inContext } from "./failures";
import { argumentsOf, describe, outputsOf } from "./inputs";
import type { Found, ObjectApi } from "./objectApi";
import { findOwnWrite } from "./uncertain";
import { type Attributes, pick } from "./values";

export interface Created {
  readonly id: string;
  readonly outputs: Attributes;
}

/** Makes the object, or takes over the one that the `adopt` option names. */
export async function createObject(api: ObjectApi, inputs: Attributes): Promise<Created> {
  const { object } = api;
  const args = argumentsOf(object, inputs);
  return await inContext(`cannot create the ${describe(object, args)}`, async () => {
    const tenant = connections.named(inputs[TENANT_KEY]);
    const adopted = await adoptExisting(api, tenant, args, inputs[ADOPT_KEY]);
    if (adopted !== undefined) {
      tenant.kept.add(api.holdings({ id: adopted.id, args }));
      return { id: adopted.id, outputs: outputsOf(object, tenant, inputs, args, adopted.args) };
    }
    const found = await insert(api, tenant, args);
    tenant.kept.add(api.holdings({ id: found.id, args }));
    const left = leftByCreate(object, args);
    const done = Object.fromEntries(Object.entries(args).filter(([key]) => !left.includes(key)));
    const outputs = outputsOf(object, tenant, inputs, done, { ...done, ...found.args });
    if (found.existed === true) {
      await api.guardUpdate(tenant, found, found.args, args);
    }
    const before = { ...emptySets(left), ...pick(found.args, left) };
    return { id: found.id, outputs: await applyEach(api, tenant, found, left, { before, outputs, args }) };
  });
}

async function insert(api: ObjectApi, tenant: Tenant, args: Attributes): Promise<Found> {
  try {
    return await api.insert(tenant, args);
  } catch (error) {
    if (error instanceof UncertainWriteError) {
      return await findOwnWrite(api, tenant, args, error);
    }
    throw isClash(api.object, error) ? await clashError(api, tenant, args, error) : error;
  }
}

function emptySets(keys: readonly string[]): Attributes {
  return Object.fromEntries(keys.map((key) => [key, []]));
}
