import { LogtoError } from "../client";
import type { ObjectDeclaration } from "../objects/declaration";
import type { Tenant } from "./connections";
import { ProviderError } from "./failures";
import type { ObjectProvider } from "./objectProvider";
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
export async function clashError(
  provider: ObjectProvider,
  tenant: Tenant,
  args: Attributes,
  error: LogtoError,
): Promise<Error> {
  for (const parts of givenKeys(provider.object, args)) {
    const [other] = await provider.search(tenant, args, parts);
    if (other !== undefined) {
      const key = parts.at(-1) ?? "name";
      return new ProviderError(
        `Logto has ${withArticle(provider.object.noun)} with the ${key} "${String(args[key])}" already: ` +
          `${provider.lookupIdOf(other)} (${error.code}). To take it over, add \`adopt: "${provider.lookupIdOf(other)}"\` ` +
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
