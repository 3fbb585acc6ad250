import type { UncertainWriteError } from "../../client";
import { givenKeys } from "./clash";
import { holds } from "../values/compare";
import type { Tenant } from "../tenants/connections";
import { createBody } from "../values/expand";
import { messageOf, ProviderError } from "../errors";
import { describe } from "../values/inputs";
import type { Found, ObjectApi } from "../requests/objectApi";
import type { Attributes } from "../values/attributes";

/**
 * Looks for the object of a create request of which no answer says whether Logto did it. It is the request's own only if
 * every key that was sent is equal, and it was not made before the request by the server's own clock.
 *
 * @throws ProviderError when none, or more than one, can be its own, and when the provider cannot look: it names what to
 *   look for.
 */
export async function findOwnWrite(
  api: ObjectApi,
  tenant: Tenant,
  args: Attributes,
  lost: UncertainWriteError,
): Promise<Found> {
  const { own, young } = await look(api, tenant, args, lost);
  const [only] = own;
  if (only !== undefined && own.length === 1) {
    return only;
  }
  const seen = (own.length > 1 ? own : young).map((found) => api.lookupIdOf(found)).join(", ");
  const advice =
    seen === ""
      ? "Nothing of the kind was there when the provider looked: run `pulumi up` again"
      : `It may be one of these: ${seen}. If so, name it in the option \`adopt\`; if not, run \`pulumi up\` again`;
  throw new ProviderError(`${lost.fact}. ${advice}`, { cause: lost });
}

/** What has the same natural key and is young enough, and what of it holds all that was sent. */
interface Candidates {
  readonly young: readonly Found[];
  readonly own: readonly Found[];
}

async function look(api: ObjectApi, tenant: Tenant, args: Attributes, lost: UncertainWriteError): Promise<Candidates> {
  const [parts] = givenKeys(api.object, args);
  if (parts === undefined) {
    throw cannotLook(api, args, lost, "it has no argument by which the provider could find it");
  }
  try {
    const young = (await api.search(tenant, args, parts)).filter((found) => mayBeFrom(found, lost.sentAt));
    const own: Found[] = [];
    for (const candidate of young) {
      const found = await api.fetch(tenant, candidate, new Set(Object.keys(args)));
      if (found !== undefined && holdsWhatWasSent(api, args, found)) {
        own.push(found);
      }
    }
    return { young, own };
  } catch (error) {
    throw cannotLook(api, args, lost, `the provider looked for it and failed: ${messageOf(error)}`);
  }
}

function cannotLook(api: ObjectApi, args: Attributes, lost: UncertainWriteError, reason: string): ProviderError {
  return new ProviderError(
    `${lost.fact}, and ${reason.replace(/\.$/, "")}. Look in Logto for the ${describe(api.object, args)} before you run ` +
      "`pulumi up` again, which would make a second one. If it is there, name its id in the option `adopt`",
    { cause: lost },
  );
}

function mayBeFrom({ createdAt }: Found, sentAt: number | undefined): boolean {
  return createdAt === undefined || (sentAt !== undefined && createdAt >= sentAt);
}

/** Sets that a later request fills are not part of what was sent. */
function holdsWhatWasSent(api: ObjectApi, args: Attributes, found: Found): boolean {
  const sent = createBody(api.object, args);
  return Object.entries(api.object.properties).every(([key, property]) => {
    const wasSent = key in sent || (property.type === "set" && property.assignment.createKey !== undefined);
    return !wasSent || args[key] === undefined || holds(property, args[key], found.args[key]);
  });
}
