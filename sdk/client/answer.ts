import { z } from "zod";
import type { Connection } from "./connection";
import { LogtoError, UnexpectedAnswerError, type FieldFault } from "./errors";
import { adviceFor } from "./advice";
import type { Answer, Request } from "./request";
import { settingName } from "./settings";
import { parseUrl } from "./url";

/** The largest request body that Logto accepts, in bytes. It answers a larger one with 404 and the text "Not Found". */
const LARGEST_BODY = 1_048_576;

/**
 * Texts of the request that are at least this long, in characters, are removed from Logto's messages. Shorter ones are too
 * likely to be ordinary words of the message.
 */
const SHORTEST_QUOTE = 4;

const errorBody = z.object({
  code: z.string().default(""),
  message: z.string().default(""),
  data: z.unknown().optional(),
});

const validationFault = z.object({
  issues: z.array(z.object({ code: z.string(), path: z.array(z.union([z.string(), z.number()])) })),
});

/**
 * The content of an answer: its JSON if the content type says so, otherwise its text, because Logto answers some writes with
 * `Created` or `OK`. Undefined if the body is empty.
 *
 * @throws LogtoError if the answer is an error of Logto.
 * @throws UnexpectedAnswerError if the answer cannot come from the Management API.
 */
export function parseAnswer(request: Request, answer: Answer, connection: Connection): unknown {
  const { status, text } = answer;
  if (status >= 500 || status === 429) {
    throw logtoError(request, answer);
  }
  const json = asJson(answer);
  if (status >= 400 && json !== undefined) {
    throw logtoError(request, answer);
  }
  if (status < 200 || status >= 300) {
    throw unexpected(request, answer, connection);
  }
  if (text === "") {
    return undefined;
  }
  if (json !== undefined) {
    return json;
  }
  const kind = contentType(answer);
  // Logto answers a read with JSON or with a typed document. A web page or a plain text comes from another server.
  const page = kind === "text/html" || (request.method === "GET" && (kind === "" || kind === "text/plain"));
  if (page || isJson(answer)) {
    throw unexpected(request, answer, connection);
  }
  return text;
}

/** The JSON of an answer; undefined if the answer is not JSON. */
export function asJson(answer: Answer): unknown {
  if (!isJson(answer)) {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(answer.text);
    return value;
  } catch {
    return undefined;
  }
}

function isJson(answer: Answer): boolean {
  return /^application\/(.+\+)?json$/.test(contentType(answer));
}

function contentType(answer: Answer): string {
  return (answer.header("content-type") ?? "").split(";", 1).join("").trim().toLowerCase();
}

function logtoError(request: Request, answer: Answer): LogtoError {
  const parsed = errorBody.safeParse(asJson(answer));
  const { code, message, data } = parsed.success ? parsed.data : { code: "", message: "", data: undefined };
  const fields = faultyFields(data);
  const requestId = answer.header("logto-core-request-id");
  const said = withoutSent(message, request).replace(/[.\s]+$/, "");
  const facts = [`${answer.status}`, code].filter((fact) => fact !== "").join(" ");
  const sentences = [
    `${request.method} ${request.path}: Logto answered ${facts}${said === "" ? "" : `: ${said}`}.`,
    fields.map((field) => `${field.path === "" ? "the body" : field.path}: ${field.code}`).join(", "),
    adviceFor(answer, code),
    requestId === undefined ? "" : `(request ${requestId})`,
  ];
  return new LogtoError({
    status: answer.status,
    code,
    method: request.method,
    path: request.path,
    message: sentences.filter((sentence) => sentence !== "").join(" "),
    fields,
    ...(requestId === undefined ? {} : { requestId }),
  });
}

/**
 * Describes an answer with a status of 500 or above, as part of a sentence. Logto's own message is left out, because it may
 * quote what was sent.
 */
export function failureInWords(answer: Answer): string {
  const { status } = answer;
  if (status === 502 || status === 504) {
    return `a gateway answered ${status}`;
  }
  const parsed = errorBody.safeParse(asJson(answer));
  const code = parsed.success && parsed.data.code !== "" ? ` ${parsed.data.code}` : "";
  const requestId = answer.header("logto-core-request-id");
  return `Logto answered ${status}${code}${requestId === undefined ? "" : ` (request ${requestId})`}`;
}

function faultyFields(data: unknown): FieldFault[] {
  const parsed = validationFault.safeParse(data);
  if (!parsed.success) {
    return [];
  }
  return parsed.data.issues.map(({ code, path }) => ({ code, path: z.core.toDotPath(path) }));
}

/** Logto's message, without the texts of the request that it quotes: one of them may be a secret. */
function withoutSent(message: string, request: Request): string {
  const long = textsSent(request).filter((text) => text.length >= SHORTEST_QUOTE);
  return long.reduce((rest, text) => rest.replaceAll(text, "…"), message);
}

function textsSent({ body, headers }: Request): string[] {
  if (body === undefined) {
    return [];
  }
  return headers["content-type"] === "application/json"
    ? textsIn(JSON.parse(body))
    : [...new URLSearchParams(body).values()];
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") {
    return [value];
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function unexpected(request: Request, answer: Answer, connection: Connection): UnexpectedAnswerError {
  const start = `${request.method} ${request.path}: ${connection.endpoint} answered ${answer.status}`;
  return new UnexpectedAnswerError(request, answer.status, start + oddity(request, answer, connection));
}

/** Why an answer is unexpected, and what to do about it. */
function oddity({ body }: Request, answer: Answer, { endpoint, name }: Connection): string {
  const setting = settingName("endpoint", name);
  const location = answer.header("location");
  const target = location === undefined ? undefined : parseUrl(location, endpoint);
  if (target !== undefined) {
    return `, a redirect to ${target.origin}. Set ${setting} to the address that answers without a redirect.`;
  }
  if (answer.status === 407) {
    return ": the proxy wants credentials, as in HTTPS_PROXY=http://user:password@host:port.";
  }
  if (body !== undefined && Buffer.byteLength(body) > LARGEST_BODY) {
    return ": the body is larger than the 1 MB that Logto takes.";
  }
  const kind = contentType(answer) === "text/html" ? "an HTML page" : "something that is not JSON";
  const old = answer.status === 404 || answer.status === 405 ? " An old Logto may lack this path." : "";
  return ` with ${kind}. Check that ${setting} is the address of Logto itself, not of another site.${old}`;
}
