import assert from "node:assert/strict";
import { objects } from "../../../sdk/objects";
import type { ObjectDeclaration, Property } from "../../../sdk/declaration";
import { keysWithin } from "../../../sdk/provider/values/nested";
import { objectOf } from "../../objects";
import { shownOutputsOf } from "../../support/objects/declarations";
import { textsOf } from "../../../tools/docs/sources";

/** What the text of an argument must contain, by its declaration. */
function facts(object: ObjectDeclaration, key: string, property: Property): readonly RegExp[] {
  const limited = property.type === "set" || property.type === "list" ? property.items : property;
  const isNamedByPulumi = key === "name" && object.pulumiName !== undefined;
  return [
    ...limitsOf(limited).map((limit) => new RegExp(`(?<!\\d)${limit}(?!\\d)`)),
    ...("default" in property && property.type !== "object" ? [literally(JSON.stringify(property.default))] : []),
    ...(property.createOnly === true ? [/replaces/] : []),
    ...(property.secret === true ? [/secret/] : []),
    ...(isNamedByPulumi ? [/the Pulumi name/] : []),
  ];
}

function limitsOf(property: Property): readonly number[] {
  const bounds =
    property.type === "string"
      ? [property.minLength, property.maxLength]
      : property.type === "integer" || property.type === "number"
        ? [property.minimum, property.maximum]
        : [];
  return bounds.filter((bound) => bound !== undefined);
}

function literally(text: string): RegExp {
  return new RegExp(text.replace(/[[\]{}().*+?^$|\\]/g, "\\$&"));
}

/** Every property of a declaration by its path, including nested ones. */
function propertiesIn(
  properties: Readonly<Record<string, Property>>,
  above = "",
): (readonly [path: string, key: string, property: Property])[] {
  return Object.entries(properties).flatMap(([key, property]) => {
    const path = above + key;
    const below = propertiesIn(keysWithin(property), `${path}.`);
    return [[path, key, property] as const, ...below];
  });
}

describe("the text of", () => {
  for (const object of objects) {
    describe(object.className, () => {
      const texts = textsOf(object);

      it("says what it is, where Logto has it, and how it is used", () => {
        assert.match(texts.documentation, /Logto's endpoints?: `\/api\//);
        assert.match(texts.example, new RegExp(`new logto\\.${object.className}\\(`));
      });

      for (const [path, key, property] of propertiesIn(object.properties)) {
        it(`${path} names its limits, its default and what a change does`, () => {
          const text = texts.properties.get(path) ?? "";
          assert.notEqual(text, "");
          for (const fact of facts(object, key, property)) {
            assert.match(text, fact);
          }
        });
      }

      it("says of each argument that becomes children what it is", () => {
        const { children } = objectOf(object.className).inProgram;
        assert.deepEqual([...texts.children.keys()], Object.keys(children.arguments));
        assert.equal([...texts.children.values()].includes(""), false);
      });

      for (const key of [...shownOutputsOf(object), ...objectOf(object.className).inProgram.children.outputs]) {
        it(`the output ${key} says what it is`, () => {
          assert.notEqual(texts.outputs.get(key) ?? "", "");
        });
      }
    });
  }
});
