import { z } from "zod";

import { RELEASES, type Release } from "../releases/release";

/** Something that goes wrong with requests on purpose. */
export interface Fault {
  /** The method of the requests meant, e.g. `POST`. Default: every method. */
  readonly method?: string;
  /**
   * The requests meant: a path as the OpenAPI document writes it, e.g. `/api/roles/{id}/scopes`, or one of a request, e.g.
   * `/api/roles/x`; or else the source of a regular expression that is looked for in the path of the request, e.g.
   * `^/api/(roles|users)`. Default: every path, the token endpoint's too.
   */
  readonly path?: string;
  /**
   * `dropBeforeWrite` closes the connection before the request does anything, `dropAfterWrite` after it did all; `status`
   * answers an error in place of doing anything, and `statusAfterWrite` after the request did all.
   */
  readonly kind: "dropBeforeWrite" | "dropAfterWrite" | "status" | "statusAfterWrite";
  /** The status of the error, 400 to 599. Default 500. A 401 looks like Logto's for a token that it does not accept. */
  readonly status?: number;
  /** Logto's code in the error. Default: none, and `auth.unauthorized` with a 401. */
  readonly code?: string;
  /** The `Retry-After` of the error, in seconds. Default: no such header. */
  readonly retryAfterSeconds?: number;
  /** The whole body of the error: a text, sent as it is, or anything else as JSON. Default: Logto's error body. */
  readonly body?: unknown;
  /** The content type of `body`. Default `text/html` for a text, and else `application/json`. */
  readonly contentType?: string;
  /** How many matching requests pass first. Default 0. */
  readonly skip?: number;
  /** How many matching requests it then befalls. Default 1. */
  readonly times?: number;
}

/** The options that may change while the emulator runs. */
export interface ChangeableOptions {
  /** Requests that any 10 seconds may have, the token endpoint's too; beyond it 429. Default: no limit. */
  readonly requestsPer10Seconds?: number;
  /** How long each answer takes at the least, in milliseconds. Default 0. */
  readonly latencyMs?: number;
  /** How long tokens are good for, in seconds. Default: what the resource says, 3600 for the Management API. */
  readonly tokenLifetimeSeconds?: number;
  /** What goes wrong on purpose; of several faults that match, the first that is not used up. Default: nothing. */
  readonly faults?: readonly Fault[];
}

/** The options that a fresh tenant may be given. */
export interface ResetOptions extends ChangeableOptions {
  /** The id of the machine-to-machine application that the tenant begins with, 1 to 21 characters. Default: random. */
  readonly appId?: string;
  /** Its secret, 1 to 64 characters. Default: random. */
  readonly appSecret?: string;
  /**
   * The release of Logto that it is: `1.28`, `1.36` or `1.40`. An older one lacks the endpoints and keys that came later,
   * and answers and refuses as it did. Default: the newest, 1.42.
   */
  readonly release?: Release;
  /**
   * The seed of the order of lists that have none in Logto, such as those of roles, resources and organizations: a whole
   * number from 0. They come in another order than the one in which their items were made, in the same for all pages,
   * and in a new one after each write. The same seed and the same requests give the same orders again. With 0 they come
   * in the order in which their items were made. Default 1.
   */
  readonly listOrder?: number;
}

/** The options of an emulator. */
export interface EmulatorOptions extends ResetOptions {
  /** The port that it listens on, at the loopback address. Default 0: one that is free. */
  readonly port?: number;
}

const LARGEST_PORT = 65_535;
const LEAST_ERROR_STATUS = 400;
const LARGEST_ERROR_STATUS = 599;
/** Logto's columns for an application's id and a secret's value hold this many characters. */
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

/** Validates what `PUT /__emulator/options` and `Emulator.configure` take. */
export const changeableOptions: z.ZodType<ChangeableOptions> = z.strictObject(changeable);

const reset = z.strictObject({
  appId: z.string().min(1).max(ID_LENGTH).exactOptional(),
  appSecret: z.string().min(1).max(SECRET_LENGTH).exactOptional(),
  release: z.enum(RELEASES, { error: `none of ${RELEASES.join(", ")}; leave it out for the newest` }).exactOptional(),
  listOrder: wholeNumber(0),
  ...changeable,
});

/** Validates what `POST /__emulator/reset` and `Emulator.reset` take. */
export const resetOptions: z.ZodType<ResetOptions> = reset;

/** Validates what `startEmulator` takes. */
export const emulatorOptions: z.ZodType<EmulatorOptions> = reset.extend({ port: wholeNumber(0, LARGEST_PORT) });

/** Whether a fault's `path` is a path, of the document or of a request, rather than a regular expression. */
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
