import type { JsonObject } from "../json";
import type { Operation } from "../openapi/document";
import type { Answer } from "../requests";
import { contextOf, occurrencesOf, type Occurrence, type Success } from "../webhooks/events";
import type { Call } from "./call";

/** The events that a handler reports to webhooks. They are kept until the request has succeeded. */
export class News implements Pick<Call, "tell" | "tellAlone"> {
  readonly #told: (Occurrence & { readonly isAlone: boolean })[] = [];
  readonly #request: Omit<Success, "status">;

  /** @param path the path of the request @param params the values of its parameters */
  constructor({ method, path: pattern }: Operation, path: string, params: Success["params"]) {
    const matchedRoute = withoutMount(pattern).replaceAll(/\{(\w+)\}/g, ":$1");
    this.#request = { method, path: withoutMount(path), matchedRoute, params };
  }

  readonly tell = (event: string, context: JsonObject): void => {
    this.#told.push({ event, context, isAlone: false });
  };

  readonly tellAlone = (event: string, context: JsonObject): void => {
    this.#told.push({ event, context, isAlone: true });
  };

  /** All events of a request: first those that its handler reported, then those that every such request causes. */
  of(answer: Answer): Occurrence[] {
    const success = { ...this.#request, status: answer.status };
    const told = this.#told.map(({ event, context, isAlone }) => ({
      event,
      context: isAlone ? context : { ...contextOf(success), ...context },
    }));
    return [...told, ...occurrencesOf(success, () => dataOf(answer))];
  }
}

/** A path as Logto's handlers see it, without the prefix `/api`. */
function withoutMount(path: string): string {
  return path.slice("/api".length);
}

function dataOf(answer: Answer): JsonObject["data"] {
  if ("json" in answer) {
    return answer.json;
  }
  return "list" in answer ? answer.list.slice() : undefined;
}
