/** Generates docs/reference.md from the sources: `node dist/tools/reference.js`. */
import { writeFileSync } from "node:fs";
import { formattedReference, REFERENCE } from "./docs/formatted";

void formattedReference().then((text) => {
  writeFileSync(REFERENCE, text);
});
