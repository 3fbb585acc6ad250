import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { objects } from "../../../sdk/objects";
import { repositoryRoot } from "../../support/root";

interface Import {
  /** The importing file, relative to the root: `sdk/provider/check.ts`. */
  readonly from: string;
  /** The import: a path relative to the root without an extension, or the name of a package. */
  readonly to: string;
}

const ROOT = repositoryRoot();
const STATEMENT =
  /(?:^|\n)\s*(?:import|export)\b[^;]*?from\s*"([^"]+)"|(?:import|require)\(\s*"([^"]+)"\s*\)|(?:^|\n)import\s*"([^"]+)"/g;

/** Every import of the sources in a folder, including imports of types. */
function importsOf(folder: string): Import[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => {
      const file = join(ROOT, folder, name);
      const from = relative(ROOT, file).replaceAll("\\", "/");
      return [...readFileSync(file, "utf8").matchAll(STATEMENT)].map(([, ...groups]) => {
        const target = groups.join("");
        const isOwn = target.startsWith(".");
        return { from, to: isOwn ? relative(ROOT, join(dirname(file), target)).replaceAll("\\", "/") : target };
      });
    });
}

const isOwn = (to: string): boolean => /^(sdk|emulator|tests|tools|examples|package\.json)(\/|$)/.test(to);

/** The parts of the package, with the parts that each may import. Each may import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "sdk/declaration": [],
  "sdk/resource": ["sdk/declaration"],
  "sdk/provider": ["sdk/declaration", "sdk/client"],
  "sdk/objects": ["sdk/declaration", "sdk/resource", "sdk/provider"],
  "sdk/client": [],
  emulator: [],
};

/** The folders and single files of the emulator, from the lowest layer on. Everything else is above them. */
const EMULATOR_LAYERS: readonly (readonly string[])[] = [
  ["json", "url"],
  ["requests"],
  ["store"],
  ["tables"],
  ["openapi", "scripts", "webhooks"],
  ["releases"],
  ["http"],
  ["objects", "oidc", "control"],
];

/** The folder of a file of the emulator, or its own name, with its layer. */
function placeInEmulator(path: string): { readonly name: string; readonly layer: number } {
  const name = path.replace(/\.ts$/, "").split("/")[1] ?? "";
  const layer = EMULATOR_LAYERS.findIndex((names) => names.includes(name));
  return { name, layer: layer === -1 ? EMULATOR_LAYERS.length : layer };
}

describe("the sources", () => {
  for (const [part, allowed] of Object.entries(MAY_IMPORT)) {
    const imports = importsOf(part);

    it(`of ${part} import ${allowed.length === 0 ? "no other part" : `no part but ${allowed.join(" and ")}`}`, () => {
      assert.ok(imports.length > 0);
      const parts = [part, ...allowed];
      const stray = imports.filter(
        ({ to }) => isOwn(to) && !parts.some((name) => to === name || to.startsWith(`${name}/`)),
      );
      assert.deepEqual(stray, []);
    });
  }

  it("of the client and the emulator know nothing of Pulumi", () => {
    const imports = [...importsOf("sdk/client"), ...importsOf("emulator")];
    assert.deepEqual(
      imports.filter(({ to }) => to.startsWith("@pulumi/")),
      [],
    );
  });

  it("of the emulator import nothing that is above them, or beside them in another folder", () => {
    const imports = importsOf("emulator").filter(({ to }) => to.startsWith("emulator/") && !to.endsWith(".json"));
    assert.ok(imports.length > 0);
    const stray = imports.filter((found) => {
      const [from, to] = [placeInEmulator(found.from), placeInEmulator(found.to)];
      const isTop = from.layer === EMULATOR_LAYERS.length;
      return to.layer > from.layer || (to.layer === from.layer && to.name !== from.name && !isTop);
    });
    assert.deepEqual(stray, []);
  });

  it("of the declarations import no package at all, and nothing but what a declaration is", () => {
    const declarations = [...importsOf("sdk/declaration"), ...importsOf("sdk/objects").filter(isDeclaration)];
    assert.deepEqual(
      declarations.filter(({ to }) => !to.startsWith("sdk/declaration") && !PART_OF_DECLARATION.test(to)),
      [],
    );
  });

  it("of the resource classes import no machinery, and those of the providers no resource class", () => {
    const imports = importsOf("sdk/objects");
    const inProgram = imports.filter(({ from, to }) => from.endsWith("/resource.ts") && to.startsWith("sdk/provider"));
    const inPlugin = imports.filter(({ from, to }) => from.endsWith("/provider.ts") && /\/resource(\/|$)/.test(to));
    assert.deepEqual([...inProgram, ...inPlugin], []);
  });

  it("of the machinery meet the host of Pulumi in one file", () => {
    const providers = importsOf("sdk/objects").filter(({ from }) => from.endsWith("/provider.ts"));
    const meeting = [...importsOf("sdk/provider"), ...providers].filter(({ to }) => to === "@pulumi/pulumi");
    assert.deepEqual(
      meeting.map(({ from }) => from),
      ["sdk/provider/host.ts"],
    );
  });

  it("are not imported by each other in a circle, types aside", () => {
    const edges = new Map<string, Set<string>>();
    for (const { from, to } of Object.keys(MAY_IMPORT).flatMap((part) => valueImports(part))) {
      edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
    assert.ok(edges.size > objects.length);
    assert.deepEqual(
      [...edges.keys()].filter((file) => reaches(edges, file, file)),
      [],
    );
  });
});

/** A part of a declaration stands in the folder of its name beside it. */
const PART_OF_DECLARATION = /^sdk\/objects\/\w+\/declaration\/\w+/;

function isDeclaration({ from }: Import): boolean {
  return from.endsWith("/declaration.ts") || PART_OF_DECLARATION.test(from);
}

/** The imports that also exist at run time, by the paths of the files. */
function valueImports(folder: string): Import[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => {
      const file = join(ROOT, folder, name);
      const source = readFileSync(file, "utf8");
      const from = relative(ROOT, file);
      return [...source.matchAll(/\n?(?:import|export) (?!type\b)[^;]*? from "(\.[^"]+)"/g)].map(([, target = ""]) => ({
        from,
        to: `${relative(ROOT, join(dirname(file), target))}.ts`,
      }));
    });
}

function reaches(edges: ReadonlyMap<string, ReadonlySet<string>>, start: string, goal: string): boolean {
  const seen = new Set<string>();
  const open = [...(edges.get(start) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === goal) {
      return true;
    }
    if (seen.has(next)) {
      continue;
    }
    seen.add(next);
    open.push(...(edges.get(next) ?? []));
  }
  return false;
}
