import { dirname, join } from "node:path";
import ts from "typescript";
import { repositoryRoot } from "../../tests/support/root";

/** The texts in the sources of a class. Each text is one line. */
export interface ClassTexts {
  /** The text of the class. */
  readonly documentation: string;
  readonly example: string;
  /** The text of each argument, by its path in the declaration: `oidcClientMetadata.redirectUris`. */
  readonly properties: ReadonlyMap<string, string>;
  /** The text of each output that is not an argument. */
  readonly outputs: ReadonlyMap<string, string>;
  /** The text of each argument that becomes child resources and is not a property of Logto's object. */
  readonly children: ReadonlyMap<string, string>;
}

/** Reads the folder of an object in `sdk/objects`. */
export function textsOf({ className, module }: { readonly className: string; readonly module: string }): ClassTexts {
  const declaration = variableIn(parsed(module, "declaration.ts"), module);
  const resource = parsed(module, "resource.ts");
  const ofClass = resource.statements.filter(ts.isClassDeclaration).find(({ name }) => name?.text === className);
  const interfaces = resource.statements.filter(ts.isInterfaceDeclaration);
  const ofArguments = interfaces.find(({ name }) => name.text === `${className}Args`);
  const ofOutputs = interfaces.find(({ name }) => name.text === className);
  if (ofClass === undefined || ofArguments === undefined || ofOutputs === undefined) {
    throw new Error(`${module} declares no ${className}.`);
  }
  const example = ts.getJSDocTags(ofClass).find(({ tagName }) => tagName.text === "example");
  const fields = [...ofClass.members].filter(ts.isPropertyDeclaration);
  return {
    documentation: documentationOf(ofClass),
    example: ts.getTextOfJSDocComment(example?.comment) ?? "",
    properties: new Map(propertiesIn(memberOf(declaration, "properties"), "")),
    outputs: new Map([
      ...propertiesIn(memberOf(declaration, "outputs"), ""),
      ...[...fields, ...ofOutputs.members].map((member) => textOf(member)),
    ]),
    children: new Map(ofArguments.members.map((member) => textOf(member))),
  };
}

function parsed(module: string, file: string): ts.SourceFile {
  return parsedAt(join(repositoryRoot(), "sdk", "objects", module, file));
}

function parsedAt(path: string): ts.SourceFile {
  return ts.createSourceFile(path, ts.sys.readFile(path) ?? "", ts.ScriptTarget.Latest, true);
}

/** The table of a declaration: `export const role = { … } as const satisfies …`. */
function variableIn(source: ts.SourceFile, name: string): ts.ObjectLiteralExpression {
  return tableIn(constantIn(source, name), name);
}

function memberOf(table: ts.ObjectLiteralExpression, key: string): ts.ObjectLiteralExpression {
  const member = membersOf(table).find(({ name }) => name.getText() === key);
  return tableIn(member && valueOf(member), key);
}

function tableIn(expression: ts.Expression | undefined, name: string): ts.ObjectLiteralExpression {
  const table = literalOf(expression);
  if (table === undefined || !ts.isObjectLiteralExpression(table)) {
    throw new Error(`${name} is no table.`);
  }
  return table;
}

/** The expression itself, without its type, and of the name of a constant its value. */
function literalOf(expression: ts.Expression | undefined): ts.Expression | undefined {
  if (expression === undefined) {
    return undefined;
  }
  if (ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression)) {
    return literalOf(expression.expression);
  }
  return ts.isIdentifier(expression) ? literalOf(constantIn(expression.getSourceFile(), expression.text)) : expression;
}

/** The value of a constant that a file declares, or imports from another file of its folder. */
function constantIn(source: ts.SourceFile, name: string): ts.Expression | undefined {
  const declared = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find((declaration) => declaration.name.getText() === name);
  if (declared !== undefined) {
    return declared.initializer;
  }
  const path = source.statements.filter(ts.isImportDeclaration).find((statement) => imports(statement, name));
  return path !== undefined && ts.isStringLiteral(path.moduleSpecifier) && path.moduleSpecifier.text.startsWith("./")
    ? constantIn(parsedAt(join(dirname(source.fileName), `${path.moduleSpecifier.text}.ts`)), name)
    : undefined;
}

function imports({ importClause }: ts.ImportDeclaration, name: string): boolean {
  const bindings = importClause?.namedBindings;
  return (
    bindings !== undefined && ts.isNamedImports(bindings) && bindings.elements.some((one) => one.name.text === name)
  );
}

type Member = ts.PropertyAssignment | ts.ShorthandPropertyAssignment;

function membersOf(table: ts.ObjectLiteralExpression): Member[] {
  return table.properties.filter(
    (member): member is Member => ts.isPropertyAssignment(member) || ts.isShorthandPropertyAssignment(member),
  );
}

/** What stands under a key. The short form `{ color }` means the constant of that name. */
function valueOf(member: Member): ts.Expression {
  return ts.isPropertyAssignment(member) ? member.initializer : member.name;
}

/** The text of each key, including the keys of nested objects. */
function propertiesIn(table: ts.ObjectLiteralExpression, above: string): (readonly [string, string])[] {
  return membersOf(table).flatMap((member) => {
    const path = above + member.name.getText();
    return [[path, documentationOf(member)] as const, ...propertiesWithin(valueOf(member), `${path}.`)];
  });
}

/** The texts of the keys that stand in a property: in its object, in those of its list or map, in the forms of its union. */
function propertiesWithin(property: ts.Expression, above: string): (readonly [string, string])[] {
  const table = literalOf(property);
  if (table === undefined || !ts.isObjectLiteralExpression(table)) {
    return [];
  }
  return membersOf(table).flatMap((member) => {
    const value = valueOf(member);
    switch (member.name.getText()) {
      case "discriminator":
        return ts.isStringLiteral(value) ? [[above + value.text, documentationOf(member)] as const] : [];
      case "properties":
        return propertiesIn(tableIn(value, above), above);
      case "variants":
        return membersOf(tableIn(value, above)).flatMap((form) => propertiesIn(tableIn(valueOf(form), above), above));
      case "items":
      case "values":
        return propertiesWithin(value, above);
      default:
        return [];
    }
  });
}

function textOf(member: ts.ClassElement | ts.TypeElement): readonly [string, string] {
  return [member.name?.getText() ?? "", documentationOf(member)];
}

function documentationOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((comment) => ts.getTextOfJSDocComment(comment.comment) ?? "")
    .join(" ")
    .replace(/\s+/g, " ");
}
