import { AUTO_NAME_KEY, type ObjectDeclaration, TENANT_KEY } from "../../declaration";
import { same, sameName } from "../values/compare";
import { clashCodesOf, naturalKeysOf } from "../values/keys";
import { mustReplace } from "../values/replacement";
import { argumentsOf, declaredIn } from "../values/arguments";
import { asIfSupported } from "./unsupported";
import { type Arguments, hasUnknown, type Inputs, type State, valueAt } from "../values/attributes";

/** The result of a diff. */
export interface Difference {
  readonly changes: boolean;
  /** The arguments that require a replacement. */
  readonly replaces: readonly string[];
  /** Whether the old object must be deleted first, because the new one has the same unique value. */
  readonly deleteBeforeReplace: boolean;
}

/** The values that a diff compares: a state, and the checked inputs of the program. */
export interface Comparison {
  readonly olds: State;
  readonly news: Inputs;
  /** Whether the inputs name a different tenant from the one that the state belongs to. */
  readonly leadsElsewhere: boolean;
}

/** Compares a state with the checked inputs of the program. */
export function diffInputs(object: ObjectDeclaration, { olds, news, leadsElsewhere }: Comparison): Difference {
  const result = difference(object, olds, argumentsOf(object, news));
  if (leadsElsewhere) {
    return { changes: true, replaces: [...result.replaces, TENANT_KEY], deleteBeforeReplace: false };
  }
  // A replacement gets a new generated name, so the old object can still exist when the new one is created.
  return news[AUTO_NAME_KEY] === undefined ? result : { ...result, deleteBeforeReplace: false };
}

/** The arguments of a state, and those of the program. */
export interface Compared {
  readonly olds: Arguments;
  readonly news: Arguments;
}

/** Compares the outputs of a state with the arguments of the program. */
export function difference(object: ObjectDeclaration, state: State, news: Arguments): Difference {
  const olds = declaredIn(object, state);
  const changed = changedIn(object, state, news);
  const supported = asIfSupported(state, { olds, news });
  const replaces = changed.filter((key) => {
    const property = object.properties[key];
    return property !== undefined && mustReplace(property, supported[key], news[key]);
  });
  return {
    changes: changed.length > 0,
    replaces,
    deleteBeforeReplace: replaces.length > 0 && keepsUniqueValue(object, { olds, news }),
  };
}

/** The arguments that differ from the state, including those that are no longer declared. */
export function changedKeys(object: ObjectDeclaration, { olds, news }: Compared): string[] {
  return Object.entries(object.properties)
    .filter(([key, property]) => hasUnknown(news[key]) || !same(property, olds[key], news[key]))
    .map(([key]) => key);
}

/**
 * The arguments that differ from a state. What a program does not declare of a singleton is unknown, and not Logto's default:
 * it is a change to declare it, whatever its value, and to declare it no longer, as long as something is to be put back.
 */
export function changedIn(object: ObjectDeclaration, state: State, news: Arguments): string[] {
  const changed = changedKeys(object, { olds: declaredIn(object, state), news });
  if (object.kind !== "singleton") {
    return changed;
  }
  const wasDeclared = (key: string): boolean => state[key] !== undefined || valueAt(state["before"], key) !== undefined;
  return Object.keys(object.properties).filter((key) => {
    const isTurned = news[key] === undefined ? wasDeclared(key) : state[key] === undefined;
    return isTurned || changed.includes(key);
  });
}

/** Whether the new object has a natural key of the old one, which Logto would refuse while both exist. */
function keepsUniqueValue(object: ObjectDeclaration, { olds, news }: Compared): boolean {
  if (clashCodesOf(object).length === 0) {
    return false;
  }
  return naturalKeysOf(object).some((parts) =>
    parts.every((part) => {
      const property = object.properties[part];
      const value = news[part];
      return (
        property !== undefined && value !== undefined && !hasUnknown(value) && sameName(property, olds[part], value)
      );
    }),
  );
}
