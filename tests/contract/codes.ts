import { isJsonObject } from "../../emulator/json";

/**
 * The recorded part of an error: its code and that of OAuth, and the code and path of each issue; for a bad password, the
 * codes.
 */
export function codesOf(body: unknown): unknown {
  if (!isJsonObject(body)) {
    return body;
  }
  const faults = body["issues"];
  if (Array.isArray(faults)) {
    return { ...body, issues: faults.filter(isJsonObject).map(({ code }) => ({ code })) };
  }
  const data = isJsonObject(body["data"]) ? body["data"] : {};
  const issues = data["issues"];
  return {
    ...("error" in body ? { error: body["error"] } : {}),
    ...("code" in body ? { code: body["code"] } : {}),
    ...(Array.isArray(issues)
      ? { data: { issues: issues.filter(isJsonObject).map(({ code, path }) => ({ code, path })) } }
      : {}),
  };
}
