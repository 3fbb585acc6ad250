/** Generates docs/reference, a page for each class, from the sources: `node dist/tools/reference.js`. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formattedReference, REFERENCE } from "./docs/formatted";

void formattedReference().then((pages) => {
  rmSync(REFERENCE, { recursive: true, force: true });
  mkdirSync(REFERENCE);
  for (const [name, text] of pages) {
    writeFileSync(join(REFERENCE, name), text);
  }
});
