import assert from "node:assert/strict";
import { rows } from "../../../emulator/releases/table";
import { objects } from "../../../sdk/objects";
import type { ObjectDeclaration, Property } from "../../../sdk/declaration";
import { unboundExamples } from "../../provider/support/examples";
import { knownTo } from "../../support/exampleReleases";

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
    const [application] = knownTo("1.36", unboundExamples);
    assert.ok(application);
    const metadata = [application.full, ...application.edits.map(({ value }) => ({ customClientMetadata: value }))].map(
      ({ customClientMetadata }) => JSON.stringify(customClientMetadata),
    );
    assert.ok(metadata.some((text) => text.includes("allowTokenExchange")));
    assert.ok(metadata.every((text) => !text.includes("maxAllowedGrants")));
  });

  it("take out an argument and all that is done with it", () => {
    const organization = knownTo("1.28", unboundExamples).find(({ className }) => className === "Organization");
    const { full, edits, clears } = organization ?? assert.fail();
    const touched = [...Object.keys(full), ...[...edits, ...clears].map(({ argument }) => argument)];
    assert.ok(touched.includes("branding"));
    assert.equal(touched.includes("color"), false);
  });

  it("leave the newest release everything", () => {
    assert.deepEqual(knownTo(undefined, unboundExamples), unboundExamples);
  });
});

/** The arguments at any depth, by their keys with dots, and since when Logto has them. */
function argumentsOf(properties: Readonly<Record<string, Property>>, before = ""): [key: string, since: unknown][] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const key = before + name;
    const part = property.type === "list" ? property.items : property;
    const since: unknown = "since" in property ? property.since : undefined;
    return [[key, since], ...(part.type === "object" ? argumentsOf(part.properties, `${key}.`) : [])];
  });
}

function emulatedSince({ path }: ObjectDeclaration, key: string): string[] {
  const place = `/api${path}`;
  return rows.flatMap((row) =>
    row.kind === "keys" && row.keys.includes(key) && row.at.some((at) => at === place) ? [row.since] : [],
  );
}
