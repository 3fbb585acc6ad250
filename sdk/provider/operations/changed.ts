import type { ObjectDeclaration } from "../../declaration";
import type { Tenant } from "../tenants/connections";
import { type Answer, type Arguments, type Attributes, type Inputs, omit, type State } from "../values/attributes";
import { flatten } from "../values/flatten";
import { outputsOf } from "../values/outputs";
import { refuseUnsupported, unsupportedIn, unsupportedOutput } from "./unsupported";

/** A change that Logto has carried out. */
export interface Changed {
  readonly id: string;
  readonly inputs: Inputs;
  /** The arguments that the state may have now. */
  readonly declared: Arguments;
  /** What the state has beside the arguments: the outputs that the answer does not have. */
  readonly outputs: Attributes;
  readonly body: Attributes;
  readonly answer: Answer;
}

/**
 * The outputs after a change, without the arguments that Logto has dropped.
 *
 * @throws PartialFailure if Logto has dropped any.
 */
export function outputsOfChange(object: ObjectDeclaration, tenant: Tenant, changed: Changed): State {
  const unsupported = unsupportedIn(object, changed.body, changed.answer);
  const dropped = unsupported.flatMap(({ path }) => (path.length === 1 ? path : []));
  const declared = omit(changed.declared, dropped);
  const outputs = outputsOf(object, tenant, {
    inputs: { ...changed.inputs, ...unsupportedOutput(unsupported) },
    declared,
    found: { ...changed.outputs, ...declared, ...flatten(object, changed.answer) },
  });
  refuseUnsupported(object, { id: changed.id, outputs, unsupported });
  return outputs;
}
