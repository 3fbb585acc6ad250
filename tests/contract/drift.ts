import { operations } from "../../emulator/openapi/document";
import { routeOf } from "../../emulator/paths";

/** The least status of an error; the document does not say what errors look like. */
const LEAST_ERROR = 400;

/** Answered by the server whatever the endpoint. */
const NOT_MODIFIED = 304;

/** Endpoints whose recorded answers are not as the document promises: there a time is a number, where it says a date. */
const MISDESCRIBED: readonly string[] = ["GET /api/saml-applications/{id}/secrets"];

/** What in an answer of the emulator is not as the server's own document promises. */
export function driftOf(method: string, path: string, status: number, body: unknown): string[] {
  const route = routeOf(new URL(path, "http://localhost").pathname);
  const operation = operations.find((candidate) => candidate.path === route && candidate.method === method);
  if (operation === undefined || status >= LEAST_ERROR || status === NOT_MODIFIED) {
    return [];
  }
  if (!operation.answers.has(status)) {
    return [`document: ${method} ${operation.path} has no status ${status}`];
  }
  const schema = operation.answers.get(status);
  if (schema === undefined || typeof body === "string" || MISDESCRIBED.includes(`${method} ${operation.path}`)) {
    return [];
  }
  return schema.issues(body).map((issue) => `document: ${issue.code} at ${issue.path.join(".")}`);
}
