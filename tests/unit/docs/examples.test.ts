import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { objects } from "../../../sdk/objects";
import { textsOf } from "../../../tools/docs/sources";
import { codeBlocks } from "../../../tools/docs/markdown";
import { faultsOf } from "../../../tools/docs/program";
import { repositoryRoot } from "../../support/root";

/** The types of variables that examples use but do not declare. */
const CONTEXT: Readonly<Record<string, string>> = {
  orders: `logto.ApiResource<"read:orders" | "write:orders">`,
  clerk: "logto.Role",
  importer: "logto.Role",
  ann: "logto.User",
  ben: "logto.User",
  robot: `logto.Application<"MachineToMachine">`,
  acme: "logto.Organization",
  invite: "logto.OrganizationScope",
  admin: "logto.OrganizationRole",
  agent: "logto.OrganizationRole",
};

describe("the code in the documentation", function () {
  // The compiler reads Pulumi's types first.
  this.timeout(60_000);

  it("compiles in every example", () => {
    const texts = new Map([...readmeExamples(), ...classExamples(), ...moduleExamples()].map(inContext));
    assert.ok(texts.size > 20, `only ${texts.size} examples were found`);
    assert.deepEqual(faultsOf(texts), []);
  });

  it("compiles in every program of the folder examples", () => {
    const folder = join(repositoryRoot(), "examples");
    const programs = readdirSync(folder).map(
      (name) => [`examples-${name}.ts`, readFileSync(join(folder, name, "index.ts"), "utf8")] as const,
    );
    assert.deepEqual(faultsOf(new Map(programs)), []);
  });

  it("is found wrong when it is", () => {
    const faults = faultsOf(
      new Map([inContext(["wrong", `new logto.Role("clerk", { scopeIds: [orders.scopeId("reed:orders")] });`])]),
    );
    assert.equal(faults.length, 2, faults.join("\n"));
    assert.match(faults.join("\n"), /description/);
    assert.match(faults.join("\n"), /reed:orders/);
  });
});

type Example = readonly [name: string, code: string];

function readmeExamples(): Example[] {
  const readme = readFileSync(join(repositoryRoot(), "README.md"), "utf8");
  const blocks = codeBlocks(readme).filter(({ language }) => language === "ts");
  assert.ok(blocks.length > 0, "the README has no example");
  return blocks.map(({ code, line }) => [`README-${line}`, code]);
}

/** The example of each class. The base class has none. */
function classExamples(): Example[] {
  const classes = objects.map((object) => ({ name: object.className, ...textsOf(object) }));
  return classes.map(({ name, example }) => {
    assert.notEqual(example, "", `${name} has no example`);
    return [name, example];
  });
}

/** The examples in the JSDoc of the package's own modules. */
function moduleExamples(): Example[] {
  return ["sdk/index.ts", "sdk/client/index.ts"].map((path) => {
    const source = readFileSync(join(repositoryRoot(), path), "utf8");
    const [, example] = /^\/\*\*[\s\S]*?@example\n([\s\S]*?)\*\//.exec(source) ?? [];
    assert.ok(example, `${path} has no example`);
    return [path.replaceAll("/", "-"), example.replace(/^ \* ?/gm, "")];
  });
}

/** An example as a complete module, with its imports and the variables that it does not declare. */
function inContext([name, code]: Example): Example {
  const imports = [
    `import * as logto from "pulumi-logto";`,
    `import * as pulumi from "@pulumi/pulumi";`,
    `import { LogtoClient, resolveConnection } from "pulumi-logto/client";`,
    `import { startEmulator } from "pulumi-logto/emulator";`,
  ].filter((line) => !code.includes(line.slice(line.indexOf("from"))));
  const granted = Object.entries(CONTEXT)
    .filter(([variable]) => !new RegExp(`const ${variable}\\b`).test(code))
    .map(([variable, type]) => `declare const ${variable}: ${type};`);
  // Only an ES module can use `await` at its top level.
  const extension = /^(const \w+ = )?await /m.test(code) ? "mts" : "ts";
  return [`${name}.${extension}`, `${[...imports, ...granted].join(" ")}\n${code}\nexport {};`];
}
