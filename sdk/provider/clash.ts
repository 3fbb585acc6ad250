import { LogtoError } from "../client";
import type { ObjectDeclaration } from "../objects/declaration";
import type { Tenant } from "./connections";
import { ProviderError } from "./failures";
import type { ObjectApi } from "./objectApi";
import type { Attributes } from "./values";

/** Does Logto say that another object has the same natural key? */
export function isClash(object: ObjectDeclaration, error: unknown): error is LogtoError {
  return error instanceof LogtoError && object.clashCodes.includes(error.code);
}

/** The natural keys that are wholly given in the arguments. */
export function givenKeys(object: ObjectDeclaration, args: Attributes): (readonly string[])[] {
  return object.naturalKeys.filter((parts) => parts.every((part) => args[part] !== undefined && args[part] !== ""));
}

/** An error that says which object is in the way, and how to take it over. */
export async function clashError(api: ObjectApi, tenant: Tenant, args: Attributes, error: LogtoError): Promise<Error> {
  for (const parts of givenKeys(api.object, args)) {
    const [other] = await api.search(tenant, args, parts);
    if (other !== undefined) {
      const key = parts.at(-1) ?? "name";
      return new ProviderError(
        `Logto has ${withArticle(api.object.noun)} with the ${key} "${String(args[key])}" already: ` +
          `${api.lookupIdOf(other)} (${error.code}). To take it over, add \`adopt: "${api.lookupIdOf(other)}"\` ` +
          `to the options of the resource; or choose another ${key}`,
        { cause: error },
      );
    }
  }
  return error;
}

function withArticle(noun: string): string {
  return `${/^[aeioAEIO]/.test(noun) ? "an" : "a"} ${noun}`;
}
