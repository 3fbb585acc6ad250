import { createHash } from "node:crypto";

import type { Json } from "../json";
import { newId } from "../store/identifiers";
import type { Answer } from "./answer";
import { Failure } from "./failure";
import { pageHeaders, rangeOf, type Page } from "./paging";

const JSON_TYPE = "application/json; charset=utf-8";
const TEXT_TYPE = "text/plain; charset=utf-8";
/** The characters of request ids. */
const REQUEST_ID_LENGTH = 16;

/** The headers of every answer of Logto. */
function commonHeaders(): Record<string, string> {
  return { "logto-core-request-id": newId().slice(0, REQUEST_ID_LENGTH) };
}

/** An answer as HTTP. @param page the requested part of a list */
export function respond(answer: Answer, url: URL, page: Page | undefined): Response {
  if ("json" in answer) {
    return respondJson(answer.status, answer.json);
  }
  if ("text" in answer) {
    return respondText(answer.status, answer.text, answer.type === undefined ? {} : { "content-type": answer.type });
  }
  if (!("list" in answer)) {
    return new Response(null, { status: 204, headers: commonHeaders() });
  }
  const { list, status } = answer;
  if (page === undefined) {
    return respondJson(status, list.slice());
  }
  const { start, end } = rangeOf(page);
  return respondJson(status, list.slice(start, end), pageHeaders(url, page, list.length));
}

/** An answer with JSON, with the headers of every answer. */
export function respondJson(status: number, json: Json, headers: Record<string, string> = {}): Response {
  const text = JSON.stringify(json);
  const tag = status === 200 ? { etag: tagOf(text) } : {};
  return new Response(text, { status, headers: { ...commonHeaders(), "content-type": JSON_TYPE, ...tag, ...headers } });
}

/** The entity tag of a body. */
function tagOf(text: string): string {
  return `"${createHash("sha1").update(text).digest("base64url")}"`;
}

/** The answer to a read, or 304 if the client already has it. */
export function unlessKnown(request: Request, response: Response): Response {
  const tag = response.headers.get("etag");
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (!isRead || tag === null || request.headers.get("if-none-match") !== tag) {
    return response;
  }
  return new Response(null, { status: 304, headers: { ...commonHeaders(), etag: tag } });
}

/** An answer with plain text, with the headers of every answer. */
export function respondText(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, { status, headers: { ...commonHeaders(), "content-type": TEXT_TYPE, ...headers } });
}

/** An error in the form of Logto. */
export function respondFailure(failure: Failure): Response {
  const { status, code, data } = failure;
  return respondJson(status, {
    message: `Emulated Logto error ${code}.`,
    code,
    ...(data === undefined ? {} : { data }),
  });
}
