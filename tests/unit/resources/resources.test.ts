import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import * as logto from "../../../sdk";
import { objectsUnderTest } from "../../objects";
import { isAlwaysThere } from "../../support/objects/existence";
import { unboundReferences } from "../../support/objects/references";
import { classOf } from "./classes";
import { run, valueOf, type Registered } from "./program";

/** The one resource that the program declared. */
async function declared(program: () => void): Promise<Registered> {
  const { registered } = await run(program);
  assert.equal(registered.length, 1);
  const [only] = registered;
  assert.ok(only);
  return only;
}

/** An error of the program's author, which Pulumi prints without a stack. */
const isRunError =
  (message: string) =>
  (error: unknown): boolean =>
    pulumi.RunError.isInstance(error) && error.message === message;

const textOf = (module: string): string => `exports.handler=()=>require("pulumi-logto/providers/${module}.js")`;

describe("a resource", () => {
  for (const { className, name: title, module, declaration, examples, existence, inProgram } of objectsUnderTest) {
    const { properties, outputs } = declaration;
    const { pulumiName } = inProgram;
    const { name: _name, ...nameless } = examples(unboundReferences).minimal;
    const Class = classOf(className);
    const make = (name: string): object => new Class(name, nameless);
    const secrets = [...Object.entries(properties), ...Object.entries(outputs)]
      .filter(([, property]) => "secret" in property)
      .map(([key]) => key);
    const shown = Object.keys(outputs).filter((key) => !isAlwaysThere(existence) || key !== existence.before);

    describe(`of the class ${title}`, () => {
      it("registers its type and the text of its provider, and nothing that is not declared", async () => {
        const { type, name, inputs, secretOutputs, lookup } = await declared(() => make("a"));
        assert.equal(type, `pulumi-nodejs:dynamic/logto:${className}`);
        assert.equal(name, "a");
        assert.equal(lookup, undefined);
        assert.equal(inputs["__provider"], textOf(module));
        assert.deepEqual(secretOutputs, secrets);
        const other = ["__provider", "autoName"];
        assert.deepEqual(
          Object.keys(inputs).filter((key) => !(key in properties) && !other.includes(key)),
          [],
        );
        assert.equal(inputs["name"], pulumiName === "is the name" ? "a" : undefined);
        assert.equal(inputs["autoName"], pulumiName === "begins the name" ? "a" : undefined);
      });

      it("lets every argument and output reach the program", async () => {
        const keys = [...Object.keys(properties), ...shown, "tenantId", "endpoint"];
        const made = Object.fromEntries(keys.map((key) => [key, `${key} of Logto's`]));
        let resource: object = {};
        await run(() => (resource = make("a")), made);
        for (const key of keys) {
          const output: unknown = Reflect.get(resource, key);
          assert.ok(pulumi.Output.isInstance(output), key);
          assert.equal(await valueOf(output), `${key} of Logto's`);
        }
      });

      it("is read by get, with the id and no argument but the tenant", async () => {
        const { type, lookup, inputs, secretOutputs } = await declared(() => Class.get("a", "id1", { tenant: "eu" }));
        assert.equal(type, `pulumi-nodejs:dynamic/logto:${className}`);
        assert.equal(lookup, "id1");
        assert.deepEqual(inputs, { tenant: "eu", __provider: textOf(module) });
        assert.deepEqual(secretOutputs, secrets);
      });
    });
  }

  describe("takes the option", () => {
    it("adopt, as an input that the engine does not see as an option", async () => {
      const byId = await declared(() => new logto.Role("a", { description: "d" }, { adopt: "role1" }));
      const byName = await declared(() => new logto.Role("a", { description: "d" }, { adopt: true }));
      const not = await declared(() => new logto.Role("a", { description: "d" }, { adopt: false }));
      assert.equal(byId.inputs["adopt"], "role1");
      assert.equal(byName.inputs["adopt"], true);
      assert.ok(!("adopt" in not.inputs));
    });

    it("additionalSecretOutputs, beside its own", async () => {
      const options = { additionalSecretOutputs: ["primaryEmail"] };
      const { secretOutputs } = await declared(() => new logto.User("a", {}, options));
      assert.deepEqual(secretOutputs, ["primaryEmail", "password", "passwordDigest"]);
    });

    it("ignoreChanges, protect, retainOnDelete and parent as any resource does", async () => {
      const { registered } = await run(() => {
        const parent = new logto.Organization("acme");
        const options = { parent, protect: true, retainOnDelete: true, ignoreChanges: ["description"] };
        new logto.Role("a", { description: "d" }, options);
      });
      const role = registered.find(({ name }) => name === "a");
      assert.ok(role);
      assert.equal(role.parent, "acme");
      assert.ok(role.protect);
      assert.ok(role.retainOnDelete);
      assert.deepEqual(role.ignoreChanges, ["description"]);
    });

    it("import not, and says what to write in its place", async () => {
      await run(() => {
        const message =
          'Role "a": the option `import` does not work with dynamic providers. To take over an object that exists, ' +
          'write `adopt: "role1"` in its place';
        assert.throws(() => new logto.Role("a", { description: "d" }, { import: "role1" }), isRunError(message));
      });
    });

    it("replaceOnChanges with a warning", async () => {
      const { warnings } = await run(() => new logto.Organization("a", {}, { replaceOnChanges: ["name"] }));
      assert.equal(warnings.length, 1);
      assert.match(warnings[0] ?? "", /^replaceOnChanges has no effect: .* Use `pulumi up --replace <urn>`$/);
      assert.deepEqual((await run(() => new logto.Organization("a"))).warnings, []);
    });
  });

  it("takes the Pulumi name only where none is given", async () => {
    const named = await declared(() => new logto.Role("a", { name: "b", description: "d" }));
    assert.equal(named.inputs["name"], "b");
    // As a program writes it that passes on an argument of its own.
    const args = Object.fromEntries([
      ["description", "d"],
      ["name", undefined],
    ]) as unknown as logto.RoleArgs;
    const unnamed = await declared(() => new logto.Role("a", args));
    assert.equal(unnamed.inputs["name"], "a");
  });

  it("refuses a tenant that is not a plain text", async () => {
    await run(() => {
      const message = 'Organization "a": tenant must be a plain text, the name of an entry of logto:tenants';
      for (const tenant of [pulumi.output("eu"), null, ""]) {
        const args = { tenant } as unknown as logto.OrganizationArgs;
        assert.throws(() => new logto.Organization("a", args), isRunError(message));
      }
    });
  });

  it("takes the tenant as an input", async () => {
    const { inputs } = await declared(() => new logto.Organization("a", { tenant: "eu" }));
    assert.equal(inputs["tenant"], "eu");
  });

  it("sends passwords and their digests as secrets, though the program has them in clear", async () => {
    const args = { username: "ann", password: "p", passwordDigest: "d", passwordAlgorithm: "MD5" } as const;
    const { inputs, secretInputs } = await declared(() => new logto.User("ann", args));
    assert.deepEqual(secretInputs, ["password", "passwordDigest"]);
    assert.equal(inputs["password"], "p");
    assert.equal(inputs["name"], undefined);
  });
});
