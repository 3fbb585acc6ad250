import { z } from "zod";

import { RELEASES, type Release } from "../releases/release";

/** A deliberate fault of requests. */
export interface Fault {
  /** The method of the affected requests, e.g. `POST`. Default: every method. */
  readonly method?: string;
  /**
   * The path of the affected requests. It can be a path of the OpenAPI document, e.g. `/api/roles/{id}/scopes`, or a path of a
   * request, e.g. `/api/roles/x`. Any other text is a regular expression that is searched for in the path of the request, e.g.
   * `^/api/(roles|users)`. Default: every path, including that of the token endpoint.
   */
  readonly path?: string;
  /**
   * `dropBeforeWrite` closes the connection before the request is processed, `dropAfterWrite` after that. `status` answers
   * with an error instead of processing the request, `statusAfterWrite` after it was processed.
   */
  readonly kind: "dropBeforeWrite" | "dropAfterWrite" | "status" | "statusAfterWrite";
  /** The status of the error, 400 to 599. Default 500. A 401 looks like Logto's for a token that it does not accept. */
  readonly status?: number;
  /** Logto's code in the error. Default: none, and `auth.unauthorized` with a 401. */
  readonly code?: string;
  /** The value of the header `Retry-After` of the error, in seconds. Default: no such header. */
  readonly retryAfterSeconds?: number;
  /** The whole body of the error. A text is sent unchanged, any other value as JSON. Default: Logto's error body. */
  readonly body?: unknown;
  /** The content type of `body`. Default: `text/html` for a text, otherwise `application/json`. */
  readonly contentType?: string;
  /** The number of matching requests that pass first. Default: 0. */
  readonly skip?: number;
  /** The number of matching requests that then fail. Default: 1. */
  readonly times?: number;
}

/** The options that can be changed while the emulator runs. */
export interface ChangeableOptions {
  /**
   * The number of requests allowed in any 10 seconds, including those to the token endpoint. More get 429. Default: no limit.
   */
  readonly requestsPer10Seconds?: number;
  /** The least time that each answer takes, in milliseconds. Default: 0. */
  readonly latencyMs?: number;
  /** The lifetime of tokens, in seconds. Default: that of the resource, which is 3600 for the Management API. */
  readonly tokenLifetimeSeconds?: number;
  /** Deliberate faults. If several match a request, the first one that is not used up applies. Default: none. */
  readonly faults?: readonly Fault[];
}

/** The options of a fresh tenant. */
export interface ResetOptions extends ChangeableOptions {
  /** The id of the machine-to-machine application that a fresh tenant has, 1 to 21 characters. Default: random. */
  readonly appId?: string;
  /** The secret of that application, 1 to 64 characters. Default: random. */
  readonly appSecret?: string;
  /**
   * The release of Logto to emulate: `1.28`, `1.36` or `1.40`. An older release lacks the endpoints and keys that were added
   * later, and has the answers and errors of that release. Default: the newest, 1.42.
   */
  readonly release?: Release;
  /**
   * The seed of the order of lists that Logto does not sort, such as those of roles, resources and organizations. A whole
   * number, at least 0. The order is never the order of creation. It is the same for all pages of a list, and changes after each
   * write. The same seed and the same requests always give the same orders. 0 means the order of creation. Default: 1.
   */
  readonly listOrder?: number;
}

/** The options of an emulator. */
export interface EmulatorOptions extends ResetOptions {
  /** The port to listen on, at the loopback address. 0 means a free port. Default: 0. */
  readonly port?: number;
}

const LARGEST_PORT = 65_535;
const LEAST_ERROR_STATUS = 400;
const LARGEST_ERROR_STATUS = 599;
/** The maximum lengths of Logto's columns for the id of an application and the value of a secret, in characters. */
const ID_LENGTH = 21;
const SECRET_LENGTH = 64;

const wholeNumber = (least: number, most = Number.MAX_SAFE_INTEGER) => z.int().min(least).max(most).exactOptional();

const fault = z.strictObject({
  method: z.enum(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]).exactOptional(),
  path: z.string().refine(isPathOrExpression, "neither a path nor a regular expression").exactOptional(),
  kind: z.enum(["dropBeforeWrite", "dropAfterWrite", "status", "statusAfterWrite"]),
  status: wholeNumber(LEAST_ERROR_STATUS, LARGEST_ERROR_STATUS),
  code: z.string().exactOptional(),
  retryAfterSeconds: z.number().min(0).exactOptional(),
  body: z.unknown().exactOptional(),
  contentType: z.string().exactOptional(),
  skip: wholeNumber(0),
  times: wholeNumber(1),
});

const changeable = {
  requestsPer10Seconds: wholeNumber(1),
  latencyMs: z.number().min(0).exactOptional(),
  tokenLifetimeSeconds: wholeNumber(1),
  faults: z.array(fault).exactOptional(),
};

/** Validates the options of `PUT /__emulator/options` and `Emulator.configure`. */
export const changeableOptions: z.ZodType<ChangeableOptions> = z.strictObject(changeable);

const reset = z.strictObject({
  appId: z.string().min(1).max(ID_LENGTH).exactOptional(),
  appSecret: z.string().min(1).max(SECRET_LENGTH).exactOptional(),
  release: z.enum(RELEASES, { error: `none of ${RELEASES.join(", ")}; leave it out for the newest` }).exactOptional(),
  listOrder: wholeNumber(0),
  ...changeable,
});

/** Validates the options of `POST /__emulator/reset` and `Emulator.reset`. */
export const resetOptions: z.ZodType<ResetOptions> = reset;

/** Validates the options of `startEmulator`. */
export const emulatorOptions: z.ZodType<EmulatorOptions> = reset.extend({ port: wholeNumber(0, LARGEST_PORT) });

/** Whether the `path` of a fault is a path of the document or of a request, and not a regular expression. */
export function isPlainPath(path: string): boolean {
  return path.startsWith("/") && !/[\\()[\]^$*+?|]/.test(path);
}

function isPathOrExpression(path: string): boolean {
  if (isPlainPath(path)) {
    return true;
  }
  try {
    return new RegExp(path).source !== "";
  } catch {
    return false;
  }
}
