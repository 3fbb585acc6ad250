import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formattedReference, REFERENCE } from "../../../tools/docs/formatted";

describe("docs/reference", function () {
  // The compiler reads the sources first.
  this.timeout(60_000);

  it("has a page for each class, and no other; if not: npm run reference", async () => {
    assert.deepEqual(readdirSync(REFERENCE).sort(), [...(await formattedReference()).keys()].sort());
  });

  it("is what the sources say; if not: npm run reference", async () => {
    for (const [name, text] of await formattedReference()) {
      assert.equal(readFileSync(join(REFERENCE, name), "utf8"), text);
    }
  });
});
