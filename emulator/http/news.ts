import type { JsonObject } from "../json";
import type { Answer } from "../requests";
import { contextOf, occurrencesOf, type Occurrence, type Success } from "../webhooks/events";
import type { Call } from "./call";

/** What a handler tells webhooks of, kept until the request has succeeded. */
export class News implements Pick<Call, "tell" | "tellAlone"> {
  readonly #told: (Occurrence & { readonly isAlone: boolean })[] = [];

  readonly tell = (event: string, context: JsonObject): void => {
    this.#told.push({ event, context, isAlone: false });
  };

  readonly tellAlone = (event: string, context: JsonObject): void => {
    this.#told.push({ event, context, isAlone: true });
  };

  /** All that happened by a request: first what its handler told, then what every such request means. */
  of(success: Success, answer: Answer): Occurrence[] {
    const told = this.#told.map(({ event, context, isAlone }) => ({
      event,
      context: isAlone ? context : { ...contextOf(success), ...context },
    }));
    return [...told, ...occurrencesOf(success, dataOf(answer))];
  }
}

function dataOf(answer: Answer): JsonObject["data"] {
  if ("json" in answer) {
    return answer.json;
  }
  return "list" in answer ? answer.list.slice() : undefined;
}
