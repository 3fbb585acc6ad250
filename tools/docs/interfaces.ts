import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { repositoryRoot } from "../../tests/support/root";
import { compilerOptions } from "./program";

/** An argument as its interface declares it. */
export interface Argument {
  readonly name: string;
  readonly isOptional: boolean;
  /** Its type without Pulumi's wrappings: `string`, `string[]`, `OidcClientMetadataArgs`. */
  readonly type: string;
  /** The texts that its type allows, where it is a union of them. */
  readonly texts: readonly string[];
  /** Its JSDoc on one line. */
  readonly documentation: string;
}

/** A class that programs use. */
export interface DocumentedClass {
  readonly name: string;
  /** Its JSDoc on one line. */
  readonly documentation: string;
  readonly example: string;
  /** Outputs that have a JSDoc of their own, as arguments have theirs. */
  readonly outputs: readonly { readonly name: string; readonly documentation: string }[];
}

/** What the sources of the resource classes say. */
export interface Sources {
  /** The arguments of each interface, without those that it inherits, by the interface's name. */
  readonly interfaces: ReadonlyMap<string, readonly Argument[]>;
  readonly classes: ReadonlyMap<string, DocumentedClass>;
}

/** Reads `sdk/resources`. */
export function readSources(): Sources {
  const folder = join(repositoryRoot(), "sdk", "resources");
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const program = ts.createProgram(paths, compilerOptions());
  const checker = program.getTypeChecker();
  const statements = paths.flatMap((path) => [...(program.getSourceFile(path)?.statements ?? [])]);
  const interfaces = statements
    .filter(ts.isInterfaceDeclaration)
    .filter(isExported)
    .map((node) => {
      const members = node.members.filter(ts.isPropertySignature);
      return [node.name.text, members.map((member) => argumentOf(member, checker))] as const;
    });
  const classes = statements.filter(ts.isClassDeclaration).flatMap((node) => {
    const documented = classOf(node);
    return documented === undefined ? [] : [[documented.name, documented] as const];
  });
  return { interfaces: new Map(interfaces), classes: new Map(classes) };
}

function argumentOf(member: ts.PropertySignature, checker: ts.TypeChecker): Argument {
  const type = checker.getTypeAtLocation(member);
  const bound = checker.getBaseConstraintOfType(type) ?? type;
  const parts = bound.isUnion() ? bound.types : [bound];
  return {
    name: member.name.getText(),
    isOptional: member.questionToken !== undefined,
    type: unwrapped(member.type?.getText() ?? ""),
    texts: parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : [])),
    documentation: documentationOf(member),
  };
}

/** `pulumi.Input<pulumi.Input<string>[]>` → `string[]` */
function unwrapped(type: string): string {
  const inner = type.replace(/pulumi\.Input<((?:[^<>]|<[^<>]*>)*)>/g, "$1");
  return inner === type ? type : unwrapped(inner);
}

function classOf(node: ts.ClassDeclaration): DocumentedClass | undefined {
  if (node.name === undefined) return undefined;
  const example = ts.getJSDocTags(node).find((tag) => tag.tagName.text === "example");
  const outputs = node.members
    .filter(ts.isPropertyDeclaration)
    .map((member) => ({ name: member.name.getText(), documentation: documentationOf(member) }))
    .filter(({ documentation }) => documentation !== "");
  return {
    name: node.name.text,
    documentation: documentationOf(node),
    example: ts.getTextOfJSDocComment(example?.comment) ?? "",
    outputs,
  };
}

function documentationOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((comment) => ts.getTextOfJSDocComment(comment.comment) ?? "")
    .join(" ")
    .replace(/\s+/g, " ");
}

function isExported(node: ts.InterfaceDeclaration): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
