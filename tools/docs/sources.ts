import { join } from "node:path";
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
  const path = join(repositoryRoot(), "sdk", "objects", module, file);
  return ts.createSourceFile(path, ts.sys.readFile(path) ?? "", ts.ScriptTarget.Latest, true);
}

/** The table of a declaration: `export const role = { … } as const satisfies …`. */
function variableIn(source: ts.SourceFile, name: string): ts.ObjectLiteralExpression {
  const declared = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find((declaration) => declaration.name.getText() === name);
  return tableIn(declared?.initializer, name);
}

function memberOf(table: ts.ObjectLiteralExpression, key: string): ts.ObjectLiteralExpression {
  return tableIn(membersOf(table).find(({ name }) => name.getText() === key)?.initializer, key);
}

function tableIn(expression: ts.Expression | undefined, name: string): ts.ObjectLiteralExpression {
  if (expression !== undefined && (ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression))) {
    return tableIn(expression.expression, name);
  }
  if (expression === undefined || !ts.isObjectLiteralExpression(expression)) {
    throw new Error(`${name} is no table.`);
  }
  return expression;
}

function membersOf(table: ts.ObjectLiteralExpression): ts.PropertyAssignment[] {
  return table.properties.filter(ts.isPropertyAssignment);
}

/** The text of each key, including the keys of nested objects. */
function propertiesIn(table: ts.ObjectLiteralExpression, above: string): (readonly [string, string])[] {
  return membersOf(table).flatMap((member) => {
    const path = above + member.name.getText();
    return [[path, documentationOf(member)] as const, ...propertiesWithin(member.initializer, `${path}.`)];
  });
}

/** The texts of the keys that stand in a property: in its object, in those of its list or map, in the forms of its union. */
function propertiesWithin(property: ts.Expression, above: string): (readonly [string, string])[] {
  if (ts.isAsExpression(property) || ts.isSatisfiesExpression(property)) {
    return propertiesWithin(property.expression, above);
  }
  if (!ts.isObjectLiteralExpression(property)) {
    return [];
  }
  return membersOf(property).flatMap(({ name, initializer }) => {
    switch (name.getText()) {
      case "properties":
        return propertiesIn(tableIn(initializer, above), above);
      case "variants":
        return membersOf(tableIn(initializer, above)).flatMap((form) =>
          propertiesIn(tableIn(form.initializer, above), above),
        );
      case "items":
      case "values":
        return propertiesWithin(initializer, above);
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
