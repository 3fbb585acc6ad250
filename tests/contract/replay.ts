import type { Emulator } from "../../emulator";
import { isJsonObject } from "../../emulator/json";
import { Names } from "./compare";
import { driftOf } from "./drift";
import { codesOf } from "./codes";
import type { Step } from "./scenario";

/** The credentials in the recordings. */
const RECORDED_ID = "m2mapp000000000000001";
const RECORDED_SECRET = "m2msecret00000000000000000000001";
/** The configured address of the recorded server. It appears in answers in which the server names itself. */
const RECORDED_ENDPOINT = "http://localhost:3301";
/** The user agent of the recorder. Webhooks contain it. */
const RECORDED_USER_AGENT = "node";
/** A text that looks like a name but is not: messages contain it as Logto's placeholder of a code. */
const CODE = "{{code}}";
/** The lowest status of an error. Of errors, only the codes are recorded. */
const LEAST_ERROR = 400;

/** Sends the requests of one scenario and compares the answers. */
export class Replay {
  readonly #names: Names;
  #token: string | undefined;

  /** @param receiver the address that the server must call */
  readonly #emulator: Emulator;

  constructor(emulator: Emulator, receiver: string) {
    this.#emulator = emulator;

    this.#names = new Names({ m2mApp: emulator.appId, endpoint: emulator.endpoint, receiver, code: CODE });
  }

  /** Sends one request. @returns all differences from the recording and from the document */
  async differences(step: Step): Promise<string[]> {
    const token = await this.#bearer(step);
    if (step.wait > 0) {
      await this.#emulator.delivered();
    }
    const response = await this.#emulator.fetch(this.#request(step, token));
    const text = await response.text();
    const body: unknown = isJson(response) ? JSON.parse(text) : text === "" ? undefined : text;
    const { status, headers } = step.response;
    const found = [
      response.status === status ? undefined : `status: recorded ${status}, got ${response.status} ${text}`,
      this.#differenceOfBody(step, body),
      ...Object.entries(headers).map(([name, value]) => this.#names.difference(value, response.headers.get(name))),
      ...driftOf(step.request.method, this.#names.fill(step.request.path), response.status, body),
    ];
    return found.filter((difference) => difference !== undefined);
  }

  #differenceOfBody(step: Step, body: unknown): string | undefined {
    const { status } = step.response;
    const recorded = this.#atOwnEndpoint(step.response.body);
    if (status < LEAST_ERROR || typeof recorded === "string") {
      return this.#names.difference(recorded, body);
    }
    return this.#names.difference(recorded, codesOf(body));
  }

  #atOwnEndpoint(recorded: unknown): unknown {
    if (recorded === undefined) {
      return undefined;
    }
    return JSON.parse(JSON.stringify(recorded).replaceAll(RECORDED_ENDPOINT, this.#emulator.endpoint));
  }

  async #bearer(step: Step): Promise<string | null> {
    const { authorization } = step.request;
    if (authorization === null) {
      return null;
    }
    this.#token ??= await this.#fetchToken();
    return authorization === undefined ? this.#token : this.#names.fill(authorization);
  }

  async #fetchToken(): Promise<string> {
    const form = { grant_type: "client_credentials", resource: "https://default.logto.app/api", scope: "all" };
    const response = await this.#emulator.fetch(
      new Request(`${this.#emulator.endpoint}/oidc/token`, {
        method: "POST",
        headers: { authorization: basic(this.#emulator.appId, this.#emulator.appSecret) },
        body: new URLSearchParams(form),
      }),
    );
    const body: unknown = await response.json();
    const token = isJsonObject(body) ? body["access_token"] : undefined;
    if (typeof token !== "string") {
      throw new Error(`No token: ${JSON.stringify(body)}`);
    }
    return token;
  }

  #request(step: Step, token: string | null): Request {
    const { method, path, body, headers } = step.request;
    const filled = body === undefined ? undefined : this.#names.fillAll(body);
    const isForm = path.startsWith("/oidc/");
    const type =
      typeof filled !== "string" ? "application/json" : isForm ? "application/x-www-form-urlencoded" : "text/plain";
    return new Request(this.#emulator.endpoint + this.#names.fill(path), {
      method,
      headers: {
        "user-agent": RECORDED_USER_AGENT,
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(filled === undefined ? {} : { "content-type": type }),
        ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, this.#ownCredentials(value)])),
      },
      ...(filled === undefined
        ? {}
        : {
            body:
              typeof filled === "string"
                ? filled.replaceAll(RECORDED_SECRET, this.#emulator.appSecret)
                : JSON.stringify(filled),
          }),
    });
  }

  #ownCredentials(header: string): string {
    if (!header.startsWith("Basic ")) {
      return header;
    }
    const recorded = Buffer.from(header.slice("Basic ".length), "base64").toString();
    const { appId, appSecret } = this.#emulator;
    const own = recorded.replaceAll(RECORDED_ID, appId).replaceAll(RECORDED_SECRET, appSecret);
    return recorded === own ? header : `Basic ${Buffer.from(own).toString("base64")}`;
  }
}

function basic(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`;
}

function isJson(response: Response): boolean {
  return response.headers.get("content-type")?.startsWith("application/json") === true;
}
