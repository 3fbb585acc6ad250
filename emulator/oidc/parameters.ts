import { isJsonObject, isList } from "../json";
import { BodyTooLarge, invalidRequest, unrecognizedRoute } from "./failure";

const JSON_TYPE = "application/json";
const FORM_TYPE = "application/x-www-form-urlencoded";
/** The largest body that the provider reads, in bytes. */
const BODY_LIMIT_BYTES = 56 * 1024;

/** The parameters of a request, by OAuth's names. */
export class Parameters {
  constructor(readonly search: URLSearchParams) {}

  /** The value of a parameter; an empty one counts as absent. @throws OidcFailure if it is given twice */
  get(name: string): string | undefined {
    const [value, ...more] = this.search.getAll(name);
    if (more.length > 0) {
      throw invalidRequest(`'${name}' parameter must not be provided twice`);
    }
    return value === "" ? undefined : value;
  }

  /** The value of a parameter that is given once; undefined if it is absent, empty or given twice. */
  once(name: string): string | undefined {
    return this.search.getAll(name).length > 1 ? undefined : this.get(name);
  }

  /** The value of a parameter. @throws OidcFailure if it is absent, empty or given twice */
  require(name: string): string {
    const value = this.get(name);
    if (value === undefined) {
      throw invalidRequest(`missing required parameter '${name}'`);
    }
    return value;
  }

  /** The words of a parameter, in their order and without duplicates. */
  words(name: string): string[] {
    const value = this.get(name);
    return value === undefined ? [] : [...new Set(value.split(" "))];
  }

  /** The values of a parameter that may be given more than once. */
  all(name: string): string[] {
    const values = this.search.getAll(name);
    return values.length === 1 && values[0] === "" ? [] : values;
  }
}

/**
 * The parameters in the body, which is a form, or JSON that Logto reads like a form.
 * @throws OidcFailure if the body is something else
 * @throws BodyTooLarge
 */
export async function readForm(request: Request): Promise<Parameters> {
  const type = mediaTypeOf(request);
  const text = await request.text();
  if (Buffer.byteLength(text) > BODY_LIMIT_BYTES) {
    throw new BodyTooLarge();
  }
  if (text.includes("\0")) {
    throw invalidRequest("null bytes are not allowed in the request body");
  }
  if (type === JSON_TYPE) {
    return new Parameters(fieldsOf(text));
  }
  if (type === FORM_TYPE) {
    return new Parameters(new URLSearchParams(text));
  }
  if (type !== "") {
    throw invalidRequest(`only ${FORM_TYPE} content-type bodies are supported`);
  }
  return new Parameters(new URLSearchParams());
}

/** The parameters in the query, or in the form that Logto accepts instead. @throws OidcFailure for other bodies */
export async function readQuery(request: Request): Promise<Parameters> {
  if (request.method !== "POST") {
    return new Parameters(new URL(request.url).searchParams);
  }
  if (![JSON_TYPE, FORM_TYPE].includes(mediaTypeOf(request))) {
    throw unrecognizedRoute(request);
  }
  return readForm(request);
}

function mediaTypeOf(request: Request): string {
  return (request.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** The fields of a JSON object as fields of a form: a list is a field that is given more than once. */
function fieldsOf(text: string): URLSearchParams {
  const fields = new URLSearchParams();
  const value = parseOrNull(text);
  if (!isJsonObject(value)) {
    return fields;
  }
  for (const [name, field] of Object.entries(value)) {
    for (const item of isList(field) ? field : [field]) {
      fields.append(name, textOf(item));
    }
  }
  return fields;
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A value as the text of a form. */
function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
