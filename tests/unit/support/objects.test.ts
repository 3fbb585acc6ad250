import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { knownOf, objectsUnderTest, type ObjectUnderTest } from "../../objects";
import { declarations, type ObjectDeclaration } from "../../support/objects/declarations";
import { isAlwaysThere } from "../../support/objects/existence";
import { unboundReferences } from "../../support/objects/references";
import { repositoryRoot } from "../../support/root";
import { secretArgumentsOf, secretPathsOf } from "../../support/objects/secrets";
import { isConcerned } from "../../support/objects/usual";

/** The objects of a class. */
function objectsOf({ className }: ObjectDeclaration): readonly ObjectUnderTest[] {
  return objectsUnderTest.filter((object) => object.className === className);
}

describe("what the suites know about the classes", () => {
  it("stands in one file for each class, and in no other", () => {
    const files = readdirSync(join(repositoryRoot(), "tests", "objects")).filter((file) => file !== "index.ts");
    assert.deepEqual(files.sort(), declarations.map(({ module }) => `${module}.ts`).sort());
  });

  it("is missed by the name of the file, where a class has none", () => {
    const [declaration] = declarations;
    assert.ok(declaration);
    const message = "tests/objects/parcel.ts must tell the suites what they need to know about Parcel";
    assert.throws(() => knownOf({ ...declaration, className: "Parcel", module: "parcel" }), { message });
  });

  it("has a name of its own for each object", () => {
    const names = objectsUnderTest.map(({ name }) => name);
    assert.deepEqual([...new Set(names)], names);
  });

  it("compares in a tenant only lists that hang on another one of them", () => {
    const lists = objectsUnderTest.flatMap(({ compared }) =>
      compared.flatMap((one) => ("list" in one ? one.list : [])),
    );
    const parents = lists.filter((path) => path.includes("/*")).map((path) => path.slice(0, path.lastIndexOf("/*")));
    assert.ok(parents.length > 0);
    assert.deepEqual(
      parents.filter((path) => !lists.includes(path)),
      [],
    );
  });

  for (const declaration of declarations) {
    const objects = objectsOf(declaration);
    const examples = objects.map((object) => object.examples(unboundReferences));
    const { className, properties } = declaration;

    it(`changes each argument of ${className}, or says why none does`, () => {
      const changed = examples.flatMap(({ edits, replacements }) => [...edits, ...replacements]);
      const leftOut = objects.flatMap((object) => Object.keys(object.leftOut));
      const told = new Set([...changed.map(({ argument }) => argument), ...leftOut]);
      assert.deepEqual([...told].sort(), Object.keys(properties).sort());
    });

    it(`changes and removes only what ${className} was given`, () => {
      for (const { full, edits, replacements, clears, unmanaged } of examples) {
        const named = [...edits, ...replacements, ...clears].map(({ argument }) => argument);
        assert.deepEqual(
          [...named, ...unmanaged].filter((argument) => !(argument in full)),
          [],
        );
      }
    });

    it(`removes each argument of ${className} that need not be given and can be changed`, () => {
      for (const { full, clears, unmanaged } of examples) {
        const isRemovable = (argument: string): boolean =>
          properties[argument]?.required !== true && properties[argument]?.createOnly !== true;
        const removed = [...clears.map(({ argument }) => argument), ...unmanaged];
        assert.deepEqual(removed.sort(), Object.keys(full).filter(isRemovable).sort());
      }
    });

    it(`gives each argument of ${className} that is secret`, () => {
      const given = objects.flatMap((object) => secretArgumentsOf(object, object.examples(unboundReferences).full));
      assert.deepEqual([...new Set(given.map(({ path }) => path))].sort(), [...secretPathsOf(properties)].sort());
    });

    it(`makes ${className} by a POST of its collection or a PUT of itself, or writes what is there`, () => {
      for (const { existence, places, requests } of objects.filter(
        (object) => object.existence !== "lasting with its holder",
      )) {
        const isCollected = isConcerned(places.collection);
        const methods = isAlwaysThere(existence) ? ["PATCH", "PUT"] : [isCollected ? "POST" : "PUT"];
        assert.ok(methods.includes(requests.create.method), requests.create.method);
      }
    });

    for (const { name, existence, second, inProgram, examples: examplesOf } of objects) {
      if (isAlwaysThere(existence)) {
        it(`has ${name} once in a tenant, and never another in its place`, () => {
          assert.deepEqual([second.kind, inProgram.beyond], ["same", "the whole object"]);
          assert.deepEqual(examplesOf(unboundReferences).replacements, []);
        });
      }
    }

    it(`says with what ${className} goes, where it hangs on others for its life`, () => {
      const hangs = Object.values(properties).some(({ createOnly, refersTo }) => createOnly === true && refersTo);
      for (const { goesWith } of objects) {
        assert.equal(isConcerned(goesWith), hangs);
      }
    });
  }
});

describe("the examples, which stand in one program,", () => {
  it("give no user and no application roles by two of them", () => {
    const holders = objectsUnderTest.filter(isGivingRoles).flatMap(holdersIn);
    assert.ok(holders.length > objectsUnderTest.filter(isGivingRoles).length);
    assert.deepEqual([...new Set(holders)], holders);
  });
});

/** Whether the class of an object assigns roles in the tenant to users and applications. */
function isGivingRoles({ declaration }: ObjectUnderTest): boolean {
  const properties = Object.values(declaration.properties);
  return properties.some(({ refersTo }) => refersTo?.className === "Role");
}

/** The users and applications to which an example assigns roles, with any of its edits. */
function holdersIn({ examples }: ObjectUnderTest): string[] {
  const { minimal, full, edits, replacements } = examples(unboundReferences);
  const edited = [...edits, ...replacements].map(({ argument, value }) => [argument, value] as const);
  const all = [...Object.entries(minimal), ...Object.entries(full), ...edited];
  const named = all.filter(([argument]) => argument === "userId" || argument === "applicationId");
  return [...new Set(named.map(([, value]) => String(value)))];
}
