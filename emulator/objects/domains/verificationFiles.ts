import type { Body, Issue } from "../../http/call";
import { isJsonObject, type Json } from "../../json";

const TYPES: readonly unknown[] = ["text/plain", "application/json"];

/** A file at the root, with an ending, or any below `.well-known`. */
const PATHS: readonly RegExp[] = [/^\/[\w-][\w.-]*\.[\w-][\w.-]*$/, /^\/\.well-known(\/[\w-][\w.-]*)+$/];

/** What the document does not tell: where the files may be, that JSON is JSON, and that no path is named twice. */
export function verificationFileIssues(body: Body): Issue[] {
  const files = body.get("verificationFiles");
  if (!Array.isArray(files)) {
    return [];
  }
  const issues = files.flatMap((file: Json, index) => [...pathIssues(file, index), ...contentIssues(file, index)]);
  return files.every(isComplete) ? [...issues, ...repeatedPathIssues(files)] : issues;
}

/** Whether all that a file has is of the right type: zod 3 looks at the whole only then. */
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
