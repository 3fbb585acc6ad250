import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject, pick } from "../../../emulator/json";
import { Client, outcome } from "./client";

const CUSTOMIZER = "/api/configs/jwt-customizer/client-credentials";

describe("emulator: claims by a script", () => {
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

  async function claimsBy(body: string, ...names: string[]): Promise<unknown> {
    const script = `const getCustomJwtClaims = async ({ token, context, environmentVariables, api }) => ${body}`;
    await client.send("PUT", CUSTOMIZER, { script, environmentVariables: { plan: "gold" } });
    const claims: unknown = JSON.parse(Buffer.from((await client.token()).split(".")[1] ?? "", "base64url").toString());
    return isJsonObject(claims) ? pick(claims, ...names) : undefined;
  }

  it("are in a machine's token, and made of what the script is given", async () => {
    const body = "({ plan: environmentVariables.plan, name: context.application.name, asked: token.scope })";
    assert.deepEqual(await claimsBy(body, "plan", "name", "asked"), { plan: "gold", name: "Emulator", asked: "all" });
  });

  it("take the place of nothing that every token says", async () => {
    assert.deepEqual(await claimsBy("({ sub: 'x', scope: 'none' })", "sub", "scope"), {
      sub: emulator.appId,
      scope: "all",
    });
  });

  it("are none where the script fails or gives no object, whatever it is told to do then", async () => {
    for (const body of ["{ throw new Error('no') }", "['a']", "("]) {
      assert.deepEqual(await claimsBy(body, "0", "scope"), { scope: "all" });
    }
  });

  it("can be a refusal of the token", async () => {
    await client.send("PUT", CUSTOMIZER, { script: "const getCustomJwtClaims = ({ api }) => api.denyAccess('no')" });
    assert.equal(outcome(await client.exchange()), "400 oidc.access_denied");
  });
});
