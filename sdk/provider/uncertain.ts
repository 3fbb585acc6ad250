import type { UncertainWriteError } from "../client";
import { givenKeys } from "./clash";
import { holds } from "./compare";
import type { Tenant } from "./connections";
import { createBody } from "./expand";
import { ProviderError } from "./failures";
import type { Found, ObjectProvider } from "./objectProvider";
import type { Attributes } from "./values";

/**
 * Looks for the object of a create request whose answer was lost. It is ours only if every key that was sent is equal,
 * and it was not made before the request by the server's own clock.
 *
 * @throws ProviderError when none, or more than one, can be ours.
 */
export async function findOwnWrite(
  provider: ObjectProvider,
  tenant: Tenant,
  args: Attributes,
  lost: UncertainWriteError,
): Promise<Found> {
  const [parts] = givenKeys(provider.object, args);
  const candidates = parts === undefined ? [] : await provider.search(tenant, args, parts);
  const young = candidates.filter((found) => mayBeFrom(found, lost.sentAt));
  const own: Found[] = [];
  for (const candidate of young) {
    const found = await provider.fetch(tenant, candidate, new Set(Object.keys(args)));
    if (found !== undefined && holdsWhatWasSent(provider, args, found)) {
      own.push(found);
    }
  }
  const [only] = own;
  if (only !== undefined && own.length === 1) {
    return only;
  }
  const seen = own.length > 1 ? own : young;
  throw new ProviderError(
    `${lost.message} ${
      seen.length === 0
        ? "Nothing of the kind was there when the provider looked; run `pulumi up` again."
        : `What was found: ${seen.map((found) => provider.lookupIdOf(found)).join(", ")}; if one is yours, name it in \`adopt\`.`
    }`,
    { cause: lost },
  );
}

function mayBeFrom({ createdAt }: Found, sentAt: number | undefined): boolean {
  return createdAt === undefined || (sentAt !== undefined && createdAt >= sentAt);
}

/** Sets that a later request fills are not part of what was sent. */
function holdsWhatWasSent(provider: ObjectProvider, args: Attributes, found: Found): boolean {
  const sent = createBody(provider.object, args);
  return Object.entries(provider.object.properties).every(([key, property]) => {
    const wasSent = key in sent || (property.type === "set" && property.assignment.createKey !== undefined);
    return !wasSent || args[key] === undefined || holds(property, args[key], found.args[key]);
  });
}
