import assert from "node:assert/strict";

import { isJsonList, isJsonObject, type Json, type JsonObject } from "../../../emulator/json";
import { routes } from "../../../emulator/objects";
import { operations, type Operation } from "../../../emulator/openapi/document";
import { valuesOf, withoutKey } from "../../../emulator/releases/keys";
import type { Row } from "../../../emulator/releases/row";
import { outcome, type Reply } from "./client";
import { LEAST, LISTS, LISTS_OF_OBJECTS, MADE_FIRST, MISSING, NO_VALUE, PARAMETERS, SHOWN_BY } from "./releaseRequests";
import { DOMAINS, type ReleaseTenant } from "./releaseTenant";

/** Does something on the last release before a row and on the first release with it, and returns both outcomes. */
export type Around = <Result>(act: (tenant: ReleaseTenant) => Promise<Result>) => Promise<readonly [Result, Result]>;

/** The endpoints of a row: those that the emulator supports and, if the row is a new endpoint, all. */
export function endpointsAt({ kind, at }: Row): Operation[] {
  const places: readonly string[] = at;
  return operations.filter(({ method, path }) => {
    const name = `${method} ${path}`;
    return (kind === "endpoint" || name in routes) && (places.includes(path) || places.includes(name));
  });
}

/** The endpoints of a row whose bodies have a key. */
export function writersOf(row: Row, key: string): Operation[] {
  return endpointsAt(row).filter(({ body }) => {
    const issues = body?.issues(withKey({}, key, NO_VALUE)) ?? [];
    return issues.some(({ path }) => keysIn(path).startsWith(key));
  });
}

export async function checkEndpoint({ method, path }: Operation, around: Around): Promise<void> {
  const [missing, there] = await around(async ({ client, at }) =>
    outcome(await client.send(method, at(path), method === "GET" ? undefined : {})),
  );
  assert.equal(missing, MISSING[`${method} ${path}`] ?? "404");
  assert.doesNotMatch(there, /^40[45]$/);
}

/** A key that is not known is ignored with any value. */
export async function checkDropped(operation: Operation, key: string, around: Around): Promise<void> {
  const [dropped, refused] = await around((tenant) => write(tenant, operation, key, NO_VALUE));
  assert.deepEqual(issuesOf(dropped), []);
  assert.notDeepEqual(issuesOf(refused), []);
}

export async function checkShown(path: string, key: string, around: Around): Promise<void> {
  const [method, body] = SHOWN_BY[path] ?? ["GET"];
  const isShown = async ({ client, at }: ReleaseTenant): Promise<boolean> => {
    const list = MADE_FIRST[path];
    const place = list === undefined ? at(path) : `${list}/${await client.create(list, { name: "s" })}`;
    const reply = await client.send(method, place, body);
    assert.ok(reply.status < 300);
    const json = jsonOf(reply);
    return JSON.stringify(withoutKey(json, key)) !== JSON.stringify(json);
  };
  assert.deepEqual(await around(isShown), [false, true]);
}

export async function checkParameter(path: string, name: string, around: Around): Promise<void> {
  const matters = async ({ client, at }: ReleaseTenant): Promise<boolean> => {
    const plain = await client.send("GET", at(path));
    const given = PARAMETERS[`${path}?${name}`] ?? PARAMETERS[name] ?? "";
    const asked = await client.send("GET", `${at(path)}?${name}=${given}`);
    return JSON.stringify(plain.body) !== JSON.stringify(asked.body);
  };
  assert.deepEqual(await around(matters), [false, true]);
}

/** @param isRefused before the row, and since the row */
export async function checkValue(
  operation: Operation,
  [key, value, code]: readonly [key: string, value: Json, code: string],
  isRefused: readonly [boolean, boolean],
  around: Around,
): Promise<void> {
  const sent = LISTS.includes(key) ? [value] : value;
  const answers = await around((tenant) => write(tenant, operation, key, sent));
  assert.deepEqual(
    answers.map((answer) => issuesOf(answer)),
    isRefused.map((refused) => (refused ? [code] : [])),
  );
}

export async function checkAnswer({ method, path }: Operation, around: Around): Promise<void> {
  const [text, object] = await around(async ({ client, at, ...ids }) => {
    const roleIds = [path.startsWith("/api/users") ? ids.userRole : ids.machineRole];
    const body = { roleIds, userIds: [ids.user], organizationRoleIds: [ids.organizationRole] };
    return (await client.send(method, at(path), body)).body;
  });
  assert.equal(text, method === "POST" ? "Created" : "OK");
  assert.ok(isJsonObject(object));
}

export async function checkWholeList({ path }: Operation, around: Around): Promise<void> {
  const [cut, whole] = await around(async ({ client, at }) => {
    const reply = await client.send("GET", at(path));
    return [jsonOf(reply), reply.headers.get("total-number")] as const;
  });
  assert.deepEqual([valuesOf(cut[0], "emailDomain").length, cut[1]], [20, String(DOMAINS.length)]);
  assert.deepEqual([valuesOf(whole[0], "emailDomain").length, whole[1]], [DOMAINS.length, null]);
}

async function write({ client, at }: ReleaseTenant, { method, path }: Operation, key: string, value: Json) {
  return client.send(method, at(path), withKey(LEAST[`${method} ${path}`] ?? {}, key, value));
}

/** The path of a value, with dots between nested keys. A list on the path stands for its items. */
function keysIn(path: readonly (string | number)[]): string {
  return path.filter((part) => typeof part === "string").join(".");
}

/** A copy of an object with a value at a key. Dots separate nested keys. */
function withKey(object: JsonObject, key: string, value: Json): JsonObject {
  const [name = "", ...rest] = key.split(".");
  if (rest.length === 0) {
    return { ...object, [name]: value };
  }
  const part = object[name];
  const [inner] = isJsonList(part) ? part : [part];
  const changed = withKey(isJsonObject(inner) ? inner : {}, rest.join("."), value);
  return { ...object, [name]: LISTS_OF_OBJECTS.includes(name) ? [changed] : changed };
}

/** The codes of the faults that a guard found. */
function issuesOf({ body }: Reply): Json[] {
  const data = isJsonObject(body) ? body["data"] : undefined;
  return data === undefined ? [] : valuesOf(data, "issues.code").map(({ value }) => value);
}

function jsonOf({ body }: Reply): Json {
  if (isJsonObject(body)) {
    return body;
  }
  return Array.isArray(body) ? body.filter(isJsonObject) : null;
}
