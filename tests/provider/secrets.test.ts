import assert from "node:assert/strict";
import { objectsUnderTest } from "../objects";
import { HostError, PartialFailure, startHost, type Host } from "../support/host/host";
import type { References } from "../support/objects/references";
import { secretArgumentsOf } from "../support/objects/secrets";
import { Resource } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";

/** Values that no log, error or output may contain. */
const PASSWORD = "canary-password-7Hq2";
const OTHER_PASSWORD = "canary-password-9Zk4";
const DIGEST = "$2a$10$canaryDIGESTcanaryDIGESTcanaryDIGESTcanaryDIGESTcanary";

const REFUSE = { kind: "status", status: 422, code: "entity.invalid_input" } as const;

describe("secrets", () => {
  let world: World;
  let host: Host;
  let references: References;
  const told: string[] = [];
  const secrets: string[] = [PASSWORD, OTHER_PASSWORD, DIGEST];

  before(async () => {
    world = await startWorld();
    references = await world.renew();
    host = await startHost({
      directory: world.directory,
      ...world.connection,
      environment: { DEBUG: "pulumi-logto*" },
    });
    secrets.push(world.emulator.appSecret);
  });
  after(async () => {
    await host.stop();
    await world.stop();
  });

  /** Runs an operation that must fail, and keeps everything that the user would see. */
  async function failing(operation: Promise<unknown>): Promise<void> {
    const error: unknown = await operation.then(
      () => assert.fail("it did not fail"),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof HostError);
    told.push(error.message, ...(error instanceof PartialFailure ? error.reasons : []));
  }

  it("are given to the state, where the engine hides them", async () => {
    const secret = new Resource(host, "applicationSecret");
    const { outputs } = await secret.create({ applicationId: references.application, name: "canary" });
    const value = outputs["value"];
    assert.ok(typeof value === "string" && value.length === 32);
    secrets.push(value);
  });

  it("are in no text of a failing user", async () => {
    const user = new Resource(host, "user");
    const made = await user.create({ username: "canary", password: PASSWORD });
    world.emulator.configure({ faults: [{ method: "POST", path: "/api/users", ...REFUSE, times: 2 }] });
    await failing(user.create({ username: "canary2", password: OTHER_PASSWORD }));
    await failing(user.create({ username: "canary3", passwordDigest: DIGEST, passwordAlgorithm: "Bcrypt" }));
    world.emulator.configure({ faults: [{ method: "PATCH", path: "/api/users/{userId}/password", ...REFUSE }] });
    await failing(user.update(made, { username: "canary", password: OTHER_PASSWORD }));
    await failing(user.create({ username: "canary", password: OTHER_PASSWORD }));
    told.push(...(await user.problems({ username: "canary", password: "" })));
    told.push(...(await user.problems({ username: "canary", password: PASSWORD, passwordDigest: DIGEST })));
    told.push(...(await user.problems({ username: "canary", password: PASSWORD, passwordDigest: [DIGEST] })));
    assert.ok(told.length >= 7, told.join("\n"));
  });

  it("are in no text of a failing application secret", async () => {
    const secret = new Resource(host, "applicationSecret");
    const made = await secret.create({ applicationId: references.application, name: "kept" });
    secrets.push(String(made.outputs["value"]));
    world.emulator.configure({
      faults: [
        { method: "DELETE", ...REFUSE },
        { method: "GET", ...REFUSE },
      ],
    });
    await failing(secret.delete(made));
    await failing(secret.refresh(made));
    await failing(secret.create({ applicationId: references.application, name: "kept" }));
  });

  for (const object of objectsUnderTest) {
    it(`are in no text of a failing ${object.name}, whose requests are refused`, async () => {
      const { full } = object.examples(references);
      const { method } = object.requests.create;
      world.emulator.configure({ faults: [{ method, ...REFUSE }] });
      await failing(new Resource(host, object.module).create(full));
      secrets.push(...secretArgumentsOf(object, full).map(({ value }) => value));
    });
  }

  it("are in nothing that the host prints, with the log of the package on", () => {
    assert.match(host.stderr, /pulumi-logto/);
    const printed = [...told, host.stdout, host.stderr].join("\n");
    assert.ok(secrets.length >= 7);
    for (const secret of secrets) {
      assert.equal(printed.includes(secret), false, `a secret was printed: ${secret}`);
    }
    assert.doesNotMatch(printed, /Bearer |Basic |eyJ/);
  });
});
