import { z } from "zod";
import { type ObjectDeclaration, type Properties, type Property, UNSUPPORTED_KEY } from "../../declaration";
import { PartialFailure } from "../errors";
import { keysOf } from "../values/nested";
import { type Answer, type Arguments, type Attributes, isRecord, type State } from "../values/attributes";

/** An argument that Logto has dropped in silence. */
export interface Unsupported {
  readonly path: readonly string[];
  readonly property: Property;
}

/** What was sent and is not in the answer: every release of Logto drops the keys that it does not know. */
export function unsupportedIn(object: ObjectDeclaration, sent: Attributes, answer: Answer): Unsupported[] {
  return missingIn(object.properties, sent, answer, []);
}

function missingIn(
  properties: Properties,
  sent: Attributes,
  answer: Attributes,
  above: readonly string[],
): Unsupported[] {
  return Object.entries(properties).flatMap(([key, property]) => {
    const [value, answered] = [sent[key], answer[key]];
    const path = [...above, key];
    // The answer shows neither the members of a set nor what Logto never tells.
    if (value === undefined || value === null || property.type === "set" || property.writeOnly === true) {
      return [];
    }
    if (!(key in answer)) {
      return [{ path, property }];
    }
    const keys = keysOf(property, value);
    return keys !== undefined && isRecord(value) && isRecord(answered) ? missingIn(keys, value, answered, path) : [];
  });
}

/** @throws PartialFailure when there is any: what was done is kept, and what Logto has dropped is not in the outputs. */
export function refuseUnsupported(
  object: ObjectDeclaration,
  { id, outputs, unsupported }: { id: string; outputs: State; unsupported: readonly Unsupported[] },
): void {
  if (unsupported.length > 0) {
    throw new PartialFailure(id, outputs, reasonOf(object, unsupported), undefined);
  }
}

function reasonOf(object: ObjectDeclaration, unsupported: readonly Unsupported[]): string {
  const paths = unsupported.map(({ path, property }) => {
    if (property.cloudOnly === true) {
      return `${z.core.toDotPath(path)} (only Logto Cloud has it)`;
    }
    const since = property.since ?? (object.since === "1.28" ? undefined : object.since);
    return since === undefined ? z.core.toDotPath(path) : `${z.core.toDotPath(path)} (known from Logto ${since} on)`;
  });
  return `this Logto does not know ${paths.join(", ")} of the ${object.noun}, and has dropped it: take it out of the program, or upgrade Logto`;
}

/** The hidden output that remembers which create-only arguments were dropped; none where there are none. */
export function unsupportedOutput(unsupported: readonly Unsupported[]): State {
  const fixed = unsupported
    .filter(({ property }) => property.createOnly === true)
    .map(({ path }) => z.core.toDotPath(path));
  return fixed.length === 0 ? {} : { [UNSUPPORTED_KEY]: fixed };
}

/**
 * The arguments of a state as if it held the create-only arguments that Logto has dropped: another object would lack them as well, so
 * they are no reason to replace this one.
 */
export function asIfSupported(olds: Arguments, state: State, args: Arguments): Arguments {
  const paths: unknown = state[UNSUPPORTED_KEY];
  const texts = Array.isArray(paths) ? paths.filter((path): path is string => typeof path === "string") : [];
  return texts.reduce<Arguments>((filled, path) => copied(filled, args, path.split(".")), olds);
}

function copied(to: Attributes, from: Attributes, [key = "", ...rest]: readonly string[]): Attributes {
  const [target, source] = [to[key], from[key]];
  if (rest.length === 0) {
    return { ...to, [key]: source };
  }
  return { ...to, [key]: copied(isRecord(target) ? target : {}, isRecord(source) ? source : {}, rest) };
}
