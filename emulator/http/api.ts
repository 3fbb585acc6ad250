import { Hono, type Context } from "hono";

import { methodsByPath, operations, type Operation } from "../openapi/document";
import { Differences } from "../releases/differences";
import type { Release } from "../releases/release";
import type { Database } from "../store/database";
import { Violation } from "../store/violations";
import type { Deliveries } from "../webhooks/deliveries";
import { authenticate, type Verifier } from "./authenticate";
import { readBody } from "./body";
import type { Arrival, Route, Routes } from "./call";
import { Failure } from "./failure";
import { guardBody, guardFile, guardPath, guardQuery } from "./guard";
import { News } from "./news";
import { pageOf } from "./paging";
import { respond, respondFailure, respondJson, respondText, unlessKnown } from "./respond";
import { respondServerError } from "./serverError";
import { failureOf } from "./violations";

/** What the Management API needs of the server. */
export interface Server {
  /** The data of the tenant. A reset replaces it. */
  readonly database: Database;
  /** The base address of the emulator, without a path. */
  readonly endpoint: string;
  readonly tokens: Verifier;
  readonly deliveries: Deliveries;
}

/** An endpoint of the document, with its route in the emulator and the differences of the emulated release. */
interface Endpoint {
  readonly operation: Operation;
  /** Undefined if the emulator does not support the endpoint. */
  readonly route: Route | undefined;
  readonly differences: Differences;
}

/** The status of requests without a valid token. Endpoints whose answers in the document do not contain it need no token. */
const UNAUTHORIZED = 401;

/**
 * Creates the Management API: every endpoint of the document that the release has. An endpoint that the emulator does not
 * support answers 501. Unknown paths and methods get 404 and 405, as with Logto's router.
 * @param server is read at each request
 */
export function createApi(server: () => Server, routes: Routes, release: Release | undefined): Hono {
  const endpoints = endpointsOf(routes, release);
  const api = new Hono({ strict: false });
  for (const endpoint of endpoints) {
    const { method, path } = endpoint.operation;
    api.on(method, honoPath(path), (context) => handle(server(), endpoint, context));
  }
  for (const [path, methods] of methodsByPath(endpoints.map(({ operation }) => operation))) {
    const allow = [...(methods.includes("GET") ? ["HEAD"] : []), ...methods].join(", ");
    api.all(honoPath(path), (context) =>
      context.req.method === "OPTIONS"
        ? respondText(200, "OK", { allow })
        : respondText(405, "Method Not Allowed", { allow }),
    );
  }
  api.notFound(() => respondText(404, "Not Found"));
  api.onError(respondServerError);
  return api;
}

function endpointsOf(routes: Routes, release: Release | undefined): Endpoint[] {
  const byName = new Map<string, Route | undefined>(Object.entries(routes));
  return operations
    .map((operation) => ({
      operation,
      route: byName.get(`${operation.method} ${operation.path}`),
      differences: new Differences(release, operation),
    }))
    .filter(({ differences }) => differences.isThere);
}

function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ":$1");
}

async function handle(server: Server, endpoint: Endpoint, context: Context): Promise<Response> {
  try {
    return await answer(server, endpoint, context);
  } catch (error) {
    const failure = error instanceof Violation ? failureOf(error, endpoint.operation.path) : error;
    if (failure instanceof Failure) {
      return respondFailure(failure);
    }
    throw error;
  }
}

async function answer(
  server: Server,
  { operation, route, differences }: Endpoint,
  context: Context,
): Promise<Response> {
  const request = context.req.raw;
  const url = new URL(request.url);
  const search = differences.query(url.searchParams);
  const caller = operation.answers.has(UNAUTHORIZED)
    ? authenticate(server.tokens, request.headers.get("authorization"))
    : "";
  if (route === undefined) {
    const message = `The emulator does not have ${operation.method} ${operation.path} yet.`;
    return respondJson(501, { code: "emulator.not_implemented", message });
  }
  const arrival: Arrival = {
    database: server.database,
    endpoint: server.endpoint,
    caller,
    search,
    param: (name) => requireParam(context.req.param(name), name),
    query: (name) => {
      const value = search.get(name) ?? "";
      return value === "" ? undefined : value;
    },
    has: (rule) => differences.has(rule),
  };
  route.before?.(arrival);
  const page = pageOf(search, differences.paging(route.paging));
  guardPath(operation, arrival.param);
  guardQuery(operation, search);
  guardFile(operation, request);
  const parsed = operation.body === undefined ? { value: {} } : await readBody(request);
  if ("problem" in parsed) {
    return parsed.problem === "too large"
      ? respondText(404, "Not Found")
      : respondJson(400, { message: "Malformed JSON." });
  }
  const value = differences.body(parsed.value);
  const body = guardBody(operation, route, value, differences.issues(value));
  const { database, deliveries } = server;
  const news = new News(operation, context.req.path, context.req.param());
  const { tell, tellAlone } = news;
  const result = differences.answer(await route.handle({ ...arrival, body, tell, tellAlone }));
  deliveries.start(database, news.of(result), request.headers.get("user-agent") ?? undefined);
  return unlessKnown(request, respond(result, url, page));
}

function requireParam(value: string | undefined, name: string): string {
  if (value === undefined) {
    throw new Error(`The path has no {${name}}`);
  }
  return value;
}
