import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PartialFailure, providerText, startHost, UNKNOWN, withoutProvider, type Host } from "../support/host/host";
import { repositoryRoot } from "../support/root";

/** A provider that returns what it was given, in a module that provider code can name. */
const ECHO = `
  let config;
  module.exports = {
    configure: async (request) => { config = request.config; },
    check: async (olds, news) => ({
      inputs: { ...news, place: config.get("echo:place") },
      failures: news.wrong === undefined ? [] : [{ property: "", reason: "wrong: is wrong" }],
    }),
    diff: async (id, olds, news) => ({ changes: olds.word !== news.word, replaces: olds.kind !== news.kind ? ["kind"] : [] }),
    create: async (inputs) => {
      if (inputs.word === "half") {
        throw Object.assign(new Error("half made"), { id: "1", properties: inputs, reasons: ["the other half"] });
      }
      if (inputs.word === "none") throw new Error("not made");
      console.log("warning: [runtime] created");
      return { id: "1", outs: { ...inputs, secret: config.get("echo:secret") } };
    },
    read: async (id, properties) => (id === "gone" ? { id: "" } : { id, props: properties, inputs: { word: "read" } }),
    update: async (id, olds, news) => ({ outs: { ...news, before: olds.word } }),
    delete: async (id) => { if (id === "kept") throw new Error("not deleted"); },
  };
`;

describe("the dynamic-provider host of the tests", () => {
  let directory: string;
  let host: Host;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), "pulumi-logto-host-"));
    const providers = join(directory, "node_modules", "pulumi-logto", "providers");
    await mkdir(providers, { recursive: true });
    await writeFile(join(providers, "echo.js"), ECHO);
    await symlink(join(repositoryRoot(), "node_modules", "@pulumi"), join(directory, "node_modules", "@pulumi"));
    host = await startHost({ directory, config: { "echo:place": "here" }, secrets: { "echo:secret": "hush" } });
  });
  after(async () => {
    await host.stop();
    await rm(directory, { recursive: true });
  });

  it("checks, with unknown values at any depth", async () => {
    const news = { word: "a", list: [UNKNOWN], left: undefined };
    const { inputs, failures } = await host.provider("echo").check({}, news);
    assert.deepEqual(withoutProvider(inputs), { word: "a", list: [UNKNOWN], place: "here" });
    assert.equal(inputs["__provider"], providerText("echo"));
    assert.deepEqual(failures, []);
  });

  it("gives what a check refuses", async () => {
    const { failures } = await host.provider("echo").check({}, { wrong: 1 });
    assert.deepEqual(failures, [{ property: "", reason: "wrong: is wrong" }]);
  });

  it("compares", async () => {
    const difference = await host.provider("echo").diff("1", { word: "a", kind: 1 }, { word: "b", kind: 2 });
    assert.deepEqual(difference, { changes: true, replaces: ["kind"], deleteBeforeReplace: false });
  });

  it("creates with the configuration, its secrets in clear, and collects the log", async () => {
    const { id, outputs } = await host.provider("echo").create({ word: "a" });
    assert.equal(id, "1");
    assert.deepEqual(withoutProvider(outputs), { word: "a", secret: "hush" });
    assert.deepEqual(host.logs, ["warning: [runtime] created"]);
  });

  it("tells a partial failure apart from a failure", async () => {
    await assert.rejects(host.provider("echo").create({ word: "none" }), { name: "HostError", message: "not made" });
    await assert.rejects(host.provider("echo").create({ word: "half" }), (error) => {
      assert.ok(error instanceof PartialFailure);
      assert.equal(error.id, "1");
      assert.deepEqual(error.reasons, ["the other half"]);
      assert.deepEqual(error.properties, { word: "half", __provider: providerText("echo") });
      return true;
    });
  });

  it("reads, updates and deletes", async () => {
    const read = await host.provider("echo").read("1", { word: "a" });
    assert.deepEqual(withoutProvider(read.outputs), { word: "a" });
    assert.deepEqual(withoutProvider(read.inputs ?? {}), { word: "read" });
    assert.equal((await host.provider("echo").read("gone", { word: "a" })).id, "");
    const updated = await host.provider("echo").update("1", { word: "a" }, { word: "b" });
    assert.deepEqual(withoutProvider(updated), { word: "b", before: "a" });
    await host.provider("echo").delete("1", { word: "b" });
    await assert.rejects(host.provider("echo").delete("kept", { word: "b" }), { message: "not deleted" });
  });
});
