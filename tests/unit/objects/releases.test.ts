import assert from "node:assert/strict";
import { keysWithin } from "../../../sdk/provider/values/nested";
import type { Release } from "../../../emulator/releases/release";
import { rows } from "../../../emulator/releases/table";
import { objects } from "../../../sdk/objects";
import type { ObjectDeclaration, Property } from "../../../sdk/declaration";
import { objectsUnderTest } from "../../objects";
import type { Examples } from "../../support/objects/examples";
import { unboundReferences } from "../../support/objects/references";
import { knownTo } from "../../support/objects/releases";

describe("the first releases of arguments", () => {
  for (const declaration of objects) {
    it(`of ${declaration.className} are those of the emulator`, () => {
      const arguments_ = argumentsOf(declaration.properties);
      const declared = arguments_.filter(([, since]) => since !== undefined);
      const emulated = arguments_.flatMap(([key]) => emulatedSince(declaration, key).map((since) => [key, since]));
      assert.deepEqual(declared, emulated);
    });
  }

  it("take what a release does not know out of an example, whatever its depth", () => {
    const application = examplesOf("1.36", "Application");
    const metadata = [application.full, ...application.edits.map(({ value }) => ({ customClientMetadata: value }))].map(
      ({ customClientMetadata }) => JSON.stringify(customClientMetadata),
    );
    assert.ok(metadata.some((text) => text.includes("allowTokenExchange")));
    assert.ok(metadata.every((text) => !text.includes("maxAllowedGrants")));
  });

  it("take out an argument and all that is done with it", () => {
    const { full, edits, clears } = examplesOf("1.28", "Organization");
    const touched = [...Object.keys(full), ...[...edits, ...clears].map(({ argument }) => argument)];
    assert.ok(touched.includes("branding"));
    assert.equal(touched.includes("color"), false);
  });

  it("leave the newest release everything", () => {
    for (const { name, examples } of objectsUnderTest) {
      assert.deepEqual(examplesOf(undefined, name), examples(unboundReferences));
    }
  });
});

function examplesOf(release: Release | undefined, name: string): Examples {
  const object = knownTo(release, objectsUnderTest).find((one) => one.name === name);
  return object?.examples(unboundReferences) ?? assert.fail();
}

/** The arguments at any depth, by their keys with dots, with the first release of Logto that supports each. */
function argumentsOf(properties: Readonly<Record<string, Property>>, before = ""): [key: string, since: unknown][] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const key = before + name;
    return [[key, property.since], ...argumentsOf(keysWithin(property), `${key}.`)];
  });
}

/** A rule that has the name of a key is about it. The names in braces do not matter. */
function emulatedSince({ path }: ObjectDeclaration, key: string): string[] {
  const place = withoutNames(`/api${path}`);
  return rows.flatMap((row) => {
    const isMeant = (row.kind === "keys" && row.keys.includes(key)) || (row.kind === "rule" && row.rule === key);
    return isMeant && row.at.some((at) => withoutNames(at) === place) ? [row.since] : [];
  });
}

function withoutNames(path: string): string {
  return path.replaceAll(/\{\w+\}/g, "{}");
}
