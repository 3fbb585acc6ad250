import { join } from "node:path";
import ts from "typescript";
import { repositoryRoot } from "../../tests/support/root";

/** The compiler options for the sources and for programs of users. */
export function compilerOptions(): ts.CompilerOptions {
  const source = (path: string): string[] => [join(repositoryRoot(), path)];
  return {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    types: ["node"],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    exactOptionalPropertyTypes: true,
    esModuleInterop: true,
    paths: {
      "pulumi-logto": source("sdk/index.ts"),
      "pulumi-logto/client": source("sdk/client/index.ts"),
      "pulumi-logto/emulator": source("emulator/index.ts"),
    },
  };
}

/**
 * The errors of the compiler in some texts, each compiled as a file in the root of the checkout.
 *
 * @param texts The texts by file name; `.mts` means an ES module.
 * @returns A line for each error: the name of the text, its line, and the message.
 */
export function faultsOf(texts: ReadonlyMap<string, string>): string[] {
  const root = repositoryRoot();
  const files = new Map([...texts].map(([name, text]) => [join(root, name), { name, text }]));
  const options = compilerOptions();
  const host = ts.createCompilerHost(options);
  const onDisk = { ...host };
  host.getCurrentDirectory = () => root;
  host.fileExists = (path) => files.has(path) || onDisk.fileExists(path);
  host.readFile = (path) => files.get(path)?.text ?? onDisk.readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = files.get(path)?.text;
    return text === undefined ? onDisk.getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const own = [...files.keys()].flatMap((path) => ts.getPreEmitDiagnostics(program, program.getSourceFile(path)));
  return own.map((diagnostic) => {
    const { file, start = 0, messageText } = diagnostic;
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
    const name = files.get(file?.fileName ?? "")?.name ?? file?.fileName ?? "options";
    return `${name}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}
