import { operations } from "../../emulator/openapi/document";
import { routeOf } from "../../emulator/paths";

/** The lowest status of an error. The document does not describe errors. */
const LEAST_ERROR = 400;

/** Answers of the server that any endpoint can have. */
const NOT_MODIFIED = 304;

/** Endpoints whose recorded answers contradict the document: a time is a number there, while the document has a date. */
const MISDESCRIBED: readonly string[] = ["GET /api/saml-applications/{id}/secrets"];

/** The differences between an answer of the emulator and the server's own document. */
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
