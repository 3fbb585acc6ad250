import type { Json, JsonObject } from "../json";
import { isJsonObject } from "../json";
import type { Operation } from "../openapi/document";
import type { Validator } from "../openapi/validate";
import { Body, type Issue, type Route } from "./call";
import { Failure } from "./failure";

/** Refuses a path whose parameters do not match the document. @throws Failure */
export function guardPath(operation: Operation, param: (name: string) => string): void {
  const parts = [...operation.params];
  refuse(
    parts.flatMap(([name, validator]) =>
      validator.issues(param(name)).map((issue) => ({ ...issue, path: [name, ...issue.path] })),
    ),
  );
}

/** Refuses a request whose query does not match the document. @throws Failure */
export function guardQuery(operation: Operation, search: URLSearchParams): void {
  const issues: Issue[] = [];
  for (const [name, validator] of operation.query) {
    const values = search.getAll(name);
    const [first] = values;
    if (first === undefined) {
      continue;
    }
    const found =
      name === "types"
        ? values.flatMap((value) => validator.issues(value))
        : values.length > 1
          ? validator.issues(values)
          : validator.issuesOfText(first);
    issues.push(...found.map((issue) => ({ ...issue, path: [name, ...issue.path] })));
  }
  refuse(issues);
}

/** Refuses a request without a file if the endpoint requires one. The content of the file is not checked. @throws Failure */
export function guardFile(operation: Operation, request: Request): void {
  const hasFile = request.headers.get("content-type")?.startsWith("multipart/form-data") === true;
  if (operation.takesFile && !hasFile) {
    refuse([{ code: "invalid_type", path: [], message: "There is no file" }]);
  }
}

/**
 * Refuses a body that does not match the document or the rules of the route.
 * @param found faults that were found before
 * @returns the body without the keys that the endpoint does not know
 * @throws Failure
 */
export function guardBody(operation: Operation, route: Route, value: Json, found: readonly Issue[]): Body {
  if (operation.body === undefined) {
    return new Body({});
  }
  const issues = [...found, ...operation.body.issues(value)];
  const fields: JsonObject = isJsonObject(value) ? value : {};
  const body = new Body(fields, value);
  const empty = (route.nonEmpty ?? []).filter((key) => {
    const list = fields[key];
    return Array.isArray(list) && list.length === 0;
  });
  issues.push(...empty.map((key) => ({ code: "too_small", path: [key], message: "The list must not be empty" })));
  issues.push(...(route.rules?.(body) ?? []));
  refuse(operation.body.inOrder(issues, value));
  const stripped = operation.body.strip(value);
  return new Body(isJsonObject(stripped) ? stripped : {}, stripped);
}

/**
 * Refuses a body by a schema that the document does not have for the endpoint, because it depends on the path.
 * @returns the body without the keys that the schema does not know
 * @throws Failure
 */
export function guardBySchema(validator: Validator, { value }: Body): Body {
  refuse(validator.issues(value));
  const stripped = validator.strip(value);
  return new Body(isJsonObject(stripped) ? stripped : {}, stripped);
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length === 0) {
    return;
  }
  throw new Failure(400, "guard.invalid_input", {
    issues: issues.map(({ code, path, message }) => ({ code, path, message })),
    name: "ZodError",
  });
}
