import type { LogtoClient } from "../../../sdk/client";
import { objectOf } from "../../objects";
import { idOf } from "../logto/answers";
import { recordIn } from "../json";
import { referencesBy, referred, resolveMarks, type References } from "./references";
import { isConcerned } from "./usual";

/** Creates the objects that the examples refer to, directly with the API. */
export async function createReferences(console: LogtoClient): Promise<References> {
  const ids = new Map<string, string>();
  for (const [name, { className, args }] of referred) {
    const body = recordIn(resolveMarks(args, (mark) => ids.get(mark)));
    const { collection } = objectOf(className).places;
    if (!isConcerned(collection)) {
      throw new Error(`${className} is made in no collection, so that none can be referred to`);
    }
    ids.set(name, await idOf(console.post(collection(body), body)));
  }
  return referencesBy((name) => ids.get(name) ?? "");
}
