import { rm } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { installedProject } from "../package/project";

/** What an editor shows when the mouse is over a name. */
export interface Hover {
  /** The kind of the symbol, its name and its type: `(property) RoleArgs.description: pulumi.Input<string>`. */
  readonly display: string;
  /** Its JSDoc without the tags. */
  readonly text: string;
}

/** A completion that an editor offers at the cursor. */
export interface Completion {
  readonly name: string;
  /** The kind, in TypeScript's words: `property`, `method`, `string`. */
  readonly kind: string;
}

/** An error that an editor marks. */
export interface Fault {
  /** The line on which it begins, counted from 0. */
  readonly line: number;
  /** The message, in one line. */
  readonly message: string;
  /** The underlined part of the program. */
  readonly marked: string;
}

/**
 * An editor with open programs, in a project with the installed packed package. Positions are in characters, counted from 0.
 */
export interface Editor {
  hover(name: string, position: number): Hover;
  completions(name: string, position: number): readonly Completion[];
  faults(name: string): readonly Fault[];
  close(): Promise<void>;
}

/** The compiler options of a user's program, without the types that its installation happens to have. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  types: [],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};

/** Opens programs in an editor. The programs are texts by the names of their files. */
export async function openEditor(programs: ReadonlyMap<string, string>): Promise<Editor> {
  const directory = await installedProject();
  const pathOf = (name: string): string => join(directory, name);
  const texts = new Map([...programs].map(([name, text]) => [pathOf(name), text]));
  const service = ts.createLanguageService(hostOf(directory, texts));
  return {
    hover: (name, position) => {
      const info = service.getQuickInfoAtPosition(pathOf(name), position);
      return {
        display: ts.displayPartsToString(info?.displayParts),
        text: ts.displayPartsToString(info?.documentation),
      };
    },
    completions: (name, position) => service.getCompletionsAtPosition(pathOf(name), position, undefined)?.entries ?? [],
    faults: (name) => {
      const path = pathOf(name);
      return [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)].map(faultOf);
    },
    close: async () => {
      service.dispose();
      await rm(directory, { recursive: true });
    },
  };
}

function hostOf(directory: string, texts: ReadonlyMap<string, string>): ts.LanguageServiceHost {
  const readFile = (path: string): string | undefined => texts.get(path) ?? ts.sys.readFile(path);
  return {
    readFile,
    fileExists: (path) => texts.has(path) || ts.sys.fileExists(path),
    directoryExists: (path) => ts.sys.directoryExists(path),
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => OPTIONS,
    getCurrentDirectory: () => directory,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [...texts.keys()],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => {
      const text = readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
  };
}

function faultOf({ file, start = 0, length = 0, messageText }: ts.Diagnostic): Fault {
  return {
    line: file?.getLineAndCharacterOfPosition(start).line ?? 0,
    message: ts.flattenDiagnosticMessageText(messageText, " ").replace(/\s+/g, " "),
    marked: file?.text.slice(start, start + length) ?? "",
  };
}
