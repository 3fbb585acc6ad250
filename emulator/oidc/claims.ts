import { isJsonObject, type Json, type JsonObject } from "../json";

/** What a token says. Times are in seconds since the epoch. */
export interface Claims {
  readonly sub: string;
  readonly aud: string;
  readonly exp: number;
  /** Names of the permissions, with spaces between them. */
  readonly scope: string;
}

/** A part of a token: an object, as text. */
export function encode(part: Json): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}

/** The object that a part of a token is; undefined where it is none. */
export function decode(part: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What a token says by its second part; undefined where it says too little. */
export function claimsOf(payload: string): Claims | undefined {
  const { sub, aud, exp, scope } = decode(payload) ?? {};
  if (typeof sub !== "string" || typeof aud !== "string" || typeof exp !== "number") {
    return undefined;
  }
  return { sub, aud, exp, scope: typeof scope === "string" ? scope : "" };
}
