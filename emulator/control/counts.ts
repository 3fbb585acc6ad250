/** The requests that an emulator received since it was started or reset, or since its counts were cleared. */
export interface RequestCounts {
  readonly total: number;
  /**
   * The number of requests, by method and by the path of the endpoint in the OpenAPI document, e.g. `GET
   * /api/applications/{id}`.
   */
  readonly byRoute: Readonly<Record<string, number>>;
  /** `METHOD /path` of each request, in the order of arrival, without the query. */
  readonly log: readonly string[];
}

/** Counts requests. */
export class Counter {
  #byRoute = new Map<string, number>();
  #log: string[] = [];

  /** Counts a request. @param route the path of the endpoint in the document; the path of the request if there is none */
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
