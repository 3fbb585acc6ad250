import assert from "node:assert/strict";
import { createStack, type Operation, type OperationOptions, type Stack } from "../support/engine";
import { recordIn } from "../support/json";
import { Canary } from "./support/canary";
import { connectionTo, emulatedLogto } from "./support/logto";
import { errorsOf } from "./support/messages";

const PASSWORD = "correct/horse+battery staple";
const OTHER_PASSWORD = 'Tr0ub4dor&3 "quoted"';
const DIGEST = "5f4dcc3b5aa765d61d8327deb882cf99";
const KEY_IN_DATA = "sk-live-7d1f3a9c";

/** A machine with two secrets, a user with a password and one with a digest, and a value that the program itself keeps secret. */
function programOf(password: string, more = ""): string {
  return `
    const pulumi = require("@pulumi/pulumi");
    const logto = require("pulumi-logto");
    const robot = new logto.Application("robot", { type: "MachineToMachine" });
    const ci = new logto.ApplicationSecret("ci", { applicationId: robot.id });
    const ann = new logto.User("ann", { username: "ann", password: ${JSON.stringify(password)} });
    const bob = new logto.User("bob", { username: "bob", passwordDigest: "${DIGEST}", passwordAlgorithm: "MD5" });
    new logto.Organization("acme", { customData: { apiKey: pulumi.secret("${KEY_IN_DATA}") } });
    exports.secret = robot.secret;
    exports.ci = ci.value;
    exports.password = ann.password;
    exports.digest = bob.passwordDigest;
    ${more}
  `;
}

/** Another user with a password, whose making is to fail. */
const ANOTHER = `new logto.User("eve", { username: "eve", password: ${JSON.stringify(PASSWORD)} });`;

describe("known secrets", () => {
  let logto: Awaited<ReturnType<typeof emulatedLogto>>;
  let stack: Stack;
  let canary: Canary;

  before(async () => {
    logto = await emulatedLogto();
    const { appId, appSecret } = logto;
    canary = new Canary({ appId, texts: [appSecret, PASSWORD, OTHER_PASSWORD, DIGEST, KEY_IN_DATA] });
    stack = await createStack({
      program: programOf(PASSWORD),
      ...connectionTo(logto),
      environment: { DEBUG: "pulumi-logto*" },
    });
  });

  after(async () => {
    await stack.remove();
    await logto.stop();
  });

  /** Runs an operation and fails where its output, its log or the state has a secret. */
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

  it("are in no output of an up, in no log line, and in no state", async () => {
    const up = await stack.up();
    const { secret, ci } = await stack.outputs();
    canary.watch(String(secret), String(ci));
    assert.match(up.stdout, /pulumi-logto:client POST \/users 200/, "the log must be there to be searched");
    assert.deepEqual(canary.findIn(up.stdout + up.stderr), []);
    assert.deepEqual(canary.findIn(await stack.stateText()), []);
  });

  it("would be found where they are", async () => {
    const { stdout } = await stack.pulumi(["stack", "output", "--show-secrets", "--json"]);
    const { secret, ci } = await stack.outputs();
    assert.deepEqual(canary.findIn(stdout), [PASSWORD, DIGEST, String(secret), String(ci)].sort());
    const state = JSON.stringify(await stack.export({ showSecrets: true }));
    const all = [logto.appSecret, PASSWORD, DIGEST, KEY_IN_DATA, String(secret), String(ci)];
    assert.deepEqual(canary.findIn(state), all.sort());
    const token = recordIn(await tokenOf(logto))["access_token"];
    assert.deepEqual(canary.findIn(`Authorization: Bearer ${String(token)}`), ["a token"]);
    const basic = Buffer.from(`${logto.appId}:${logto.appSecret}`).toString("base64");
    assert.deepEqual(canary.findIn(`Authorization: Basic ${basic}`), ["the credentials, encoded"]);
  });

  it("are in no preview of a change, in detail, and in no refresh", async () => {
    await stack.setProgram(programOf(OTHER_PASSWORD));
    const preview = await watch("preview", { arguments: ["--diff"] });
    assert.equal(preview.changes.update, 1);
    assert.match(preview.stdout, /password/);
    await watch("refresh");
  });

  it("are in no error of an update that Logto refuses, though its answer repeats them", async () => {
    const body = { code: "password.rejected", message: `The password ${OTHER_PASSWORD} was pwned` };
    logto.emulator.configure({ faults: [{ method: "PATCH", kind: "status", status: 422, body }] });
    const failed = await watch("up", { allowFailure: true });
    assert.match(errorsOf(failed).join("\n"), /password\.rejected: The password … was pwned/);
    assert.equal((await watch("up")).changes.update, 1);
  });

  it("are in no error of a create that answers with a page which repeats them", async () => {
    const body = `<html><body>${PASSWORD} ${logto.appSecret} ${DIGEST}</body></html>`;
    logto.emulator.configure({ faults: [{ method: "POST", path: "/api/users", kind: "status", body }] });
    await stack.setProgram(programOf(OTHER_PASSWORD, ANOTHER));
    const failed = await watch("up", { allowFailure: true });
    assert.match(errorsOf(failed).join("\n"), /cannot create the user "eve": POST \/users: Logto answered 500/);
  });

  it("are in no message about a create whose answer was lost, and whose object is found", async () => {
    logto.emulator.configure({ faults: [{ method: "POST", path: "/api/users", kind: "dropAfterWrite" }] });
    assert.equal((await watch("up")).changes.create, 1);
  });

  it("are in no error of a create whose answer was lost, and whose object is not found", async () => {
    const name = "lost";
    logto.emulator.configure({ faults: [{ method: "POST", path: "/api/users", kind: "dropBeforeWrite" }] });
    await stack.setProgram(programOf(OTHER_PASSWORD, ANOTHER + ANOTHER.replaceAll("eve", name)));
    const failed = await watch("up", { allowFailure: true });
    assert.match(errorsOf(failed).join("\n"), /it is not known whether Logto did it/);
  });

  it("are in no error of arguments that cannot be", async () => {
    const both = `passwordDigest: "${DIGEST}", passwordAlgorithm: "MD4"`;
    await stack.setProgram(programOf(OTHER_PASSWORD, ANOTHER.replace("password:", `${both}, password:`)));
    const failed = await watch("preview", { allowFailure: true });
    assert.match(errorsOf(failed).join("\n"), /passwordAlgorithm must be one of/);
  });

  it("are in no error of a refused connection, and in no destroy", async () => {
    await stack.setProgram(programOf(OTHER_PASSWORD));
    canary.watch("a-wrong-secret-of-the-connection");
    await stack.setConfig({}, { "logto:appSecret": "a-wrong-secret-of-the-connection" });
    const failed = await watch("refresh", { runProgram: true, allowFailure: true });
    assert.match(errorsOf(failed).join("\n"), /refuses the secret of the application/);
    await stack.setConfig({}, { "logto:appSecret": logto.appSecret });
    const { changes } = await watch("destroy", { runProgram: true });
    assert.notEqual(changes.delete, 0);
  });
});

/** A token as Logto gives it. */
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
