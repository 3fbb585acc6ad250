import type { Body, Issue } from "../../http/call";
import { isJsonObject, type Json } from "../../json";

const TYPES: readonly unknown[] = ["text/plain", "application/json"];

/** The paths that files may have: a file with an extension at the root, or any file below `/.well-known`. */
const PATHS: readonly RegExp[] = [/^\/[\w-][\w.-]*\.[\w-][\w.-]*$/, /^\/\.well-known(\/[\w-][\w.-]*)+$/];

/** The rules that the document does not state: which paths are allowed, that JSON is valid, and that paths are unique. */
export function verificationFileIssues(body: Body): Issue[] {
  const files = body.get("verificationFiles");
  if (!Array.isArray(files)) {
    return [];
  }
  const issues = files.flatMap((file: Json, index) => [...pathIssues(file, index), ...contentIssues(file, index)]);
  return files.every(isComplete) ? [...issues, ...repeatedPathIssues(files)] : issues;
}

/** Whether all values of a file have the right type. Only then zod 3 checks the whole object. */
function isComplete(file: Json): file is { path: string; content: string; contentType: string } {
  return (
    isJsonObject(file) &&
    typeof file["path"] === "string" &&
    typeof file["content"] === "string" &&
    TYPES.includes(file["contentType"])
  );
}

function pathIssues(file: Json, index: number): Issue[] {
  const path = isJsonObject(file) ? file["path"] : undefined;
  return typeof path !== "string" || PATHS.some((pattern) => pattern.test(path)) ? [] : [issueOf(index, "path")];
}

function contentIssues(file: Json, index: number): Issue[] {
  if (!isComplete(file) || file.contentType !== "application/json") {
    return [];
  }
  try {
    JSON.parse(file.content);
    return [];
  } catch {
    return [issueOf(index, "content")];
  }
}

function repeatedPathIssues(files: readonly { readonly path: string }[]): Issue[] {
  const paths = files.map(({ path }) => path);
  return paths.flatMap((path, index) => (paths.indexOf(path) < index ? [issueOf(index, "path")] : []));
}

function issueOf(index: number, key: string): Issue {
  return { code: "custom", path: ["verificationFiles", index, key], message: "Not a file that proves anything" };
}
