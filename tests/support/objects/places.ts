import type { LogtoClient } from "../../../sdk/client";
import { isRecord, recordIn } from "../json";
import type { Arguments, Edit } from "./examples";
import type { NotConcerned } from "./knowledge";

/** Where Logto's API has an object, as the console uses it. Paths are below `/api`. */
export interface Places {
  readonly object: (id: string, args: Arguments) => string;
  /** The list that has it, and in which a POST makes it. What is made and has none is made by a PUT of the object itself. */
  readonly collection: ((args: Arguments) => string) | NotConcerned;
  /** How it is read: by its own path, or from the list, in which a key has the last segment of the path. */
  readonly read: { readonly by: "path" } | { readonly by: "list"; readonly key: string };
  /** The arguments that a PATCH of the object alone does not change. */
  readonly endpoints: Readonly<Record<string, Endpoint>>;
}

/** Where an argument is changed. Paths are below that of the object. */
export interface Endpoint {
  /** The request that changes the value. */
  readonly change: (value: unknown, before: unknown) => Change;
  /** The list of its members, and the key of a member; undefined if the object itself contains the value. */
  readonly members: { readonly path: string; readonly key: string } | undefined;
}

export interface Change {
  readonly method: "post" | "put" | "patch";
  readonly path: string;
  readonly body: object;
}

/** An argument with its own endpoint. */
export function patchedAt(path: string, argument: string): Endpoint {
  return { change: (value) => ({ method: "patch", path, body: { [argument]: value } }), members: undefined };
}

/** A set whose members are added one by one: a change adds the missing ones. */
export function addedAt(path: string, bodyKey: string): Endpoint {
  return {
    change: (value, before) => {
      const present = textsIn(before);
      return { method: "post", path, body: { [bodyKey]: textsIn(value).filter((text) => !present.includes(text)) } };
    },
    members: { path, key: "id" },
  };
}

/** A set that is replaced as a whole. */
export function replacedAt(path: string, bodyKey: string, key: string): Endpoint {
  return { change: (value) => ({ method: "put", path, body: { [bodyKey]: value } }), members: { path, key } };
}

/** An argument that is the body of the object as a whole, which a PUT replaces. */
export const PUT_WHOLE: Endpoint = {
  change: (value) => ({ method: "put", path: "", body: recordIn(value) }),
  members: undefined,
};

/** Makes an edit behind the provider's back. */
export async function changeOutside(
  console: LogtoClient,
  places: Places,
  place: string,
  { argument, value }: Edit,
  before: unknown,
): Promise<void> {
  const { change } = places.endpoints[argument] ?? patchedAt("", argument);
  const { method, path, body } = change(value, before);
  await console[method](path === "" ? place : `${place}/${path}`, body);
}

/** The value of an argument in Logto; the members of a set are sorted. */
export async function findOutside(
  console: LogtoClient,
  places: Places,
  place: string,
  argument: string,
): Promise<unknown> {
  const members = places.endpoints[argument]?.members;
  if (members === undefined) {
    return (await readOutside(console, places, place))[argument];
  }
  const listed = await console.list(`${place}/${members.path}`);
  return listed.map((member) => String(recordIn(member)[members.key])).sort();
}

/** An object as Logto returns it. */
export async function readOutside(console: LogtoClient, { read }: Places, place: string): Promise<Arguments> {
  if (read.by === "path") {
    return recordIn(await console.get(place));
  }
  const end = place.lastIndexOf("/");
  const name = decodeURIComponent(place.slice(end + 1));
  const found = (await console.list(place.slice(0, end))).find((one) => isRecord(one) && one[read.key] === name);
  return recordIn(found);
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
