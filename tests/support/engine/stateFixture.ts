import { objectOf } from "../../objects";
import { recordIn, type JsonObject } from "../json";
import type { ObjectDeclaration } from "../objects/declarations";
import type { Declared } from "./declared";
import type { Access } from "../logto/logtoUnderTest";
import { secretIn } from "./state";

/**
 * The fixture of a release: a program, and the state after an up of it. Marks replace the values that another Logto would
 * generate.
 */
export interface StateFixture {
  readonly program: readonly Declared[];
  readonly state: unknown;
}

/** The source positions of resources on the machine that recorded the state. */
const LOCAL_KEYS = ["sourcePosition", "stackTrace"];

/** The exported state with marks, and with secrets in plain text. */
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

/**
 * The state in which the marks are replaced by values that a Logto generated. They come from another state of the same program.
 */
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

/** The objects with their own id in Logto. Sets have the id of their holder. */
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
