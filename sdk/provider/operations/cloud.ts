import { z } from "zod";
import { LogtoError } from "../../client";
import type { ObjectDeclaration, Properties } from "../../declaration";
import { ProviderError } from "../errors";
import { type Attributes, isRecord } from "../values/attributes";
import { keysOf } from "../values/nested";

/** The status by which Logto says that it does not have a feature. */
const NOT_IMPLEMENTED = 501;

/**
 * The error of a refused write. If the body uses arguments that only Logto Cloud accepts, the error names them, because a
 * self-hosted Logto does not say why it refuses them.
 */
export function withCloudAdvice({ properties }: ObjectDeclaration, body: Attributes, error: unknown): unknown {
  const isRefusal = error instanceof LogtoError && (error.status < 500 || error.status === NOT_IMPLEMENTED);
  const paths = isRefusal ? cloudOnlyIn(properties, body, []) : [];
  if (!isRefusal || paths.length === 0) {
    return error;
  }
  const names = paths.map((path) => z.core.toDotPath(path)).join(", ");
  return new ProviderError(
    `${error.message} Only Logto Cloud accepts ${names}: if this Logto is self-hosted, remove it from the program.`,
    { cause: error },
  );
}

/** The paths of the arguments for Logto Cloud that are in use. `false` and empty values are not. */
function cloudOnlyIn(properties: Properties, value: Attributes, above: readonly string[]): (readonly string[])[] {
  return Object.entries(properties).flatMap(([key, property]) => {
    const path = [...above, key];
    const item = value[key];
    if (property.cloudOnly === true) {
      return isUsed(item) ? [path] : [];
    }
    const keys = keysOf(property, item);
    return keys !== undefined && isRecord(item) ? cloudOnlyIn(keys, item, path) : [];
  });
}

function isUsed(value: unknown): boolean {
  const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return value !== undefined && value !== null && value !== false && !isEmpty;
}
