import { z } from "zod";
import { type ObjectDeclaration, type Properties, type Property, UNSUPPORTED_KEY } from "../../declaration";
import { PartialFailure } from "../errors";
import { keysOf } from "../values/nested";
import { type Answer, type Arguments, type Attributes, isRecord, type State } from "../values/attributes";

/** An argument that Logto ignored without an error. */
export interface Unsupported {
  readonly path: readonly string[];
  readonly property: Property;
}

/** The arguments that were sent and are not in the answer. Every release of Logto ignores the keys that it does not know. */
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
    // The answer contains neither the members of a set nor write-only values.
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

/** @throws PartialFailure if Logto ignored an argument. The state keeps the object, without the ignored arguments. */
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
  return (
    `this Logto does not know ${paths.join(", ")} of the ${object.noun}, and ignored it. ` +
    "Remove it from the program, or upgrade Logto"
  );
}

/** The hidden output with the paths of ignored create-only arguments. It is absent if there are none. */
export function unsupportedOutput(unsupported: readonly Unsupported[]): State {
  const fixed = unsupported
    .filter(({ property }) => property.createOnly === true)
    .map(({ path }) => z.core.toDotPath(path));
  return fixed.length === 0 ? {} : { [UNSUPPORTED_KEY]: fixed };
}

/**
 * The arguments of a state, together with the create-only arguments that Logto ignored. Logto would ignore them in a new object
 * as well, so they are no reason for a replacement.
 */
export function asIfSupported(state: State, { olds, news }: { olds: Arguments; news: Arguments }): Arguments {
  const paths: unknown = state[UNSUPPORTED_KEY];
  const texts = Array.isArray(paths) ? paths.filter((path): path is string => typeof path === "string") : [];
  return texts.reduce<Arguments>((filled, path) => copied(filled, news, path.split(".")), olds);
}

/** A copy of the first object in which the value at the path comes from the second one. */
function copied(to: Attributes, from: Attributes, [key = "", ...rest]: readonly string[]): Attributes {
  const [target, source] = [to[key], from[key]];
  if (rest.length === 0) {
    return { ...to, [key]: source };
  }
  return { ...to, [key]: copied(isRecord(target) ? target : {}, isRecord(source) ? source : {}, rest) };
}
