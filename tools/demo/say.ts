/** Prints a line of the demo itself, distinct from the output of the engine. */
export function say(line: string): void {
  process.stdout.write(`\n==> ${line}\n`);
}

/** Prints the result of a step. */
export function confirm(line: string): void {
  process.stdout.write(`    ok: ${line}\n`);
}

/** Passes on the output of a command. */
export function pass(text: string): void {
  process.stdout.write(text);
}
