import assert from "node:assert/strict";
import { objects } from "../../../sdk/objects";
import { naturalKeysOf } from "../../../sdk/provider/values/keys";
import type { ObjectDeclaration, Property } from "../../../sdk/declaration";
import { keysWithin } from "../../../sdk/provider/values/nested";
import { objectOf } from "../../objects";

/** The arguments that make the id, where it is not Logto's own. */
function idPartsOf(object: ObjectDeclaration): readonly string[] {
  return object.kind === "assignment" ? [] : (object.idParts ?? []);
}

/** Every property of a declaration, by its path; those of objects too, and of the objects in a list. */
function propertiesOf(object: ObjectDeclaration): Map<string, Property> {
  const all = new Map<string, Property>();
  const add = (properties: Readonly<Record<string, Property>>, prefix: string): void => {
    for (const [key, property] of Object.entries(properties)) {
      all.set(prefix + key, property);
      add(keysWithin(property), `${prefix}${key}.`);
    }
  };
  add(object.properties, "");
  return all;
}

describe("the declarations", () => {
  it("stand after those that they refer to", () => {
    const late = objects.flatMap(({ className, properties }, index) =>
      Object.values(properties)
        .flatMap(({ refersTo }) => refersTo ?? [])
        .filter((referent) => !objects.slice(0, index).some((before) => before.className === referent.className))
        .map((referent) => `${className} refers to ${referent.className}`),
    );
    assert.deepEqual(late, []);
  });

  it("are data alone", () => {
    assert.deepEqual(JSON.parse(JSON.stringify(objects)), objects);
  });

  for (const object of objects) {
    describe(object.className, () => {
      const properties = propertiesOf(object);
      const isArgument = (key: string | undefined): boolean =>
        key !== undefined && Object.hasOwn(object.properties, key);

      it("names only arguments in its path, its ids and its natural keys", () => {
        const inPath = [...object.path.matchAll(/\{(\w+)\}/g)].map(([, key]) => key);
        const named = [...inPath, ...idPartsOf(object), ...naturalKeysOf(object).flat()];
        assert.deepEqual(
          named.filter((key) => !isArgument(key)),
          [],
        );
      });

      it("can never change what stands in its path or its id", () => {
        const inPath = [...object.path.matchAll(/\{(\w+)\}/g)].map(([, key]) => key ?? "");
        const fixed = [...inPath, ...idPartsOf(object)];
        const loose = fixed.filter((key) => {
          const property = object.properties[key];
          return property?.createOnly !== true || property.required !== true;
        });
        assert.deepEqual(loose, []);
      });

      it("gives no default to what must be given, and no output the name of an argument", () => {
        const doubtful = [...properties].filter(([, property]) => property.required === true && "default" in property);
        assert.deepEqual(
          doubtful.map(([path]) => path),
          [],
        );
        assert.deepEqual(Object.keys(object.outputs).filter(isArgument), []);
      });

      it("takes no argument that means something else to the package", () => {
        const reserved = ["id", "urn", "tenant", "adopt", "autoName", "tenantId", "endpoint", "__provider"];
        assert.deepEqual(reserved.filter(isArgument), []);
      });

      it("marks as secret all that is written and never told, but what the suites know to be none", () => {
        const open = [...properties].filter(([, property]) => property.writeOnly === true && property.secret !== true);
        const known = Object.keys(objectOf(object.className).openThoughNeverTold ?? {});
        assert.deepEqual(open.map(([path]) => path).sort(), known.sort());
      });

      it("has a default that its own bounds allow", () => {
        for (const [path, property] of properties) {
          if (property.type === "string" && property.default !== undefined && property.oneOf !== undefined) {
            assert.ok(property.oneOf.includes(property.default), path);
          }
          if (property.type === "integer" && property.default !== undefined) {
            assert.ok(property.default >= (property.minimum ?? -Infinity), path);
          }
        }
      });
    });
  }
});
