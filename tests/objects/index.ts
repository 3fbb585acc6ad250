import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { declarations, type ObjectDeclaration } from "../support/objects/declarations";
import { isRecord } from "../support/json";
import type { Examples } from "../support/objects/examples";
import type { Knowledge } from "../support/objects/knowledge";

/** An object of a class, with all that the suites know about it. */
export interface ObjectUnderTest extends Knowledge {
  readonly declaration: ObjectDeclaration;
  readonly className: string;
  /** The file of the provider class: `providers/<module>.js`. */
  readonly module: string;
  /** What tells it from all others: the name of the class, with the variant. */
  readonly name: string;
}

/** An object whose examples refer to certain others. */
export interface BoundObject extends Omit<ObjectUnderTest, "examples">, Examples {}

/** An object of every class, several of some, in the order in which one refers to another. */
export const objectsUnderTest: readonly ObjectUnderTest[] = declarations.flatMap(knownOf);

/**
 * What is known about a class: all that its file in this folder exports.
 *
 * @throws Error where there is no such file, or nothing in it.
 */
export function knownOf(declaration: ObjectDeclaration): readonly ObjectUnderTest[] {
  const { className, module } = declaration;
  const known = exportsOf(module).filter(isKnowledge);
  if (known.length === 0) {
    throw new Error(`tests/objects/${module}.ts must tell the suites what they need to know about ${className}`);
  }
  return known.map((one) => {
    const name = one.variant === undefined ? className : `${className}-${one.variant}`;
    return { ...one, declaration, className, module, name };
  });
}

function exportsOf(module: string): readonly unknown[] {
  if (!existsSync(join(__dirname, `${module}.js`))) {
    return [];
  }
  const exported: unknown = createRequire(__filename)(`./${module}`);
  return isRecord(exported) ? Object.values(exported) : [];
}

/** That it is whole, the compiler has seen to. */
function isKnowledge(value: unknown): value is Knowledge {
  return isRecord(value) && "examples" in value;
}

/** The first object of a class. */
export function objectOf(className: string): ObjectUnderTest {
  const found = objectsUnderTest.find((object) => object.className === className);
  if (found === undefined) {
    throw new Error(`There is no class ${className}`);
  }
  return found;
}
