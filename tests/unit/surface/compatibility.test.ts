import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { faultsOf } from "../../../tools/docs/program";
import { repositoryRoot } from "../../support/root";

/** Programs that were compiled against a release, by its number. Each names every class and every type of that release. */
const PROGRAMS = join(repositoryRoot(), "tests", "unit", "surface", "programs");

describe("a program that was compiled against an earlier release", function () {
  // The compiler reads Pulumi's types first.
  this.timeout(60_000);

  for (const file of readdirSync(PROGRAMS)) {
    const text = readFileSync(join(PROGRAMS, file), "utf8");
    const release = file.replace(/\.ts\.txt$/, "");

    it(`compiles unchanged: ${release}`, () => {
      assert.deepEqual(faultsOf(new Map([[`program-${release}.ts`, text]])), []);
    });

    it(`would not compile if a type that it names were gone: ${release}`, () => {
      const broken = text.replace("logto.RoleArgs", "logto.RoleArguments");
      assert.notEqual(broken, text);
      assert.equal(faultsOf(new Map([[`program-${release}.ts`, broken]])).length, 1);
    });
  }
});
