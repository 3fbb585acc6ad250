import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { Client, faults, outcome } from "./client";

const PATH = "/api/custom-profile-fields";
const INVALID = "400 guard.invalid_input";
const TEXT = { type: "Text", required: false };
const COUNTRY = { enabled: true, name: "country", required: true };
const LONG = "x".repeat(257);

/** A field that consists of one part. */
function address(part: object): object {
  return { type: "Address", required: false, config: { parts: [{ ...COUNTRY, ...part }] } };
}

describe("emulator: profile fields beyond the recordings", () => {
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

  const posts: [body: object, expected: string][] = [
    [[], `${INVALID}, invalid_type `],
    [
      { type: "Text", required: "x", label: "" },
      `${INVALID}, invalid_type name, too_small label, invalid_type required`,
    ],
    [{ ...TEXT, name: "a", description: null }, `${INVALID}, invalid_type description`],
    [{ ...TEXT, name: "" }, "400 custom_profile_fields.invalid_name"],
    [{ ...TEXT, name: "ossOnboarding" }, "400 custom_profile_fields.name_conflict_custom_data"],
    [{ ...TEXT, name: "x".repeat(129) }, "422 entity.value_too_long"],
    [{ ...TEXT, name: "a", label: "x".repeat(129) }, "422 entity.value_too_long"],
    [{ ...TEXT, name: "a", description: LONG }, "422 entity.value_too_long"],
    [{ ...TEXT, name: "a", config: { minLength: 1 } }, "201"],
    [{ ...TEXT, name: "a", config: { minValue: 2, maxValue: 1 } }, "201"],
    [{ ...address({ type: "Select" }), name: "a" }, "201"],
    [{ ...address({ type: "Address" }), name: "a" }, "400 custom_profile_fields.invalid_sub_component_type"],
    [
      { type: "Address", name: "a", required: false, config: { parts: [] } },
      "400 custom_profile_fields.invalid_address_components",
    ],
    [
      { type: "Fullname", name: "a", required: false, config: { parts: [] } },
      "400 custom_profile_fields.invalid_fullname_components",
    ],
    [
      { ...address({ type: "Text", name: 5, config: { minLength: -1, maxLength: 0.5 } }), name: "a" },
      `${INVALID}, too_small config.parts.0.config.minLength, invalid_type config.parts.0.config.maxLength, ` +
        "invalid_type config.parts.0.name",
    ],
  ];
  for (const [body, expected] of posts) {
    it(`are made or refused: ${JSON.stringify(body).slice(0, 120)} ${expected}`, async () => {
      assert.equal(faults(await client.send("POST", PATH, body)), expected);
    });
  }

  const puts: [body: object, expected: string][] = [
    [{ type: "Checkbox", required: false }, "400 custom_profile_fields.invalid_default_value"],
    [{ type: "Checkbox", required: false, config: {} }, `${INVALID}, invalid_union config.defaultValue`],
    [{ type: "Regex", required: false, config: { format: "[" } }, "400 custom_profile_fields.invalid_regex_format"],
    [address({ type: "Select", config: { options: [] } }), "400 custom_profile_fields.invalid_options"],
    [
      address({ type: "Text", config: { minLength: 2, maxLength: 1 } }),
      "400 custom_profile_fields.invalid_min_max_input",
    ],
    [address({ type: "Date", config: { minLength: 2, maxLength: 1, format: "d" } }), "200"],
    [address({ type: "Date", config: {} }), "400 request.invalid_input"],
    [address({ type: "Checkbox", required: false }), "400 custom_profile_fields.invalid_default_value"],
    [address({ type: "Checkbox" }), "500"],
    [address({ type: "Select" }), "500"],
    [address({ type: "Regex", config: {} }), "500"],
  ];
  for (const [body, expected] of puts) {
    it(`are changed by stricter rules: ${JSON.stringify(body).slice(0, 160)} ${expected}`, async () => {
      await client.send("POST", PATH, { ...TEXT, name: "a" });
      assert.equal(faults(await client.send("PUT", `${PATH}/a`, body)), expected);
    });
  }

  it("look at a name before they look for it", async () => {
    assert.equal(outcome(await client.send("PUT", `${PATH}/a_b`, TEXT)), "400 custom_profile_fields.invalid_name");
  });

  for (const config of [{ minLength: -1 }, { maxLength: 0.5 }, { placeholder: LONG }]) {
    it(`cannot be read once they are stored with ${JSON.stringify(config).slice(0, 40)}, until they go`, async () => {
      const sent = [
        await client.send("POST", PATH, { ...TEXT, name: "bad", config }),
        await client.send("GET", `${PATH}/bad`),
        await client.send("GET", PATH),
        await client.send("PUT", `${PATH}/bad`, TEXT),
        await client.send("DELETE", `${PATH}/bad`),
        await client.send("GET", PATH),
      ];
      assert.deepEqual(
        sent.map(({ status }) => status),
        [500, 500, 500, 500, 204, 200],
      );
    });
  }

  it("take whole numbers for their places, within what the column holds", async () => {
    await client.send("POST", PATH, { ...TEXT, name: "a" });
    const outcomes = [];
    for (const sieOrder of [-5, 1.5, 32_768]) {
      outcomes.push(
        outcome(await client.send("POST", `${PATH}/properties/sie-order`, { order: [{ name: "a", sieOrder }] })),
      );
    }
    assert.deepEqual(outcomes, ["200", "422 entity.invalid_input", "500"]);
  });

  it("are refused a place twice before they are looked for", async () => {
    const order = ["nope", "nope"].map((name) => ({ name, sieOrder: 1 }));
    const reply = await client.send("POST", `${PATH}/properties/sie-order`, { order });
    assert.equal(outcome(reply), "400 request.invalid_input");
  });

  it("stay where nothing is named of them in the sign-in experience and the account center", async () => {
    await client.send("POST", PATH, { ...TEXT, name: "a" });
    await client.send("DELETE", `${PATH}/a`);
    const { body } = await client.send("GET", "/api/account-center");
    assert.match(JSON.stringify(body), /"profileFields":null/);
  });
});
