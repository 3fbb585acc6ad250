import { STATUS_CODES } from "node:http";

import type { Json } from "../json";
import type { Operation } from "../openapi/document";
import type { Answer, Issue, Paging } from "../requests";
import { valuesOf, withoutKey } from "./keys";
import { isBefore, type Release } from "./release";
import type { Row, Rule } from "./row";
import { rows } from "./table";

/** How one endpoint of a release differs from the recorded endpoint, by the rows that were added later. */
export class Differences {
  /** The rows of the table for this endpoint that are newer than the release. */
  readonly #later: readonly Row[];

  constructor(release: Release | undefined, { method, path }: Pick<Operation, "method" | "path">) {
    const places: readonly string[] = [path, `${method} ${path}`];
    this.#later = rows.filter(
      ({ since, at }) => isBefore(release, since) && at.some((place) => places.includes(place)),
    );
  }

  /** Whether the release has the endpoint. */
  get isThere(): boolean {
    return this.#of("endpoint").length === 0;
  }

  /** Whether the release has the rule with a name. */
  has(rule: Rule): boolean {
    return this.#of("rule").every((row) => row.rule !== rule);
  }

  /** The parameters of a query that the release reads. */
  query(search: URLSearchParams): URLSearchParams {
    const unknown = this.#of("query").flatMap(({ names }) => names);
    return new URLSearchParams([...search].filter(([name]) => !unknown.includes(name)));
  }

  /** How the release divides a list into pages. */
  paging(paging: Paging | undefined): Paging | undefined {
    return this.#of("wholeList").length === 0 ? paging : "always";
  }

  /** The keys of a body that the release reads. */
  body(value: Json): Json {
    return this.#withoutLaterKeys(value);
  }

  /** The faults of a body that the release refuses, but the recorded one accepts. */
  issues(body: Json): Issue[] {
    return [
      ...this.#of("values").flatMap(({ key, values, code }) =>
        valuesOf(body, key)
          .filter(({ value }) => values.includes(value))
          .map(({ path }) => ({ code, path, message: "Not known yet" })),
      ),
      ...this.#of("above").flatMap(({ key, most }) =>
        valuesOf(body, key)
          .filter(({ value }) => typeof value === "number" && value > most)
          .map(({ path }) => ({ code: "too_big", path, message: `At most ${most}` })),
      ),
    ];
  }

  /** An answer of the release. */
  answer(answer: Answer): Answer {
    if ("list" in answer) {
      const { length, slice } = answer.list;
      return { ...answer, list: { length, slice: (start, end) => this.#withoutLaterKeys(slice(start, end)) } };
    }
    if (!("json" in answer)) {
      return answer;
    }
    const { status, json } = answer;
    if (this.#of("answer").length > 0) {
      return { status, text: STATUS_CODES[status] ?? String(status) };
    }
    return { status, json: this.#withoutLaterKeys(json) };
  }

  #withoutLaterKeys(value: Json): Json {
    return this.#of("keys")
      .flatMap(({ keys }) => keys)
      .reduce(withoutKey, value);
  }

  #of<Kind extends Row["kind"]>(kind: Kind): Extract<Row, { kind: Kind }>[] {
    return this.#later.filter((row): row is Extract<Row, { kind: Kind }> => row.kind === kind);
  }
}
