import { TENANT_ID_KEY, TENANT_KEY } from "../../declaration";
import type { Connections } from "../tenants/connections";
import { inContext, ProviderError } from "../errors";
import { declaredIn } from "../values/arguments";
import { describe } from "../values/describe";
import { outputsOf } from "../values/outputs";
import type { Subject } from "./subject";
import { refuseOtherOrigin } from "../tenants/origin";
import { foundOrUnknown, withUndeclared } from "./ownership";
import { ownId } from "../requests/paths";
import { type Inputs, pick, type State } from "../values/attributes";

/** The result of a read. */
export interface Read {
  readonly id: string;
  readonly outputs: State;
  readonly inputs: Inputs;
}

/**
 * Reads the object of a state, or, in a lookup, the object whose id a program gives.
 *
 * @returns Undefined if the object no longer exists.
 */
export async function readObject(
  subject: Subject,
  connections: Connections,
  id: string,
  state: State,
): Promise<Read | undefined> {
  return state[TENANT_ID_KEY] === undefined
    ? await lookUp(subject, connections, id, state)
    : await refresh(subject, connections, id, state);
}

/** Reads the object of a state: the arguments that the state has, and others that differ from Logto's default. */
async function refresh(
  subject: Subject,
  connections: Connections,
  id: string,
  state: State,
): Promise<Read | undefined> {
  const { object } = subject;
  const declared = declaredIn(object, state);
  return await inContext(`cannot read the ${describe(object, declared, id)}`, async () => {
    const tenant = connections.ofState(state);
    const reference = { id: ownId(object, id), args: declared };
    const found = await subject.requests.fetch(tenant, reference, new Set(Object.keys(declared)));
    if (found === undefined) {
      refuseOtherOrigin(tenant, state);
      return undefined;
    }
    const there = foundOrUnknown(subject, declared, found);
    const outputs = outputsOf(object, tenant, {
      inputs: state,
      declared: withUndeclared(subject, { declared, found: there }),
      found: there,
    });
    return { id, outputs, inputs: inputsFrom(subject, outputs) };
  });
}

/** Reads all arguments and sets of an object, and fails if it does not exist. */
async function lookUp(subject: Subject, connections: Connections, id: string, inputs: State): Promise<Read> {
  const { object } = subject;
  return await inContext(`cannot look up the ${object.noun} "${id}"`, async () => {
    const tenant = connections.named(inputs[TENANT_KEY]);
    const found = await subject.requests.fetch(
      tenant,
      subject.requests.referenceOf(id),
      new Set(Object.keys(object.properties)),
    );
    if (found === undefined) {
      throw new ProviderError(
        `there is none in the tenant "${tenant.connection.tenantId}" at ${tenant.connection.endpoint}. ` +
          `Check the id in Logto's console, and that the configuration leads to the right tenant`,
      );
    }
    const outputs = outputsOf(object, tenant, { inputs, declared: found.args, found: found.args });
    return { id: found.id, outputs, inputs: inputsFrom(subject, outputs) };
  });
}

function inputsFrom(subject: Subject, outputs: State): Inputs {
  return pick(outputs, [TENANT_KEY, ...Object.keys(subject.object.properties)]);
}
