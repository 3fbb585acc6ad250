import assert from "node:assert/strict";

import { RELEASES } from "../../../emulator/releases/release";
import { startEmulator, type Emulator, type Release } from "../../../emulator";
import leaves from "../../../emulator/experiencePhrases.json";
import { isJsonObject } from "../../../emulator/json";
import { Client, faults, outcome, textIn } from "./client";

const PATH = "/api/custom-phrases/de";
const INVALID = "400 guard.invalid_input";
const UNKNOWN = "422 localization.invalid_translation_structure";

describe("emulator: custom phrases beyond the recordings", () => {
  let emulator: Emulator;
  let client: Client;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
  });

  beforeEach(() => {
    emulator.reset();
  });

  after(() => emulator.stop());

  const cases: [body: object, expected: string][] = [
    [[], `${INVALID}, invalid_type `],
    [{ input: null }, `${INVALID}, invalid_union input`],
    [{ input: [] }, `${INVALID}, invalid_union input`],
    [{ input: { username: 1 }, action: { sign_in: null } }, `${INVALID}, invalid_union input, invalid_union action`],
    [{ nope: { x: 1 } }, `${INVALID}, invalid_union nope`],
    [{ input: "x" }, UNKNOWN],
    [{ input: { username: { x: "y" } } }, UNKNOWN],
    [{ "input.username": "x" }, UNKNOWN],
    [{ constructor: "x" }, UNKNOWN],
    [{ input: { toString: "x" } }, UNKNOWN],
    [{ user_scopes: { descriptions: { "urn:logto:scope:organizations": "x" } } }, "201"],
  ];
  for (const [body, expected] of cases) {
    it(`are kept or refused: ${JSON.stringify(body)} ${expected}`, async () => {
      assert.equal(faults(await client.send("PUT", PATH, body)), expected);
    });
  }

  it("lose what is empty before anything is looked for, and keep spaces", async () => {
    const body = { nope: "", neither: { nor: {} }, input: { username: "  ", password: "" }, action: "" };
    const reply = await client.send("PUT", PATH, body);
    assert.deepEqual(isJsonObject(reply.body) && reply.body["translation"], { input: { username: "  " } });
  });

  it("take a tag in any case, and for another one", async () => {
    const ids = [];
    for (const tag of ["zh-cn", "zh-CN", "AR", "es-419", "zh-CN"]) {
      ids.push(textIn(await client.send("PUT", `/api/custom-phrases/${tag}`, {}), "id"));
    }
    assert.equal(new Set(ids).size, 4);
    assert.equal(ids[1], ids[4]);
    const { body } = await client.send("GET", "/api/custom-phrases");
    const tags = Array.isArray(body) ? body.filter(isJsonObject).map(({ languageTag }) => languageTag) : [];
    assert.deepEqual(tags, ["AR", "es-419", "zh-CN", "zh-cn"]);
    assert.equal(outcome(await client.send("GET", "/api/custom-phrases/Zh-cN")), "404 entity.not_found");
    assert.equal(outcome(await client.send("DELETE", "/api/custom-phrases/Zh-cN")), "404 entity.not_found");
  });

  it("are refused, read and deleted by no tag that is none", async () => {
    for (const method of ["GET", "PUT", "DELETE"]) {
      const body = method === "PUT" ? {} : undefined;
      for (const tag of ["xx", "en_US", "de%20"]) {
        const reply = await client.send(method, `/api/custom-phrases/${tag}`, body);
        assert.equal(faults(reply), `${INVALID}, custom languageTag`);
      }
    }
  });

  it("of the default language are not deleted, whether there are any or not", async () => {
    assert.equal(outcome(await client.send("DELETE", "/api/custom-phrases/EN")), "404 entity.not_found");
    for (const body of [{}, { input: { username: "x" } }]) {
      await client.send("PUT", "/api/custom-phrases/en", body);
      const reply = await client.send("DELETE", "/api/custom-phrases/en");
      assert.equal(outcome(reply), "409 localization.cannot_delete_default_language");
    }
  });
});

/** The number of phrases that servers of these releases accepted, of all phrases of the newest. */
const COUNTS: readonly (readonly [release: Release | undefined, count: number])[] = [
  ["1.28", 218],
  ["1.36", 377],
  ["1.40", 465],
  [undefined, 543],
];

describe("emulator: phrases of the sign-in pages", () => {
  it("are counted for each release", () => {
    assert.deepEqual(
      COUNTS.map(([release]) => release),
      [...RELEASES, undefined],
    );
  });

  for (const [release, count] of COUNTS) {
    it(`are ${count} in ${release ?? "the newest release"}`, async () => {
      const emulator = await startEmulator(release === undefined ? {} : { release });
      const client = new Client(emulator, release !== undefined);
      const statuses: number[] = [];
      for (const path of paths()) {
        const phrase = path.reduceRight<object | string>((value, key) => ({ [key]: value }), "x");
        statuses.push((await client.send("PUT", PATH, Object(phrase) as object)).status);
      }
      await emulator.stop();
      assert.equal(statuses.filter((status) => status === 201).length, count);
      assert.equal(statuses.filter((status) => status === 422).length, statuses.length - count);
    });
  }
});

function paths(): string[][] {
  return Object.values(leaves)
    .flatMap((branches) => Object.entries(branches))
    .flatMap(([branch, keys]) => keys.split(" ").map((key) => [...branch.split("."), key]));
}
