import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { apiPath, type LogtoClient } from "../../../sdk/client";
import { objectsUnderTest } from "../../objects";
import { isRecord, recordIn, type JsonObject } from "../json";
import type { Arguments } from "../objects/examples";
import { isAlwaysThere, putBackOf } from "../objects/existence";
import type { Compared } from "../objects/knowledge";
import { list } from "../objects/usual";

type ComparedList = Extract<Compared, { readonly list: string }>;

/** Objects of other kinds, which must stay unchanged. */
const BESIDE: readonly Compared[] = [
  list("/connectors"),
  list("/sso-connectors"),
  list("/hooks"),
  { object: "/sign-in-exp" },
];

/** Keys that change by themselves: users sign in, and Logto records the time of the last write. */
const VOLATILE = ["lastSignInAt", "updatedAt"];

/** A digest of every object by its path. So the output of a failed test contains no values of a real tenant. */
export type TenantContent = ReadonlyMap<string, string>;

/**
 * Reads the objects that the classes create or change in a tenant, and other objects.
 *
 * @param options withParts: also reads the lists of each object, with at least one request for each object. Default: true.
 */
export async function readTenant(console: LogtoClient, { withParts = true } = {}): Promise<TenantContent> {
  const content = new Map<string, string>();
  const known = [...objectsUnderTest.flatMap((object) => object.compared), ...BESIDE];
  const compared = [...new Map(known.map((part) => [placeOf(part), part])).values()];
  for (const part of compared) {
    if ("object" in part) {
      for (const object of await objectIn(console, part.object)) {
        content.set(part.object, digest(putBackAt(part.object, object)));
      }
    }
  }
  const lists = compared.filter((part) => "list" in part).filter((part) => withParts || depth(part) === 1);
  // A list of objects comes before the lists of each of its objects.
  for (const part of lists.toSorted((one, other) => depth(one) - depth(other))) {
    for (const path of pathsOf(part, content)) {
      for (const object of await objectsOf(console, path, part)) {
        content.set(`${path}${apiPath`/${String(object[part.key])}`}`, digest(object));
      }
    }
  }
  return content;
}

/** The differences between two tenants: a path for each, with `added`, `removed` or `changed`. */
export function differences(before: TenantContent, after: TenantContent): string[] {
  const removed = [...before.keys()].filter((path) => !after.has(path)).map((path) => `removed ${path}`);
  const others = [...after].flatMap(([path, value]) => {
    if (!before.has(path)) {
      return [`added ${path}`];
    }
    return before.get(path) === value ? [] : [`changed ${path}`];
  });
  return [...removed, ...others].sort();
}

/** The place of what is compared, which a class and the list of what lies beside it may both name. */
function placeOf(part: Compared): string {
  return "object" in part ? part.object : part.list;
}

function depth({ list: path }: ComparedList): number {
  return path.split("/*").length;
}

/** The paths of a list, below each object of the list before it. */
function pathsOf({ list: path }: ComparedList, content: TenantContent): string[] {
  const end = path.lastIndexOf("/*");
  if (end === -1) {
    return [path];
  }
  const parent = new RegExp(`^${path.slice(0, end).replaceAll("*", "[^/]+")}/[^/]+$`);
  return [...content.keys()].filter((known) => parent.test(known)).map((known) => known + path.slice(end + 2));
}

/** An object that a tenant has once, or does not have. */
async function objectIn(console: LogtoClient, path: string): Promise<JsonObject[]> {
  try {
    return [recordIn(await console.get(path))];
  } catch (error) {
    if (isRefusal(error)) {
      return [];
    }
    throw error;
  }
}

/** The objects of a list; none if Logto refuses the list and the refusal is allowed. */
async function objectsOf(console: LogtoClient, path: string, { mayBeRefused }: ComparedList): Promise<JsonObject[]> {
  try {
    return (await console.list(path)).map(recordIn);
  } catch (error) {
    if (mayBeRefused !== false && isRefusal(error)) {
      return [];
    }
    throw error;
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && "status" in error && [404, 422].includes(Number(error.status));
}

/** What a delete puts back word for word of an object that is always there; the whole of any other. */
function putBackAt(path: string, object: Arguments): Arguments {
  return objectsUnderTest.reduce(
    (rest, { existence, places }) =>
      isAlwaysThere(existence) && places.object("", {}) === path ? putBackOf(existence, rest) : rest,
    object,
  );
}

function digest(object: Arguments): string {
  const kept = Object.entries(withoutCaptcha(object)).filter(([key]) => !VOLATILE.includes(key));
  return createHash("sha256")
    .update(JSON.stringify(Object.fromEntries(kept), inOrder))
    .digest("hex");
}

/** The keys of what was written back may have another order. */
function inOrder(_key: string, value: unknown): unknown {
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
}

/** Deleting a captcha provider says of the sign-in experience that it uses none, which it does as well where nothing is said. */
function withoutCaptcha(object: Arguments): Arguments {
  return isDeepStrictEqual(object["captchaPolicy"], { enabled: false }) ? { ...object, captchaPolicy: {} } : object;
}
