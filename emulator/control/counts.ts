/** The requests that an emulator had since it was started, reset or told to count anew. */
export interface RequestCounts {
  readonly total: number;
  /** How many, by method and the endpoint's path as the document writes it, e.g. `GET /api/applications/{id}`. */
  readonly byRoute: Readonly<Record<string, number>>;
  /** `METHOD /path` of each, in the order of their arrival, without the query. */
  readonly log: readonly string[];
}

/** Counts requests. */
export class Counter {
  #byRoute = new Map<string, number>();
  #log: string[] = [];

  /** Counts a request. @param route the endpoint's path in the document; the path itself where there is none */
  count(method: string, path: string, route: string): void {
    const key = `${method} ${route}`;
    this.#byRoute.set(key, (this.#byRoute.get(key) ?? 0) + 1);
    this.#log.push(`${method} ${path}`);
  }

  clear(): void {
    this.#byRoute = new Map();
    this.#log = [];
  }

  counts(): RequestCounts {
    return { total: this.#log.length, byRoute: Object.fromEntries(this.#byRoute), log: [...this.#log] };
  }
}
