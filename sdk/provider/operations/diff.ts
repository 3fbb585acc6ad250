import { AUTO_NAME_KEY, type ObjectDeclaration, type Property, TENANT_KEY } from "../../declaration";
import { same, sameName } from "../values/compare";
import { connections } from "../tenants/connections";
import { argumentsOf } from "../values/inputs";
import { asIfSupported } from "./unsupported";
import { type Attributes, hasUnknown, isRecord, UNKNOWN } from "../values/attributes";

/** What the engine needs to know about a change. */
export interface Difference {
  readonly changes: boolean;
  /** The arguments that make the object be replaced. */
  readonly replaces: readonly string[];
  /** Delete the old one first: the new one carries the same unique value. */
  readonly deleteBeforeReplace: boolean;
}

/** Compares a state with the checked inputs of the program. Makes no request. */
export function diffInputs(object: ObjectDeclaration, state: Attributes, inputs: Attributes): Difference {
  const result = difference(object, state, argumentsOf(object, inputs));
  if (connections.leadsElsewhere(inputs[TENANT_KEY], state)) {
    return { changes: true, replaces: [...result.replaces, TENANT_KEY], deleteBeforeReplace: false };
  }
  // A name that the provider made is made anew for the replacement, so that both can stand side by side.
  return inputs[AUTO_NAME_KEY] === undefined ? result : { ...result, deleteBeforeReplace: false };
}

/** Compares the outputs of a state with the arguments of the program. */
export function difference(object: ObjectDeclaration, olds: Attributes, news: Attributes): Difference {
  const changed = changedKeys(object, olds, news);
  const supported = asIfSupported(olds, news);
  const replaces = changed.filter((key) => {
    const property = object.properties[key];
    return property !== undefined && mustReplace(property, supported[key], news[key]);
  });
  return {
    changes: changed.length > 0,
    replaces,
    deleteBeforeReplace: replaces.length > 0 && keepsUniqueValue(object, olds, news),
  };
}

/** The arguments that differ: declared and other than in the state, or in the state and no longer declared. */
export function changedKeys(object: ObjectDeclaration, olds: Attributes, news: Attributes): string[] {
  return Object.entries(object.properties)
    .filter(([key, property]) => hasUnknown(news[key]) || !same(property, olds[key], news[key]))
    .map(([key]) => key);
}

/** Can only a replacement make the change? */
export function mustReplace(property: Property, old: unknown, next: unknown): boolean {
  if (property.type === "object") {
    return Object.entries(property.properties).some(([key, nested]) =>
      mustReplace(nested, isRecord(old) ? old[key] : undefined, nestedValue(next, key)),
    );
  }
  if (property.createOnly !== true) {
    return false;
  }
  if (next === undefined && property.writeOnly === true) {
    return false;
  }
  return hasUnknown(next) || !same(property, old, next);
}

/** Below a value that is not known, nothing is. */
function nestedValue(value: unknown, key: string): unknown {
  return value === UNKNOWN ? UNKNOWN : isRecord(value) ? value[key] : undefined;
}

function keepsUniqueValue(object: ObjectDeclaration, olds: Attributes, news: Attributes): boolean {
  if (object.clashCodes.length === 0) {
    return false;
  }
  return object.naturalKeys.some((parts) =>
    parts.every((part) => {
      const property = object.properties[part];
      const value = news[part];
      return (
        property !== undefined && value !== undefined && !hasUnknown(value) && sameName(property, olds[part], value)
      );
    }),
  );
}
