import { isJsonObject, type Json } from "../json";

/** The largest JSON body that Logto reads, in bytes. */
const JSON_LIMIT_BYTES = 1024 * 1024;
/** The largest form or text that Logto reads, in bytes. */
const TEXT_LIMIT_BYTES = 56 * 1024;

/** The result of reading a body: a value, or the reason why there is none. */
export type Parsed = { readonly value: Json } | { readonly problem: "malformed" | "too large" };

/** Reads a body as Logto does: by its content type. The result is an empty object if the type is missing or another one. */
export async function readBody(request: Request): Promise<Parsed> {
  const type = (request.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const isJson = /^application\/(json|json-patch\+json|vnd\.api\+json|csp-report)$/.test(type);
  const isForm = type === "application/x-www-form-urlencoded";
  if (!isJson && !isForm && !type.startsWith("text/")) {
    return { value: {} };
  }
  const text = await request.text();
  if (Buffer.byteLength(text) > (isJson ? JSON_LIMIT_BYTES : TEXT_LIMIT_BYTES)) {
    return { problem: "too large" };
  }
  if (isForm) {
    return { value: Object.fromEntries(new URLSearchParams(text)) };
  }
  return isJson ? parseJson(text) : { value: text };
}

function parseJson(text: string): Parsed {
  if (text === "") {
    return { value: {} };
  }
  try {
    const value: unknown = JSON.parse(text, (key, part: unknown) => {
      if (key === "__proto__") {
        throw new SyntaxError("Forbidden key");
      }
      return part;
    });
    return isJson(value) && typeof value === "object" && value !== null ? { value } : { problem: "malformed" };
  } catch {
    return { problem: "malformed" };
  }
}

/** Parses JSON. The return type tells the compiler that the result of `JSON.parse` is JSON. */
function isJson(value: unknown): value is Json {
  return (
    value === null ||
    ["boolean", "number", "string"].includes(typeof value) ||
    Array.isArray(value) ||
    isJsonObject(value)
  );
}
