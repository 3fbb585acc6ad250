import { mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installedModules, type Installation } from "./packed";

/** The language of a program: CommonJS, ES modules, or TypeScript. */
export type Language = "javascript" | "modules" | "typescript";

/** A program and its project. */
export interface Program {
  readonly projectName: string;
  readonly language: Language;
  readonly program: string;
}

/**
 * A new project folder outside the checkout, in whose node_modules pulumi-logto is installed from its tarball beside
 * `@pulumi/pulumi`. The installation is made once and shared. The caller removes the folder after use.
 */
export async function installedProject(options: { readonly by?: Installation } = {}): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "pulumi-logto-project-"));
  await symlink(await installedModules(options.by ?? "npm"), join(directory, "node_modules"));
  await writeFile(join(directory, "package.json"), JSON.stringify({ name: "test", type: "commonjs" }));
  return directory;
}

/** Writes a program and the other files that Pulumi needs. */
export async function writeProgram(directory: string, program: Program): Promise<void> {
  const typescript = program.language === "typescript";
  const main = typescript ? "index.ts" : "index.js";
  const type = program.language === "modules" ? "module" : "commonjs";
  const project = { name: program.projectName, runtime: { name: "nodejs", options: { typescript } }, main };
  const compilerOptions = { target: "es2022", module: "node16", moduleResolution: "node16", strict: true };
  // JSON is valid YAML.
  await writeFile(join(directory, "Pulumi.yaml"), JSON.stringify(project));
  await writeFile(join(directory, "package.json"), JSON.stringify({ name: program.projectName, type, main }));
  await writeFile(join(directory, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["index.ts"] }));
  await writeFile(join(directory, main), program.program);
}
