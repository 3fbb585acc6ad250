import { UncertainWriteError } from "../../client";
import { ADOPT_KEY, TENANT_KEY } from "../../declaration";
import { adoptExisting } from "./adopt";
import { applyEach } from "./ownEndpoints";
import { clashError, isClash } from "./clash";
import type { Connections, Tenant } from "../tenants/connections";
import { createBody, leftByCreate } from "../values/expand";
import { inContext } from "../errors";
import { argumentsOf } from "../values/arguments";
import { describe } from "../values/describe";
import { outputsOf } from "../values/outputs";
import { nameOf } from "../tenants/kept";
import type { Found } from "../requests/requests";
import type { Subject } from "./subject";
import { withUndeclared } from "./ownership";
import { findOwnWrite } from "./ownWrite";
import { refuseUnsupported, unsupportedIn, unsupportedOutput } from "./unsupported";
import { type Attributes, omit, pick } from "../values/attributes";

export interface Created {
  readonly id: string;
  readonly outputs: Attributes;
}

/** Makes the object, or takes over the one that the `adopt` option names. */
export async function createObject(subject: Subject, connections: Connections, inputs: Attributes): Promise<Created> {
  const { object } = subject;
  const args = argumentsOf(object, inputs);
  return await inContext(`cannot create the ${describe(object, args)}`, async () => {
    const tenant = connections.named(inputs[TENANT_KEY]);
    const adopted = await adoptExisting(subject, connections.reporter, tenant, args, inputs[ADOPT_KEY]);
    if (adopted !== undefined) {
      tenant.kept.taken(nameOf(object, adopted.id), subject.requests.holdings({ id: adopted.id, args }));
      return {
        id: adopted.id,
        outputs: outputsOf(object, tenant, inputs, withUndeclared(subject, args, adopted.args), adopted.args),
      };
    }
    const found = await insert(subject, tenant, args);
    const note = found.existed === true ? "taken" : "made";
    tenant.kept[note](nameOf(object, found.id), subject.requests.holdings({ id: found.id, args }));
    const left = leftByCreate(object, args);
    const unsupported = unsupportedIn(object, createBody(object, args), found.answer ?? args);
    const notDone = [...left, ...unsupported.map(({ path }) => path[0] ?? "")];
    const done = omit(args, notDone);
    const common = { ...inputs, ...unsupportedOutput(unsupported) };
    const outputs = outputsOf(object, tenant, common, omit(args, left), { ...done, ...found.args });
    refuseUnsupported(object, found.id, outputs, unsupported);
    if (found.existed === true) {
      await subject.rules.guardUpdate(tenant, found, found.args, args);
    }
    const before = { ...emptySets(left), ...pick(found.args, left) };
    return { id: found.id, outputs: await applyEach(subject, tenant, found, left, { before, outputs, args }) };
  });
}

async function insert(subject: Subject, tenant: Tenant, args: Attributes): Promise<Found> {
  try {
    return await subject.requests.insert(tenant, args);
  } catch (error) {
    if (error instanceof UncertainWriteError) {
      return await findOwnWrite(subject, tenant, args, error);
    }
    throw isClash(subject.object, error) ? await clashError(subject, tenant, args, error) : error;
  }
}

function emptySets(keys: readonly string[]): Attributes {
  return Object.fromEntries(keys.map((key) => [key, []]));
}
