import { createHmac } from "node:crypto";

import { isJsonObject, type JsonObject } from "../json";
import type { HookRow } from "../tables/hooks";

/** How long Logto waits for an answer, in milliseconds. */
const TIMEOUT_MS = 10_000;
const USER_AGENT = "Logto (https://logto.io/)";
/** The header with the signature of a payload: the HMAC-SHA256 of the body with the signing key, in hexadecimal. */
const SIGNATURE = "logto-signature-sha-256";

/** The answer of the receiver. */
export interface Reception {
  /** Whether the status means success. Logto checks nothing else. */
  readonly isSuccess: boolean;
  readonly status: number;
  readonly body: string;
}

/**
 * Sends a payload to the address of a webhook. It is sent once, regardless of `retries`, because Logto does not repeat a POST.
 * @param hook the address, the headers, and the signing key
 * @throws Error if there is no answer, because nobody listens, it takes too long, or the address or a header is invalid
 */
export async function sendWebhook(
  { config, signingKey }: Pick<HookRow, "config" | "signingKey">,
  payload: JsonObject,
): Promise<Reception> {
  const body = JSON.stringify(payload);
  const signature = createHmac("sha256", signingKey).update(body).digest("hex");
  const headers = new Headers({ "user-agent": USER_AGENT, ...headersOf(config), [SIGNATURE]: signature });
  if (!headers.has("content-type")) {
    headers.set("content-type", "application/json");
  }
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(addressOf(config), { method: "POST", headers, body, signal });
  return { isSuccess: response.ok, status: response.status, body: await response.text() };
}

/** The address of a webhook. Logto does not check whether it is an address. */
export function addressOf({ url }: JsonObject): string {
  return typeof url === "string" ? url : "";
}

function headersOf({ headers }: JsonObject): Record<string, string> {
  const given = isJsonObject(headers) ? Object.entries(headers) : [];
  return Object.fromEntries(given.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
