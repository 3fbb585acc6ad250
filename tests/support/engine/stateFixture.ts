import { objectOf } from "../../objects";
import { recordIn, type JsonObject } from "../json";
import type { Declared } from "./declared";
import type { Access } from "../logto/logtoUnderTest";
import { secretIn } from "./state";

/** What a release left behind: a program, and the state that an up of it made, with marks in place of what another Logto makes up. */
export interface StateFixture {
  readonly program: readonly Declared[];
  readonly state: unknown;
}

/** Where a resource was declared, on the machine that recorded it. */
const LOCAL_KEYS = ["sourcePosition", "stackTrace"];

/** The exported state, secrets in clear, with marks. */
export function withMarks(exported: unknown, access: Access): unknown {
  const text = JSON.stringify(exported, (key, value: unknown) => (LOCAL_KEYS.includes(key) ? undefined : value));
  const marked: unknown = JSON.parse(
    replaceAll(
      text,
      marksOf(exported, access).map(([mark, made]) => [made, mark]),
    ),
  );
  return marked;
}

/** The state with what a Logto has made up, which another state of the same program tells, in place of the marks. */
export function withoutMarks(marked: unknown, other: unknown, access: Access): unknown {
  const state: unknown = JSON.parse(replaceAll(JSON.stringify(marked), marksOf(other, access)));
  return state;
}

function marksOf(exported: unknown, { endpoint, appId, appSecret }: Access): (readonly [mark: string, made: string])[] {
  const made = ownResources(exported).flatMap(({ urn, id, outputs }) => {
    const name = String(urn).split("::").at(-1) ?? "";
    // An id with a slash consists of the ids of others.
    const ids = String(id).includes("/") ? [] : [[`«${name}»`, String(id)] as const];
    const secret = secretIn(recordIn(outputs)["value"]);
    return secret === undefined ? ids : [...ids, [`«value of ${name}»`, secret] as const];
  });
  return [...made, ["«endpoint»", endpoint], ["«appId»", appId], ["«appSecret»", appSecret]];
}

/** The objects that Logto gave an id of their own: what lasts with its holder has the holder's. */
function ownResources(exported: unknown): JsonObject[] {
  const { resources } = recordIn(recordIn(exported)["deployment"]);
  const all = Array.isArray(resources) ? resources.map(recordIn) : [];
  return all.filter(({ type }) => {
    const [, className] = /dynamic\/logto:(\w+)$/.exec(String(type)) ?? [];
    return className !== undefined && objectOf(className).existence === "made";
  });
}

function replaceAll(text: string, pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((rest, [from, to]) => rest.replaceAll(from, to), text);
}
