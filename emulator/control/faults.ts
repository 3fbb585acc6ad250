import { isJsonObject, type Json } from "../json";
import { respondJson, respondText } from "../http/respond";
import { isPlainPath, type Fault } from "./options";

const DEFAULT_STATUS = 500;
const UNAUTHORIZED = 401;

/** Thrown if a fault closes the connection. If there is a socket, it is destroyed. */
export class ConnectionDropped extends Error {
  readonly code = "ECONNRESET";

  constructor() {
    super("The emulator dropped the connection, as a fault tells it to");
  }
}

/** The faults of an emulator, with the number of requests that each still lets pass, and that each still affects. */
export class Faults {
  readonly #pending: { readonly fault: Fault; skip: number; times: number }[];

  constructor(faults: readonly Fault[]) {
    this.#pending = faults.map((fault) => ({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 }));
  }

  /**
   * The fault that applies to a request. The request is counted.
   * @param route the path of the endpoint in the document, or undefined if there is none
   */
  take(method: string, path: string, route: string | undefined): Fault | undefined {
    for (const pending of this.#pending) {
      if (pending.times === 0 || !matches(pending.fault, method, path, route)) {
        continue;
      }
      if (pending.skip > 0) {
        pending.skip -= 1;
        continue;
      }
      pending.times -= 1;
      return pending.fault;
    }
    return undefined;
  }
}

function matches(fault: Fault, method: string, path: string, route: string | undefined): boolean {
  if (fault.method !== undefined && fault.method !== method) {
    return false;
  }
  if (fault.path === undefined) {
    return true;
  }
  return isPlainPath(fault.path) ? fault.path === route || fault.path === path : new RegExp(fault.path).test(path);
}

/** The answer of a fault with a status. */
export function respondFault(fault: Fault): Response {
  const { status = DEFAULT_STATUS, retryAfterSeconds, body, contentType } = fault;
  const headers = {
    ...(retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) }),
    ...(contentType === undefined ? {} : { "content-type": contentType }),
  };
  if (typeof body === "string") {
    return respondText(status, body, { "content-type": "text/html; charset=utf-8", ...headers });
  }
  if (body !== undefined) {
    return respondJson(status, toJson(body), headers);
  }
  const code = fault.code ?? (status === UNAUTHORIZED ? "auth.unauthorized" : undefined);
  const error =
    code === undefined ? { message: "Internal server error." } : { message: `Emulated Logto error ${code}.`, code };
  return respondJson(status, error, headers);
}

/** A value after it was serialized to JSON and parsed. */
function toJson(value: unknown): Json {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown) => toJson(item));
  }
  return isJsonObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toJson(part)]))
    : null;
}
