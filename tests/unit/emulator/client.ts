import assert from "node:assert/strict";

import type { Emulator } from "../../../emulator";
import { isJsonObject } from "../../../emulator/json";
import { driftOf } from "../../contract/drift";

/** An answer. The body is parsed if it is JSON. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/**
 * A client of an emulator in the same process, with its own token. Every answer is compared with the server's document, unless
 * the emulator is an older release than the document.
 */
export class Client {
  #token: string | undefined;

  constructor(
    readonly emulator: Emulator,
    readonly isOlder = false,
  ) {}

  /** Sends a request; an object is sent as JSON. */
  async send(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Reply> {
    this.#token ??= await this.token();
    return this.raw(method, path, body === undefined ? undefined : JSON.stringify(body), {
      authorization: `Bearer ${this.#token}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    });
  }

  /** Sends a request unchanged, without a token. */
  async raw(method: string, path: string, body?: string, headers: Record<string, string> = {}): Promise<Reply> {
    const request = new Request(this.emulator.endpoint + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    const response = await this.emulator.fetch(request);
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
    const parsed: unknown = isJson && text !== "" ? JSON.parse(text) : text;
    const drift = this.isOlder ? [] : driftOf(method, path, response.status, parsed);
    assert.deepEqual(drift, [], `${method} ${path} answers as the document says`);
    return { status: response.status, body: parsed, headers: response.headers };
  }

  /** Gets a token. */
  async token(form: Record<string, string> = {}): Promise<string> {
    const reply = await this.exchange(form);
    const token = isJsonObject(reply.body) ? reply.body["access_token"] : undefined;
    if (typeof token !== "string") {
      throw new Error(`No token: ${reply.status}`);
    }
    return token;
  }

  /** Sends a token request. */
  exchange(form: Record<string, string> = {}): Promise<Reply> {
    const { appId, appSecret } = this.emulator;
    const fields = {
      grant_type: "client_credentials",
      resource: "https://default.logto.app/api",
      scope: "all",
      client_id: appId,
      client_secret: appSecret,
      ...form,
    };
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    return this.raw("POST", "/oidc/token", new URLSearchParams(fields).toString(), headers);
  }

  /** Creates an object, and returns its id. */
  async create(path: string, body: object): Promise<string> {
    const reply = await this.send("POST", path, body);
    const id = isJsonObject(reply.body) ? reply.body["id"] : undefined;
    if (typeof id !== "string") {
      throw new Error(`Not made: ${reply.status} ${JSON.stringify(reply.body)}`);
    }
    return id;
  }
}

/** A text in the body of a reply; empty if there is none. */
export function textIn(reply: Reply, key: string): string {
  const value = isJsonObject(reply.body) ? reply.body[key] : undefined;
  return typeof value === "string" ? value : "";
}

/** The status and Logto's code of a reply, by which programs distinguish errors. */
export function outcome(reply: Reply): string {
  const code = isJsonObject(reply.body) ? reply.body["code"] : undefined;
  return typeof code === "string" ? `${reply.status} ${code}` : String(reply.status);
}

/** The status, the code and, for an invalid request, each fault with its path. */
export function faults(reply: Reply): string {
  const data = isJsonObject(reply.body) && isJsonObject(reply.body["data"]) ? reply.body["data"] : {};
  const issues = Array.isArray(data["issues"]) ? data["issues"].filter(isJsonObject) : [];
  const places = issues.map(
    ({ code, path }) => `${typeof code === "string" ? code : "?"} ${Array.isArray(path) ? path.join(".") : ""}`,
  );
  return [outcome(reply), ...places].join(", ");
}

/** The ids of a list in an answer. */
export function idsOf(reply: Reply): unknown[] {
  return Array.isArray(reply.body) ? reply.body.filter(isJsonObject).map((item) => item["id"]) : [];
}
