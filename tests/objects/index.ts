import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { declarations, type ObjectDeclaration } from "../support/objects/declarations";
import { isRecord } from "../support/json";
import type { Examples } from "../support/objects/examples";
import type { Knowledge } from "../support/objects/knowledge";

/** An object of a class, with everything that the suites know about it. */
export interface ObjectUnderTest extends Knowledge {
  readonly declaration: ObjectDeclaration;
  readonly className: string;
  /** The file of the provider class: `providers/<module>.js`. */
  readonly module: string;
  /** Its unique name: the name of the class, with the variant. */
  readonly name: string;
}

/** Makes an object whose examples refer to certain other objects. */
export interface BoundObject extends Omit<ObjectUnderTest, "examples">, Examples {}

/** At least one object of every class. An object comes after the objects that it refers to. */
export const objectsUnderTest: readonly ObjectUnderTest[] = declarations.flatMap(knownOf);

/**
 * The knowledge about a class: the exports of its file in this folder.
 *
 * @throws Error if the file does not exist or exports nothing.
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

/** The compiler checks that it is complete. */
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
