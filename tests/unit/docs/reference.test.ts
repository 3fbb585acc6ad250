import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { formattedReference, REFERENCE } from "../../../tools/docs/formatted";

describe("docs/reference.md", function () {
  // The compiler reads the sources first.
  this.timeout(60_000);

  it("is what the sources say; if not: npm run build && node dist/tools/reference.js", async () => {
    assert.equal(readFileSync(REFERENCE, "utf8"), await formattedReference());
  });
});
