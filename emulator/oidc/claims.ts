import { isJsonObject, type Json, type JsonObject } from "../json";

/** The claims of a token. Times are in seconds since the epoch. */
export interface Claims {
  readonly sub: string;
  readonly aud: string;
  readonly exp: number;
  /** The names of the permissions, separated by spaces. */
  readonly scope: string;
}

/** Encodes an object as a part of a token. */
export function encode(part: Json): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}

/** Decodes a part of a token; undefined if it is no object. */
export function decode(part: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The claims in the payload of a token; undefined if a required claim is missing. */
export function claimsOf(payload: string): Claims | undefined {
  const { sub, aud, exp, scope } = decode(payload) ?? {};
  if (typeof sub !== "string" || typeof aud !== "string" || typeof exp !== "number") {
    return undefined;
  }
  return { sub, aud, exp, scope: typeof scope === "string" ? scope : "" };
}
