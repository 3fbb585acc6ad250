import assert from "node:assert/strict";
import { Canary } from "../support/engine/canary";
import { errorsOf } from "../support/engine/messages";
import {
  KEY_IN_DATA,
  madeSecretsOf,
  others,
  programWith,
  programWithAnother,
  secretive,
  secretKeysOf,
  secretsOf,
  withChangedSecrets,
} from "../support/engine/secretProgram";
import { createStack, type Operation, type OperationOptions, type Stack } from "../support/engine/stack";
import { recordIn } from "../support/json";
import { connectionTo, emulatedLogto } from "../support/logto/logtoUnderTest";

const asDeclared = programWith(({ full }) => full);

const withSecretArguments = secretive.filter((object) => secretsOf(object, object.full).length > 0);

describe("known secrets", () => {
  let logto: Awaited<ReturnType<typeof emulatedLogto>>;
  let stack: Stack;
  let canary: Canary;
  /** The secrets that Logto generated. */
  let made: string[];

  before(async () => {
    logto = await emulatedLogto();
    const { appId, appSecret } = logto;
    const all = [...secretive, ...others.values()].flatMap((object) => [
      ...secretsOf(object, object.full),
      ...secretsOf(object, withChangedSecrets(object)),
    ]);
    canary = new Canary({ appId, texts: [appSecret, KEY_IN_DATA, ...all] });
    const environment = { DEBUG: "pulumi-logto*" };
    stack = await createStack({ program: asDeclared, ...connectionTo(logto), environment });
  });

  after(async () => {
    await stack.remove();
    await logto.stop();
  });

  /** Runs an operation, and fails if its output, its log or the state contains a secret. */
  const watch = async (
    operation: "up" | "preview" | "refresh" | "destroy",
    options: OperationOptions = {},
  ): Promise<Operation> => {
    const result = await stack[operation](options);
    assert.deepEqual(canary.findIn(result.stdout + result.stderr), [], "in the output");
    assert.deepEqual(canary.findIn(JSON.stringify(result.diagnostics)), [], "in the messages");
    assert.deepEqual(canary.findIn(await stack.stateText()), [], "in the state");
    return result;
  };

  it("are of several classes", () => {
    const names = secretive.map(({ name }) => name);
    assert.ok(names.length > withSecretArguments.length && withSecretArguments.length > 0, names.join(", "));
  });

  it("are in no output of an up, in no log line, and in no state", async () => {
    const up = await stack.up();
    const outputs = await stack.outputs();
    const own = secretive.flatMap((object) => madeSecretsOf(object).map((key) => `${object.name}.${key}`));
    made = ["application.secret", ...own].map((key) => String(outputs[key]));
    canary.watch(...made);
    assert.match(up.stdout, /pulumi-logto:client POST \/users 200/, "the log must be there to be searched");
    assert.deepEqual(canary.findIn(up.stdout + up.stderr), []);
    assert.deepEqual(canary.findIn(await stack.stateText()), []);
  });

  it("would be found where they are", async () => {
    const { stdout } = await stack.pulumi(["stack", "output", "--show-secrets", "--json"]);
    const exported = [...secretive.flatMap((object) => secretsOf(object, object.full)), ...made];
    assert.deepEqual(canary.findIn(stdout), exported.sort());
    const state = JSON.stringify(await stack.export({ showSecrets: true }));
    assert.deepEqual(canary.findIn(state), [...exported, logto.appSecret, KEY_IN_DATA].sort());
    const token = recordIn(await tokenOf(logto))["access_token"];
    assert.deepEqual(canary.findIn(`Authorization: Bearer ${String(token)}`), ["a token"]);
    const basic = Buffer.from(`${logto.appId}:${logto.appSecret}`).toString("base64");
    assert.deepEqual(canary.findIn(`Authorization: Basic ${basic}`), ["the credentials, encoded"]);
  });

  it("are in no preview of a change, in detail, and in no refresh", async () => {
    await stack.setProgram(programWith(withChangedSecrets));
    const { changes, stdout } = await watch("preview", { arguments: ["--diff"] });
    assert.equal(changes.update + changes.replace, withSecretArguments.length, stdout);
    for (const key of withSecretArguments.flatMap(secretKeysOf)) {
      assert.ok(stdout.includes(key), key);
    }
    await watch("refresh");
  });

  for (const object of withSecretArguments) {
    const inPlace = object.edits.filter(({ argument, value }) => secretsOf(object, { [argument]: value }).length > 0);

    for (const { argument, value } of inPlace) {
      it(`are in no error of an update that Logto refuses, though its answer repeats them: ${object.name}`, async () => {
        await stack.setProgram(asDeclared);
        await watch("up");
        const args = { ...object.full, [argument]: value };
        const [secret = ""] = secretsOf(object, { [argument]: value });
        const body = { code: "test.refused", message: `The value ${secret} was seen before` };
        const refusal = { kind: "status", status: 422, body } as const;
        const faults = ["PATCH", "PUT"].map((method) => ({ method, ...refusal }));
        logto.emulator.configure({ faults });
        await stack.setProgram(programWith((one) => (one === object ? args : one.full)));
        const failed = await watch("up", { allowFailure: true });
        assert.match(errorsOf(failed).join("\n"), /test\.refused: The value … was seen before/);
        logto.emulator.configure({ faults: [] });
        assert.equal((await watch("up")).changes.update, 1);
      });
    }

    // Of what is there once, the program cannot have another.
    if (object.second.kind === "same") {
      continue;
    }
    const { method, path, isRepeatable } = object.requests.create;

    it(`are in no error of arguments that cannot be: ${object.name}`, async () => {
      await stack.setProgram(programWithAnother(object, { unheardOf: true }));
      const failed = await watch("preview", { allowFailure: true });
      assert.match(errorsOf(failed).join("\n"), /unheardOf is not an argument/);
    });

    // The provider finds the first before it sends another. The tests of the provider have a create that is refused.
    if (object.inProgram.beyond === "the whole object") {
      continue;
    }

    it(`are in no error of a create that answers with a page which repeats them: ${object.name}`, async () => {
      const sent = secretsOf(object, others.get(object.name)?.full ?? {});
      const body = `<html><body>${[...sent, logto.appSecret].join(" ")}</body></html>`;
      logto.emulator.configure({ faults: [{ method, path, kind: "status", body }] });
      await stack.setProgram(programWithAnother(object));
      const failed = await watch("up", { allowFailure: true });
      assert.match(errorsOf(failed).join("\n"), /cannot create the .*: (POST|PUT|PATCH) \/.*: Logto answered 500/);
    });

    if (!isRepeatable) {
      it(`are in no error of a create whose answer was lost, and whose object is not found: ${object.name}`, async () => {
        logto.emulator.configure({ faults: [{ method, path, kind: "dropBeforeWrite" }] });
        await stack.setProgram(programWithAnother(object));
        const failed = await watch("up", { allowFailure: true });
        assert.match(errorsOf(failed).join("\n"), /it is not known whether Logto did it/);
      });
    }

    it(`are in no message about a create whose answer was lost, and whose object is there: ${object.name}`, async () => {
      logto.emulator.configure({ faults: [{ method, path, kind: "dropAfterWrite" }] });
      await stack.setProgram(programWithAnother(object));
      assert.equal((await watch("up")).changes.create, 1);
    });
  }

  it("are in no error of a password beside a digest", async () => {
    const args = {
      username: "eve",
      password: "p4ss/word+beside",
      passwordDigest: "d1gest-beside",
      passwordAlgorithm: "MD4",
    };
    canary.watch(args.password, args.passwordDigest);
    await stack.setProgram(programWith(({ full }) => full, [{ className: "User", name: "eve", args }]));
    const failed = await watch("preview", { allowFailure: true });
    assert.match(errorsOf(failed).join("\n"), /passwordAlgorithm must be one of/);
  });

  it("are in no error of a refused connection, and in no destroy", async () => {
    await stack.setProgram(asDeclared);
    canary.watch("a-wrong-secret-of-the-connection");
    await stack.setConfig({}, { "logto:appSecret": "a-wrong-secret-of-the-connection" });
    const failed = await watch("refresh", { runProgram: true, allowFailure: true });
    assert.match(errorsOf(failed).join("\n"), /refuses the secret of the application/);
    await stack.setConfig({}, { "logto:appSecret": logto.appSecret });
    const { changes } = await watch("destroy", { runProgram: true });
    assert.notEqual(changes.delete, 0);
  });
});

/** A token in the form of Logto's. */
async function tokenOf({
  endpoint,
  appId,
  appSecret,
  console,
}: Awaited<ReturnType<typeof emulatedLogto>>): Promise<unknown> {
  const form = { grant_type: "client_credentials", resource: console.connection.resource, scope: "all" };
  const authorization = `Basic ${Buffer.from(`${appId}:${appSecret}`).toString("base64")}`;
  const body = new URLSearchParams(form);
  const answer = await fetch(`${endpoint}/oidc/token`, { method: "POST", headers: { authorization }, body });
  return await answer.json();
}
