import { held, holds } from "../values/held";
import { givenKeys } from "../values/keys";
import type { Reporter, Tenant } from "../tenants/connections";
import { mustReplace } from "../values/replacement";
import { ProviderError } from "../errors";
import { describe } from "../values/describe";
import type { Found } from "../requests/requests";
import type { Subject } from "./subject";
import { withUndeclared } from "./ownership";
import type { Arguments } from "../values/attributes";

/** A resource that may adopt an existing object. */
export interface Adoption {
  readonly reporter: Reporter;
  readonly tenant: Tenant;
  readonly args: Arguments;
  /** The value of the option `adopt`: an id, or true. */
  readonly adopt: unknown;
}

/**
 * Finds the object that the option `adopt` refers to. It writes nothing. A text is the id of the object; `true` refers to the
 * object with the same natural key.
 *
 * @returns The object, or undefined if there is nothing to adopt and the object must be created.
 * @throws ProviderError if no object has the id, if several objects match, or if an argument differs that only a replacement
 *   can change.
 */
export async function adoptExisting(
  subject: Subject,
  { reporter, tenant, args, adopt }: Adoption,
): Promise<Found | undefined> {
  if (adopt !== true && typeof adopt !== "string") {
    return undefined;
  }
  const found = adopt === true ? await findByKey(subject, tenant, args) : await findById(subject, tenant, args, adopt);
  if (found === undefined) {
    return undefined;
  }
  const there = withUndeclared(subject, { declared: args, found: found.args });
  const different = Object.entries(subject.object.properties).filter(([key, property]) =>
    args[key] === undefined ? there[key] !== undefined : !holds(property, args[key], found.args[key]),
  );
  const fixed = different
    .filter(([key, property]) => mustReplace(property, held(property, args[key], found.args[key]), args[key]))
    .map(([key]) => key);
  if (fixed.length > 0) {
    throw new ProviderError(
      `${found.id} cannot be adopted: its ${fixed.join(", ")} differs and cannot be changed in Logto. ` +
        "Declare the value that it has in Logto, or remove `adopt` to create a new one",
    );
  }
  if (different.length > 0) {
    const names = different.map(([key]) => key).join(", ");
    const name = describe(subject.object, args);
    reporter.info(`${name}: adopted ${found.id}, whose ${names} differs; the next preview shows the change`);
  }
  return found;
}

async function findById(subject: Subject, tenant: Tenant, args: Arguments, id: string): Promise<Found> {
  const reference = subject.requests.referenceOf(id);
  const merged = { id: reference.id, args: { ...args, ...reference.args } };
  const found = await subject.requests.fetch(tenant, merged, new Set(Object.keys(args)));
  if (found === undefined) {
    throw new ProviderError(`there is no ${subject.object.noun} with the id "${id}" to adopt`);
  }
  // An id of several parts may say less than the arguments: of a role's holder it does not tell the key.
  const parts =
    found.id === reference.id
      ? []
      : Object.keys(found.args).filter((key) => !id.split("/").includes(String(found.args[key])));
  const others = Object.keys(reference.args).filter(
    (key) => args[key] !== undefined && args[key] !== reference.args[key],
  );
  const different = [...new Set([...others, ...parts])];
  if (different.length > 0) {
    throw new ProviderError(`${id} cannot be adopted: another ${different.join(", ")} is declared`);
  }
  return found;
}

async function findByKey(subject: Subject, tenant: Tenant, args: Arguments): Promise<Found | undefined> {
  const [parts] = givenKeys(subject.object, args);
  const matches = parts === undefined ? [] : await subject.requests.search(tenant, args, parts);
  if (matches.length > 1) {
    const ids = matches.map((match) => subject.requests.lookupIdOf(match)).join(", ");
    throw new ProviderError(`several match: ${ids}. Give the id of the one to adopt`);
  }
  const [match] = matches;
  const sets = Object.entries(subject.object.properties).filter(
    ([key, { type }]) => type === "set" && args[key] !== undefined,
  );
  return match === undefined || sets.length === 0
    ? match
    : await subject.requests.fetch(tenant, match, new Set(sets.map(([key]) => key)));
}
