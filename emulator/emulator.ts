import { setTimeout as wait } from "node:timers/promises";

import type { Hono } from "hono";

import { ConnectionDropped, Faults, respondFault } from "./control/faults";
import { Counter, type RequestCounts } from "./control/counts";
import { parseOptions } from "./control/input";
import { changeableOptions, resetOptions, type ChangeableOptions, type ResetOptions } from "./control/options";
import { SlidingWindow, tooManyRequests } from "./control/window";
import { createApi } from "./http/api";
import { routes } from "./objects";
import { seedTenant } from "./objects/freshTenant";
import type { Credentials } from "./objects/managementApi";
import { generateSigningKey } from "./objects/oidcKeys";
import { createProvider } from "./oidc/provider";
import { Tokens } from "./oidc/tokens";
import { canonical, routeOf } from "./paths";
import type { Release } from "./releases/release";
import { Database } from "./store/database";
import { newId, newSecret } from "./store/identifiers";
import { Deliveries } from "./webhooks/deliveries";

/** A Logto in memory, which answers requests without a socket. Like a server's, its signing key is kept on a reset. */
export class Tenant {
  readonly #signingKey = generateSigningKey("EC");
  readonly #deliveries = new Deliveries();
  readonly #counter = new Counter();
  readonly #provider = createProvider(() => ({
    database: this.#database,
    tokens: this.#tokens,
    endpoint: this.endpoint,
    lifetimeSeconds: this.#options.tokenLifetimeSeconds,
  }));
  #release: Release | undefined;
  #api = this.#apiOf(undefined);
  #database = new Database();
  #tokens = new Tokens(this.#database);
  #window = new SlidingWindow();
  #faults = new Faults([]);
  #options: ChangeableOptions = {};
  #credentials: Credentials;
  /** The options with which it was started, and to which a reset returns. */
  readonly #initial: ResetOptions & Credentials;

  /** @param endpoint the base address of the emulator */
  constructor(
    readonly endpoint: string,
    options: ResetOptions = {},
  ) {
    this.#initial = { appId: newId(), appSecret: newSecret(), ...options };
    this.#credentials = this.#initial;
    this.reset();
  }

  get credentials(): Credentials {
    return this.#credentials;
  }

  /**
   * Resets the emulator to a fresh tenant, clears the counts, and restores the options with which it was started.
   * @param options options that override them
   * @throws InvalidOptions
   */
  reset(options: ResetOptions = {}): void {
    const { appId, appSecret, release, listOrder, ...rest } = {
      ...this.#initial,
      ...parseOptions(resetOptions, options),
    };
    this.#credentials = { appId, appSecret };
    if (release !== this.#release) {
      this.#api = this.#apiOf(release);
    }
    this.#release = release;
    this.#database = new Database(listOrder);
    this.#tokens = new Tokens(this.#database);
    seedTenant(this.#database, this.#credentials, this.#signingKey);
    this.#window = new SlidingWindow();
    this.#counter.clear();
    this.#options = {};
    this.configure({ faults: [], ...rest });
  }

  /** Changes options and keeps the data. Options that are not given stay unchanged. @throws InvalidOptions */
  configure(options: ChangeableOptions): void {
    const changes = parseOptions(changeableOptions, options);
    this.#options = { ...this.#options, ...changes };
    if (changes.faults !== undefined) {
      this.#faults = new Faults(changes.faults);
    }
  }

  requests(): RequestCounts {
    return this.#counter.counts();
  }

  clearRequests(): void {
    this.#counter.clear();
  }

  /** Resolves when no webhook is being sent any more. */
  delivered(): Promise<void> {
    return this.#deliveries.settled();
  }

  /** Answers a request. @throws ConnectionDropped if a fault closes the connection */
  async fetch(received: Request): Promise<Response> {
    const request = canonical(received);
    const { pathname } = new URL(request.url);
    const { method } = request;
    const route = routeOf(pathname);
    this.#counter.count(method, pathname, route ?? pathname);
    const { requestsPer10Seconds, latencyMs = 0 } = this.#options;
    const delay = requestsPer10Seconds === undefined ? 0 : this.#window.arrive(requestsPer10Seconds, Date.now());
    if (latencyMs > 0) {
      await wait(latencyMs);
    }
    if (delay > 0) {
      return tooManyRequests(delay);
    }
    const fault = this.#faults.take(method, pathname, route);
    if (fault?.kind === "dropBeforeWrite") {
      throw new ConnectionDropped();
    }
    if (fault?.kind === "status") {
      return respondFault(fault);
    }
    const response = await (/^\/oidc(\/|$)/.test(pathname) ? this.#provider : this.#api).fetch(request);
    if (fault?.kind === "dropAfterWrite") {
      throw new ConnectionDropped();
    }
    return fault?.kind === "statusAfterWrite" ? respondFault(fault) : response;
  }

  #apiOf(release: Release | undefined): Hono {
    return createApi(
      () => ({
        database: this.#database,
        endpoint: this.endpoint,
        tokens: this.#tokens,
        deliveries: this.#deliveries,
      }),
      routes,
      release,
    );
  }
}
