import type { UncertainWriteError } from "../../client";
import { givenKeys } from "../values/keys";
import { holds } from "../values/held";
import type { Tenant } from "../tenants/connections";
import { createBody } from "../values/expand";
import { messageOf, ProviderError } from "../errors";
import { describe } from "../values/describe";
import type { Found } from "../requests/requests";
import type { Subject } from "./subject";
import type { Arguments } from "../values/attributes";

/**
 * Finds the object that a create request has created, if the answer to the request was lost. An object counts as created by the
 * request only if every key that was sent is equal, and if it was not created before the request, by the server's own clock.
 *
 * @throws ProviderError if not exactly one object matches, or if the provider cannot search. The message says what to look for.
 */
export async function findOwnWrite(
  subject: Subject,
  tenant: Tenant,
  args: Arguments,
  lost: UncertainWriteError,
): Promise<Found> {
  const { own, young } = await findCandidates(subject, tenant, args, lost);
  const [only] = own;
  if (only !== undefined && own.length === 1) {
    return only;
  }
  const seen = (own.length > 1 ? own : young).map((found) => subject.requests.lookupIdOf(found)).join(", ");
  const advice =
    seen === ""
      ? "The provider looked for the object and found none: run `pulumi up` again"
      : `It may be one of these: ${seen}. If so, give its id in the option \`adopt\`; if not, run \`pulumi up\` again`;
  throw new ProviderError(`${lost.fact}. ${advice}`, { cause: lost });
}

/** Objects that the request may have created. */
interface Candidates {
  /** Those that have the same natural key and were not created before the request. */
  readonly young: readonly Found[];
  /** Those of them that also have every value that was sent. */
  readonly own: readonly Found[];
}

async function findCandidates(
  subject: Subject,
  tenant: Tenant,
  args: Arguments,
  lost: UncertainWriteError,
): Promise<Candidates> {
  const [parts] = givenKeys(subject.object, args);
  if (parts === undefined) {
    throw cannotLook(subject, args, lost, "it has no argument by which the provider could find it");
  }
  try {
    const young = (await subject.requests.search(tenant, args, parts)).filter((found) => mayBeFrom(found, lost.sentAt));
    const own: Found[] = [];
    for (const candidate of young) {
      const found = await subject.requests.fetch(tenant, candidate, new Set(Object.keys(args)));
      if (found !== undefined && holdsWhatWasSent(subject, args, found)) {
        own.push(found);
      }
    }
    return { young, own };
  } catch (error) {
    throw cannotLook(subject, args, lost, `the provider looked for it and failed: ${messageOf(error)}`);
  }
}

function cannotLook(subject: Subject, args: Arguments, lost: UncertainWriteError, reason: string): ProviderError {
  return new ProviderError(
    `${lost.fact}, and ${reason.replace(/\.$/, "")}. Look in Logto for the ${describe(subject.object, args)} before you run ` +
      "`pulumi up` again, which would create a second one. If it exists, give its id in the option `adopt`",
    { cause: lost },
  );
}

/** Whether the object may have been created by a request that was sent at this time. */
function mayBeFrom({ createdAt }: Found, sentAt: number | undefined): boolean {
  return createdAt === undefined || (sentAt !== undefined && createdAt >= sentAt);
}

/** Whether the object has every value that was sent. Sets that a later request fills were not sent. */
function holdsWhatWasSent(subject: Subject, args: Arguments, found: Found): boolean {
  const sent = createBody(subject.object, args);
  return Object.entries(subject.object.properties).every(([key, property]) => {
    const wasSent = key in sent || (property.type === "set" && property.assignment.createKey !== undefined);
    return !wasSent || args[key] === undefined || holds(property, args[key], found.args[key]);
  });
}
