import { objectOf } from "../../objects";
import { recordIn, type JsonObject } from "../json";
import type { ObjectDeclaration } from "../objects/declarations";
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
  const made = ownResources(exported).flatMap(({ urn, id, type, outputs: all }) => {
    const name = String(urn).split("::").at(-1) ?? "";
    const outputs = recordIn(all);
    // An id with a slash consists of the ids of others, and one that is an argument too is the program's own.
    const isMade = !String(id).includes("/") && !Object.values(outputs).includes(id);
    const ids = isMade ? [[`«${name}»`, String(id)] as const] : [];
    const secrets = Object.keys(declarationOf(type).outputs).flatMap((key) => {
      const secret = secretIn(outputs[key]);
      return secret === undefined ? [] : [[`«${key} of ${name}»`, secret] as const];
    });
    return [...ids, ...secrets];
  });
  return [...made, ["«endpoint»", endpoint], ["«appId»", appId], ["«appSecret»", appSecret]];
}

/** The objects that Logto gave an id of their own: what lasts with its holder has the holder's. */
function ownResources(exported: unknown): JsonObject[] {
  const { resources } = recordIn(recordIn(exported)["deployment"]);
  const all = Array.isArray(resources) ? resources.map(recordIn) : [];
  return all.filter(({ type }) => {
    const className = classNameIn(type);
    return className !== undefined && objectOf(className).existence === "made";
  });
}

function declarationOf(type: unknown): ObjectDeclaration {
  return objectOf(classNameIn(type) ?? "").declaration;
}

function classNameIn(type: unknown): string | undefined {
  return /dynamic\/logto:(\w+)$/.exec(String(type))?.[1];
}

function replaceAll(text: string, pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((rest, [from, to]) => rest.replaceAll(from, to), text);
}
