import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { sectionOf } from "../../../tools/docs/markdown";
import { repositoryRoot } from "../../support/root";

const root = repositoryRoot();
const readme = readFileSync(join(root, "README.md"), "utf8");

/** The longest distance in the sources between two parts of a message, in characters. Between them is one value. */
const WIDEST_VALUE = 80;

const TEXTS = z.record(z.string(), z.string()).optional();
const MANIFEST = z.object({ scripts: TEXTS, peerDependencies: TEXTS });

describe("the README", () => {
  it("quotes messages that the sources have", () => {
    const sources = ["client", "provider", "objects", "resource"].map(textOf).join("\n");
    const quoted = [...sectionOf(readme, "Troubleshooting").matchAll(/^- `([^`]+)` – /gm)].map(
      ([, message = ""]) => message,
    );
    assert.ok(quoted.length > 20, `only ${quoted.length} messages were found`);
    assert.deepEqual(
      quoted.filter((message) => !patternOf(message).test(sources)),
      [],
    );
  });

  it("says of installers what the dependencies still are: one has a script, one refuses TypeScript 7", () => {
    const troubleshooting = sectionOf(readme, "Troubleshooting");
    assert.match(troubleshooting, /\*\*protobufjs has an install script\.\*\*/);
    assert.match(troubleshooting, /\*\*TypeScript 7 is refused\.\*\*/);
    assert.notEqual(manifestOf("protobufjs").scripts?.["postinstall"], undefined);
    assert.match(manifestOf("@pulumi/pulumi").peerDependencies?.["typescript"] ?? "", /< 7$/);
  });

  it("has every setting, with its variable", () => {
    const settings = readFileSync(join(root, "sdk", "client", "settings.ts"), "utf8");
    const names = [...settings.matchAll(/^ {2}(\w+)\?: /gm)]
      .map(([, name = ""]) => name)
      .filter((name) => name !== "name");
    const variables = new Map(
      [...settings.matchAll(/^ {2}(\w+): "(LOGTO_\w+)"/gm)].map(([, name, variable]) => [name, variable]),
    );
    const rows = [...readme.matchAll(/^\| `logto:(\w+)` +\| (?:`(\w+)`)?/gm)].map(([, name, variable]) => [
      name,
      variable,
    ]);
    assert.deepEqual(rows.sort(), [...names.map((name) => [name, variables.get(name)]), ["tenants", undefined]].sort());
  });

  it("links to files and headings that are there", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link = ""]) => link);
    const headings = [...readme.matchAll(/^#+ (.*)$/gm)].map(
      ([, text = ""]) => `#${text.toLowerCase().replaceAll(" ", "-")}`,
    );
    assert.deepEqual(
      links.filter((link) => (link.startsWith("#") ? !headings.includes(link) : !existsSync(join(root, link)))),
      [],
    );
  });

  it("has the commands of the CI examples", () => {
    const folder = join(root, "examples", "ci", "workflows");
    for (const name of readdirSync(folder)) {
      const [, command = "?"] = /run: (pulumi .*) --stack/.exec(readFileSync(join(folder, name), "utf8")) ?? [];
      assert.ok(sectionOf(readme, "CI").includes(`\`${command}\``), `${name}: ${command}`);
    }
  });
});

/** The manifest of an installed package. */
function manifestOf(name: string): z.infer<typeof MANIFEST> {
  return MANIFEST.parse(JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")));
}

/** The sources of a folder, with texts that are put together from several lines as one. */
function textOf(folder: string): string {
  const path = join(root, "sdk", folder);
  const files = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  return files
    .map((name) => readFileSync(join(path, name), "utf8"))
    .join("\n")
    .replace(/["`'] \+\s+["`']/g, "")
    .replaceAll("\\`", "`");
}

/** The pattern of a message in which `…` stands for a value. */
function patternOf(message: string): RegExp {
  const parts = message.split("…").map((part) => part.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&"));
  return new RegExp(parts.join(`[^\\n]{0,${WIDEST_VALUE}}?`));
}
