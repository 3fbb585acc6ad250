import { rm, writeFile } from "node:fs/promises";
import { Command, InvalidArgumentError } from "commander";
import { installedProject } from "../support/package/project";
import { measure } from "./figures/figures";
import { measureTypeChecking } from "./figures/typeChecking";
import { conditionsOf, tablesOf } from "./report";
import { toMarkdown, toText } from "./table";
import { typeCheckingTable } from "./typeCheckingTable";

interface Options {
  readonly applications: number;
  readonly output: string;
  readonly markdown?: string;
}

/** The number of applications. Figures of other providers have the same number. */
const APPLICATIONS = 500;

const MARKDOWN_HEAD = `# Figures

What \`npm run bench\` measures against the package's own emulator, on one machine and in one run. Requests and bytes are the
same everywhere, and tests hold them; times are not: read them as ratios.`;

async function bench({ applications, output, markdown }: Options): Promise<void> {
  const figures = await measure(applications, (what) => process.stderr.write(`Measuring ${what} …\n`));
  const tables = tablesOf(figures);
  process.stdout.write(`\n${[conditionsOf(figures), ...tables.map(toText)].join("\n\n")}\n`);
  await writeFile(output, `${JSON.stringify(figures, undefined, 2)}\n`);
  if (markdown !== undefined) {
    await writeFile(markdown, await toMarkdown([MARKDOWN_HEAD, conditionsOf(figures)], tables));
  }
}

async function benchTypeChecking(resources: number): Promise<void> {
  const directory = await installedProject();
  try {
    process.stdout.write(`${toText(typeCheckingTable(await measureTypeChecking(directory, resources)))}\n`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) {
    return number;
  }
  throw new InvalidArgumentError("A whole number above 0 is expected.");
}

const command = new Command("bench")
  .description("Measures requests, state and time of the package on the real engine, against its emulator")
  .option("--applications <number>", "how many applications a stack has", wholeNumber, APPLICATIONS)
  .option("--output <file>", "where the figures are written as JSON", "bench-results.json")
  .option("--markdown <file>", "where the tables are written as Markdown, if anywhere")
  .action(bench);
command
  .command("type-checking")
  .description("Measures only the checking of the types of a program, without an engine")
  .argument("[resources]", "how many resources it has", wholeNumber, APPLICATIONS)
  .action(benchTypeChecking);
void command.parseAsync();
