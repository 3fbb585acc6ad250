import { UncertainWriteError } from "../../client";
import { ADOPT_KEY, type KeyedDeclaration, TENANT_KEY } from "../../declaration";
import { adoptExisting } from "./adopt";
import { applyEach } from "./ownEndpoints";
import { clashError, isClash } from "./clash";
import { withCloudAdvice } from "./cloud";
import type { Connections, Tenant } from "../tenants/connections";
import { createBody, leftByCreate } from "../values/expand";
import { inContext, messageOf, PartialFailure } from "../errors";
import { argumentsOf } from "../values/arguments";
import { describe } from "../values/describe";
import { outputsOf } from "../values/outputs";
import { referenceIn } from "../requests/paths";
import type { Found } from "../requests/requests";
import type { Subject } from "./subject";
import { withUndeclared } from "./ownership";
import { findOwnWrite } from "./ownWrite";
import { mayBeDone } from "./uncertainty";
import { refuseUnsupported, unsupportedIn, unsupportedOutput } from "./unsupported";
import { type Arguments, type Inputs, omit, pick, type State } from "../values/attributes";

/** The result of a create. */
export interface Created {
  readonly id: string;
  readonly outputs: State;
}

/** Creates the object, or adopts the one that the option `adopt` refers to. */
export async function createObject(subject: Subject, connections: Connections, inputs: Inputs): Promise<Created> {
  const { object, requests } = subject;
  const args = argumentsOf(object, inputs);
  return await inContext(`cannot create the ${describe(object, args)}`, async () => {
    const tenant = connections.named(inputs[TENANT_KEY]);
    const { reporter } = connections;
    const adopted = await adoptExisting(subject, { reporter, tenant, args, adopt: inputs[ADOPT_KEY] });
    if (adopted === undefined) {
      return await makeObject(subject, tenant, { inputs, args });
    }
    const { id, args: found } = adopted;
    tenant.kept.taken(requests.nameOf(id, args), requests.holdings({ id, args }));
    return {
      id,
      outputs: outputsOf(object, tenant, {
        inputs,
        declared: withUndeclared(subject, { declared: args, found }),
        found,
      }),
    };
  });
}

/** Creates the object, and then sets the arguments that the create request does not accept. */
async function makeObject(
  subject: Subject,
  tenant: Tenant,
  { inputs, args }: { inputs: Inputs; args: Arguments },
): Promise<Created> {
  const { object, requests, rules } = subject;
  const found = await insert(subject, tenant, { inputs, args });
  const { id } = found;
  const hasExisted = found.existed === true;
  tenant.kept[hasExisted ? "taken" : "made"](requests.nameOf(id, args), requests.holdings({ id, args }));
  const left = leftByCreate(object, args);
  const { answer } = found;
  const unsupported = answer === undefined ? [] : unsupportedIn(object, createBody(object, args), answer);
  const notDone = [...left, ...unsupported.map(({ path }) => path[0] ?? "")];
  const outputs = outputsOf(object, tenant, {
    inputs: { ...inputs, ...unsupportedOutput(unsupported) },
    declared: omit(args, left),
    found: { ...omit(args, notDone), ...found.args },
  });
  refuseUnsupported(object, { id, outputs, unsupported });
  if (hasExisted) {
    await rules.guardUpdate(tenant, { reference: found, olds: found.args, news: args });
  }
  const before = { ...emptySets(left), ...pick(found.args, left) };
  return { id, outputs: await applyEach(subject, tenant, { reference: found, keys: left, before, outputs, args }) };
}

/** Sends the create request. It handles a lost answer, and an object with the same natural key. */
async function insert(
  subject: Subject,
  tenant: Tenant,
  { inputs, args }: { inputs: Inputs; args: Arguments },
): Promise<Found> {
  try {
    return await subject.requests.insert(tenant, args);
  } catch (error) {
    if (error instanceof UncertainWriteError) {
      return await findOwnWrite(subject, tenant, args, error);
    }
    if (subject.object.kind === "keyed" && mayBeDone(error)) {
      throw uncertainlyMade(subject.object, tenant, { inputs, args, error });
    }
    throw isClash(subject.object, error)
      ? await clashError(subject, tenant, { args, error })
      : withCloudAdvice(subject.object, args, error);
  }
}

/**
 * The error for a PUT of a keyed object that may or may not have succeeded. The id is known, so the state can have the object:
 * the next update sends the PUT again, which works in both cases.
 */
function uncertainlyMade(
  object: KeyedDeclaration,
  tenant: Tenant,
  { inputs, args, error }: { inputs: Inputs; args: Arguments; error: unknown },
): PartialFailure {
  const { id, args: declared } = referenceIn(object.idParts, args);
  return new PartialFailure(
    id,
    outputsOf(object, tenant, { inputs, declared, found: declared }),
    messageOf(error),
    error,
  );
}

function emptySets(keys: readonly string[]): Arguments {
  return Object.fromEntries(keys.map((key) => [key, []]));
}
