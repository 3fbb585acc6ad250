import { type AnyNode, parse, type Program } from "acorn";
import { isRecord } from "../values/attributes";

/**
 * What keeps Logto from running a script and from calling its function; undefined when nothing. Logto stores any text, and
 * fails when it runs the script. The message never quotes the script.
 *
 * @param entry The name of the function that Logto calls.
 */
export function scriptFault(script: string, entry: string): string | undefined {
  const program = parsed(script);
  if (typeof program === "string") {
    return program;
  }
  return declares(script, entry) || program.body.some((statement) => assigns(statement, entry))
    ? undefined
    : `must define the function ${entry}, which Logto calls`;
}

/** The script as a program, or what is wrong with its syntax. */
function parsed(script: string): Program | string {
  try {
    // Logto runs a script, and no module: `import`, `export` and `await` outside of a function are errors there.
    return parse(script, { ecmaVersion: "latest", sourceType: "script" });
  } catch (error) {
    const place = placeOf(error);
    if (place === undefined) {
      throw error;
    }
    return `must be JavaScript, not TypeScript and no module; there is a syntax error at ${place}`;
  }
}

/** The line and the column, both from 1 on. The parser's own message may quote the script. */
function placeOf(error: unknown): string | undefined {
  const at = error instanceof SyntaxError && "loc" in error ? error.loc : undefined;
  return isRecord(at) ? `line ${String(at["line"])}, column ${Number(at["column"]) + 1}` : undefined;
}

/** Whether the script declares the name where Logto looks for it: the parser then refuses a second declaration. */
function declares(script: string, name: string): boolean {
  return typeof parsed(`${script}\n;let ${name};`) === "string";
}

/** Whether a statement sets a global: `name = …` or `globalThis.name = …`. */
function assigns(statement: AnyNode, name: string): boolean {
  if (statement.type !== "ExpressionStatement" || statement.expression.type !== "AssignmentExpression") {
    return false;
  }
  const { left } = statement.expression;
  const target = left.type === "MemberExpression" && !left.computed ? left.property : left;
  return target.type === "Identifier" && target.name === name;
}
