import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../emulator";
import { isJsonObject, pick } from "../../emulator/json";
import { Client, type Reply } from "../unit/emulator/client";
import { startReceiver, type Receiver } from "../support/receiver";
import { Names } from "./compare";
import { isTaken, readVerdicts, verdictOf, type VerdictCase, type VerdictRequest } from "./verdicts";

/** A text that looks like a name but is not: it is a placeholder of Logto. */
const NO_NAMES = { x: "{{x}}" };

const { fixture, cases } = readVerdicts();
const kinds = [...new Set(cases.map(({ object }) => object))];

describe("recorded: bodies right and wrong", () => {
  let emulator: Emulator;
  let receiver: Receiver;
  let client: Client;
  let token: string;
  const ids: Record<string, string> = { ...NO_NAMES };

  before(async () => {
    emulator = await startEmulator();
    receiver = await startReceiver();
    client = new Client(emulator);
    token = await client.token();
    ids["receiver"] = receiver.address;
    for (const { as, ...request } of fixture) {
      const reply = await send(request);
      if (as !== undefined) {
        ids[as] = idOf(reply);
      }
    }
  });

  after(async () => {
    await emulator.stop();
    await receiver.stop();
  });

  async function send({ method, path, body }: VerdictRequest): Promise<Reply> {
    const names = new Names(ids);
    const json = body === undefined ? {} : { "content-type": "application/json" };
    const text = body === undefined ? undefined : names.fill(JSON.stringify(body));
    return client.raw(method, names.fill(path), text, { authorization: `Bearer ${token}`, ...json });
  }

  for (const kind of kinds) {
    describe(kind, () => {
      for (const one of cases.filter(({ object }) => object === kind)) {
        it(`${one.operation} ${one.path}: ${one.note}`, async () => {
          await check(one);
        });
      }
    });
  }

  async function check({ operation: method, path, body, verdict, stored, undo }: VerdictCase): Promise<void> {
    const reply = await send({ method, path, body });
    if (isTaken(reply.status) && undo !== undefined) {
      ids["new"] = idOf(reply);
      await send(undo);
    }
    assert.deepEqual(verdictOf(reply.status, reply.body), verdict);
    if (isTaken(verdict.status) && isJsonObject(reply.body) && isJsonObject(body)) {
      assert.deepEqual(pick(reply.body, ...Object.keys(body)), new Names(ids).fillAll(stored ?? body));
    }
  }
});

function idOf({ body }: Reply): string {
  const id = isJsonObject(body) ? body["id"] : undefined;
  return typeof id === "string" ? id : "";
}
