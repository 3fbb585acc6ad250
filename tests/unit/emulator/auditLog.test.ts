import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject, isList, type JsonObject } from "../../../emulator/json";
import { Client } from "./client";

const CREDENTIALS = ["client_id", "client_secret", "grant_type"];
const SECRETS = ["actor_token", "client_secret", "refresh_token", "subject_token"];

/** A token request and its entry in the audit log. */
interface LogCase {
  readonly title: string;
  readonly form: Readonly<Record<string, string>>;
  readonly key: string;
  /** The names of the parameters, sorted. */
  readonly params: readonly string[];
  readonly isAttributed: boolean;
  readonly secretName: string | undefined;
}

const CASES: readonly LogCase[] = [
  {
    title: "a secret that is wrong: the application is known, and all secrets that there might be are blotted out",
    form: { client_secret: "wrong", code: "c" },
    key: "ExchangeTokenBy.ClientCredentials",
    params: [...new Set([...CREDENTIALS, ...SECRETS, "code", "resource", "scope"])],
    isAttributed: true,
    secretName: undefined,
  },
  {
    title: "an application that is not there",
    form: { client_id: "nosuch" },
    key: "ExchangeTokenBy.ClientCredentials",
    params: [...new Set([...CREDENTIALS, ...SECRETS, "resource", "scope"])],
    isAttributed: false,
    secretName: undefined,
  },
  {
    title: "a grant that is not known",
    form: { grant_type: "nope" },
    key: "ExchangeTokenBy.Unknown",
    params: [...new Set([...CREDENTIALS, ...SECRETS, "resource", "scope"])],
    isAttributed: true,
    secretName: "Default secret",
  },
  {
    title: "a grant that the application may not use",
    form: { grant_type: "refresh_token", code: "c" },
    key: "ExchangeTokenBy.RefreshToken",
    params: [...CREDENTIALS, "refresh_token", "resource", "scope"],
    isAttributed: true,
    secretName: "Default secret",
  },
  {
    title: "a resource that is not known, with what the grant does not read left out",
    form: { resource: "https://nosuch.example", code: "c", organization_id: "", nope: "x" },
    key: "ExchangeTokenBy.ClientCredentials",
    params: [...CREDENTIALS, "organization_id", "resource", "scope"],
    isAttributed: true,
    secretName: "Default secret",
  },
];

describe("emulator: the audit log", () => {
  let emulator: Emulator;
  let client: Client;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
    // The client's own token request is in the log before those of the tests.
    await client.send("GET", "/api/status");
  });

  after(() => emulator.stop());

  async function newestPayload(): Promise<JsonObject> {
    const { body } = await client.send("GET", "/api/logs?page_size=1");
    const [log] = isList(body) ? body : [];
    const payload = isJsonObject(log) ? log["payload"] : undefined;
    return isJsonObject(payload) ? { ...payload } : {};
  }

  for (const { title, form, key, params, isAttributed, secretName } of CASES) {
    it(`tells of a token that is refused for ${title}`, async () => {
      await client.exchange({ ...form });
      const payload = await newestPayload();
      const shown = isJsonObject(payload["params"]) ? payload["params"] : {};
      assert.deepEqual(
        [payload["key"], payload["result"], payload["tokenTypes"], payload["applicationId"]],
        [key, "Error", [], isAttributed ? emulator.appId : undefined],
      );
      assert.deepEqual(Object.keys(shown).toSorted(), params.toSorted());
      assert.equal(shown["client_secret"], "******");
      assert.deepEqual(payload["applicationSecret"], secretName === undefined ? undefined : { name: secretName });
      assert.equal(typeof payload["error"], "string");
    });
  }
});
