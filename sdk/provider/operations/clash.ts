import { ClientError, LogtoError } from "../../client";
import type { ObjectDeclaration } from "../../declaration";
import type { Tenant } from "../tenants/connections";
import { ProviderError } from "../errors";
import { clashCodesOf, givenKeys } from "../values/keys";
import { AlreadyThere } from "../requests/keyed";
import type { Found } from "../requests/requests";
import type { Subject } from "./subject";
import type { Arguments } from "../values/attributes";

/** Whether the error says that another object has the same natural key. */
export function isClash(object: ObjectDeclaration, error: unknown): error is LogtoError | AlreadyThere {
  return error instanceof AlreadyThere || (error instanceof LogtoError && clashCodesOf(object).includes(error.code));
}

/**
 * An error that says which object has the same natural key, and what to do. If none is found, it is the original error.
 *
 * @param ownId The id of the object that is updated. It is undefined in a create, where the error suggests adoption.
 */
export async function clashError(
  subject: Subject,
  tenant: Tenant,
  { args, error, ownId }: { args: Arguments; error: LogtoError | AlreadyThere; ownId?: string },
): Promise<Error> {
  for (const parts of givenKeys(subject.object, args)) {
    const other = (await searchOrNone(subject, tenant, args, parts)).find(({ id }) => id !== ownId);
    if (other !== undefined) {
      const key = parts.at(-1);
      const otherId = subject.requests.lookupIdOf(other);
      const advice =
        ownId === undefined
          ? `To take it over, add \`adopt: "${otherId}"\` to the options of the resource. If this program has renamed ` +
            `the resource, give its old name in \`aliases\`. Otherwise choose another ${key ?? "tenant"}`
          : `Choose another ${key ?? "tenant"}, or delete that ${subject.object.noun} first`;
      const noun = withArticle(subject.object.noun);
      const there =
        key === undefined
          ? `Logto already has ${noun}`
          : `Logto already has ${noun} with the ${key} "${String(args[key])}"`;
      const code = error instanceof LogtoError ? ` (${error.code})` : "";
      return new ProviderError(`${there}: ${otherId}${code}. ${advice}`, { cause: error });
    }
  }
  return error;
}

/** Searches by a natural key. If the search fails, the result is empty, so that the user sees the original error. */
async function searchOrNone(
  subject: Subject,
  tenant: Tenant,
  args: Arguments,
  parts: readonly string[],
): Promise<readonly Found[]> {
  try {
    return await subject.requests.search(tenant, args, parts);
  } catch (error) {
    if (error instanceof ClientError) {
      return [];
    }
    throw error;
  }
}

function withArticle(noun: string): string {
  return `${/^[aeioAEIO]/.test(noun) ? "an" : "a"} ${noun}`;
}
