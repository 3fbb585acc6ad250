import assert from "node:assert/strict";
import { createStack, type Stack } from "../support/engine/stack";
import type { Emulator } from "../../emulator";
import { idOf, idsOf, listOf } from "../support/logto/answers";
import { namesOf } from "../support/engine/life";
import { resourceOf } from "../support/engine/state";
import { connectionTo, emulatedLogto, type LogtoUnderTest } from "../support/logto/logtoUnderTest";

/** A name that `additionalSecretOutputs` makes a secret. */
const HIDDEN_NAME = "Project Nightingale";

const FIRST_PROGRAM = (adopted: string): string => `
  const logto = require("pulumi-logto");
  new logto.Application("tended", {
    type: "SPA", description: "from the program", customClientMetadata: { idTokenTtl: 100, maxAllowedGrants: 1 },
  }, { ignoreChanges: ["description", "customClientMetadata.idTokenTtl"] });
  const home = new logto.Organization("home", {}, { protect: true });
  new logto.Role("child", { description: "Lives at home" }, { parent: home });
  new logto.Application("kept", { type: "MachineToMachine" }, { retainOnDelete: true });
  new logto.ApiResource("keptApi", { indicator: "https://kept.example", scopes: { read: "Read" } }, { retainOnDelete: true });
  new logto.Role("oldName", { name: "Steady", description: "Keeps its id" });
  new logto.ApiResource("first", { name: "moved", indicator: "https://first.example" }, { deleteBeforeReplace: true });
  const slow = new logto.OrganizationScope("slow", {});
  new logto.OrganizationScope("patient", {}, { dependsOn: slow });
  const hidden = new logto.Organization("hidden", { name: ${JSON.stringify(HIDDEN_NAME)} }, { additionalSecretOutputs: ["name"] });
  new logto.Role("adopted", { name: "Adopted", description: "As the program says" }, { adopt: ${JSON.stringify(adopted)} });
  new logto.ApiResource("adoptedApi", { indicator: "https://adopted.example", scopes: { read: "Read it", write: "Write it" } }, { adopt: true });
  new logto.Organization("nobodys", {}, { adopt: true });
  exports.hidden = hidden.name;
`;

/** The same program after the edits that the options concern. */
const SECOND_PROGRAM = (adopted: string): string =>
  FIRST_PROGRAM(adopted)
    .replace("from the program", "changed in the program")
    .replace("idTokenTtl: 100", "idTokenTtl: 200")
    .replace(/new logto.Application\("kept".*\n/, "")
    .replace(/new logto.ApiResource\("keptApi".*\n/, "")
    .replace(
      `new logto.Role("oldName", { name: "Steady", description: "Keeps its id" })`,
      `new logto.Role("newName", { name: "Steady", description: "Keeps its id" }, { aliases: [{ name: "oldName" }] })`,
    )
    .replace("https://first.example", "https://second.example");

describe("Pulumi's options of a resource", () => {
  let logto: LogtoUnderTest & { readonly emulator: Emulator };
  let stack: Stack;
  let adopted: string;
  let adoptedApi: string;
  let firstLog: readonly string[];

  before(async () => {
    logto = await emulatedLogto();
    adopted = await idOf(logto.console.post("/roles", { name: "Adopted", description: "As somebody else says" }));
    adoptedApi = await idOf(
      logto.console.post("/resources", { name: "adoptedApi", indicator: "https://adopted.example" }),
    );
    await logto.console.post(`/resources/${adoptedApi}/scopes`, { name: "read", description: "Read it" });
    stack = await createStack({ program: FIRST_PROGRAM(adopted), ...connectionTo(logto) });
  });

  after(async () => {
    await stack.remove();
    await logto.stop();
  });

  describe("when the resources are made", () => {
    let output: string;
    before(async () => {
      const { total } = logto.emulator.requests();
      output = (await stack.up()).stdout;
      firstLog = logto.emulator.requests().log.slice(total);
    });

    it("parent: puts the one below the other", async () => {
      assert.match(await stack.stateText(), /logto:Organization\$pulumi-nodejs:dynamic\/logto:Role::child/);
    });

    it("dependsOn: makes the one after the other", async () => {
      const scopes = await listOf(logto.console, "/organization-scopes");
      assert.deepEqual(scopes.map(({ name }) => name).sort(), ["patient", "slow"]);
      const [slow, patient] = firstLog.flatMap((line, index) =>
        line === "POST /api/organization-scopes" ? [index] : [],
      );
      assert.ok(slow !== undefined && patient !== undefined && slow < patient);
      const { dependencies } = await resourceOf(stack, "patient");
      assert.match(JSON.stringify(dependencies), /::slow"/);
    });

    it("additionalSecretOutputs: keeps an output encrypted, and masked", async () => {
      const { outputs } = await resourceOf(stack, "hidden");
      assert.doesNotMatch(JSON.stringify(outputs), new RegExp(HIDDEN_NAME));
      assert.equal((await stack.outputs())["hidden"], HIDDEN_NAME);
    });

    it("adopt: takes over what exists, by its id and by its natural key, with its children, without a write", async () => {
      assert.equal((await resourceOf(stack, "adopted")).id, adopted);
      assert.equal((await resourceOf(stack, "adoptedApi")).id, adoptedApi);
      assert.match(output, /role "Adopted": adopted .*, whose description differs/);
      assert.equal(firstLog.filter((line) => line.startsWith("PATCH")).length, 0);
      const scopes = await listOf(logto.console, `/resources/${adoptedApi}/scopes`);
      assert.deepEqual(scopes.map(({ name }) => name).sort(), ["read", "write"]);
    });

    it("adopt: makes what is not there", async () => {
      const organizations = await listOf(logto.console, "/organizations");
      assert.equal(organizations.filter(({ name }) => name === "nobodys").length, 1);
    });

    it("adopt: shows the difference in the next preview, and up mends it", async () => {
      const preview = await stack.preview();
      assert.deepEqual(namesOf(preview, "update"), ["adopted"], preview.stdout);
    });
  });

  describe("when the program changes", () => {
    let old: Awaited<ReturnType<typeof resourceOf>>;
    let log: readonly string[];
    let names: {
      readonly updated: string[];
      readonly deleted: string[];
      readonly replaced: string[];
      readonly made: string[];
    };
    before(async () => {
      old = await resourceOf(stack, "oldName");
      const { total } = logto.emulator.requests();
      await stack.setProgram(SECOND_PROGRAM(adopted));
      const up = await stack.up();
      log = logto.emulator.requests().log.slice(total);
      names = {
        updated: namesOf(up, "update"),
        deleted: namesOf(up, "delete"),
        replaced: namesOf(up, "replace"),
        made: namesOf(up, "create"),
      };
    });

    it("ignoreChanges: leaves the arguments as they are, nested ones too", async () => {
      assert.deepEqual(names.updated, ["adopted"]);
      const applications = await listOf(logto.console, "/applications");
      const tended = applications.find(({ name }) => name === "tended");
      assert.equal(tended?.["description"], "from the program");
      assert.deepEqual(tended["customClientMetadata"], { idTokenTtl: 100, maxAllowedGrants: 1 });
    });

    it("retainOnDelete: lets go without deleting, of the children as well", async () => {
      assert.deepEqual(names.deleted, ["kept", "kept-secret", "keptApi", "keptApi-read"]);
      const kept = (await listOf(logto.console, "/applications")).find(({ name }) => name === "kept");
      assert.equal((await listOf(logto.console, `/applications/${String(kept?.["id"])}/secrets`)).length, 1);
      const keptApi = (await listOf(logto.console, "/resources")).find(({ name }) => name === "keptApi");
      assert.equal((await idsOf(logto.console, `/resources/${String(keptApi?.["id"])}/scopes`)).length, 1);
    });

    it("aliases: keeps the object under another name", async () => {
      assert.deepEqual(names.made, []);
      assert.equal((await resourceOf(stack, "newName")).id, old.id);
    });

    it("deleteBeforeReplace: deletes the old one before it makes the new one", () => {
      assert.deepEqual(names.replaced, ["first"]);
      const writes = log.filter((line) => /^(POST|DELETE) \/api\/resources(\/[^/]+)?$/.test(line));
      assert.deepEqual(
        writes.map((line) => line.split(" ", 1)[0]),
        ["DELETE", "POST"],
      );
    });
  });

  describe("that say no", () => {
    it("protect: refuses to delete", async () => {
      await stack.setProgram(SECOND_PROGRAM(adopted).replace(/const home = .*\n.*\n/, ""));
      const up = await stack.up({ allowFailure: true });
      assert.notEqual(up.exitCode, 0);
      assert.match(up.stdout, /protected/);
      const organizations = await listOf(logto.console, "/organizations");
      assert.equal(organizations.filter(({ name }) => name === "home").length, 1);
    });

    it("import: is refused, with the line that takes its place", async () => {
      await stack.setProgram(`
      const logto = require("pulumi-logto");
      new logto.Role("clerk", { description: "Order clerk" }, { import: "abc" });
    `);
      const preview = await stack.preview({ allowFailure: true });
      assert.notEqual(preview.exitCode, 0);
      assert.match(preview.stdout, /Role "clerk": the option `import` .*write `adopt: "abc"` in its place/);
      assert.doesNotMatch(preview.stdout, /\n\s+at /);
    });

    it("replaceOnChanges: draws a warning that it has no effect", async () => {
      await stack.setProgram(`
      const logto = require("pulumi-logto");
      new logto.Role("clerk", { description: "Order clerk" }, { replaceOnChanges: ["description"] });
    `);
      const { diagnostics } = await stack.preview({ allowFailure: true });
      const warnings = diagnostics.filter(({ severity }) => severity === "warning");
      assert.equal(warnings.length, 1);
      assert.match(warnings[0]?.message ?? "", /replaceOnChanges has no effect/);
    });
  });
});
