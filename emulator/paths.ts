import { OIDC_PATHS } from "./oidc/paths";
import { methodsByPath, operations } from "./openapi/document";

const bySegments = new Map<number, string[][]>();
for (const path of [...methodsByPath(operations).keys(), ...OIDC_PATHS]) {
  const segments = path.split("/");
  bySegments.set(segments.length, [...(bySegments.get(segments.length) ?? []), segments]);
}

/** The path of an endpoint in the documents, e.g. `/api/roles/{id}`; undefined if there is none. */
export function routeOf(path: string): string | undefined {
  const segments = (path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path).split("/");
  const candidates = (bySegments.get(segments.length) ?? []).filter((pattern) =>
    pattern.every((part, index) => part.startsWith("{") || part === segments[index]),
  );
  const [best] = candidates.sort((one, other) => parametersOf(one) - parametersOf(other));
  return best?.join("/");
}

/** A request whose path has the spelling of the document. */
export function canonical(request: Request): Request {
  const url = new URL(request.url);
  const path = canonicalPath(url.pathname);
  if (path === url.pathname) {
    return request;
  }
  url.pathname = path;
  return new Request(url, request);
}

/** A path with the spelling of the document in its fixed parts, because Logto's router ignores their case. */
function canonicalPath(path: string): string {
  if (routeOf(path) !== undefined) {
    return path;
  }
  const segments = path.split("/");
  const pattern = (bySegments.get(segments.length) ?? []).find((candidate) =>
    candidate.every((part, index) => part.startsWith("{") || part === segments[index]?.toLowerCase()),
  );
  return pattern?.map((part, index) => (part.startsWith("{") ? segments[index] : part)).join("/") ?? path;
}

function parametersOf(pattern: readonly string[]): number {
  return pattern.filter((part) => part.startsWith("{")).length;
}
