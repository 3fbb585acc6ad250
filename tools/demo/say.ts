/** Prints a line of the demo itself, apart from the output of the engine. */
export function say(line: string): void {
  process.stdout.write(`\n==> ${line}\n`);
}

/** Prints what a step showed. */
export function confirm(line: string): void {
  process.stdout.write(`    ok: ${line}\n`);
}

/** Prints what a command printed, as it comes. */
export function pass(text: string): void {
  process.stdout.write(text);
}
