import type { TypeChecking, TypeCheckingFigures } from "./figures/typeChecking";
import { median } from "./measure";
import type { Table } from "./table";

/** The cost of checking the types of a program. */
export function typeCheckingTable({ resources, trusted, checked }: TypeCheckingFigures): Table {
  return {
    title: `Checking the types of a program with ${resources} resources`,
    note:
      "A program with resources of all classes in turn, each with every argument, that reads each output. The figures are those " +
      "of TypeScript's compiler. Memory and times: the least and the median. The declarations of libraries are checked unless " +
      "`skipLibCheck` is set.",
    head: ["Declarations of libraries", "Types", "Instantiations", "Memory, MB", "Check, s", "Total, s"],
    rows: [row("trusted", trusted), row("checked", checked)],
  };
}

function row(name: string, runs: readonly TypeChecking[]): readonly (string | number)[] {
  const cell = (of: keyof TypeChecking, digits: number): string => {
    const values = runs.map((run) => run[of]);
    return `${Math.min(...values).toFixed(digits)} / ${median(values).toFixed(digits)}`;
  };
  const counts = (["types", "instantiations"] as const).map((of) => median(runs.map((run) => run[of])));
  return [name, ...counts, cell("memoryMegabytes", 0), cell("checkSeconds", 2), cell("totalSeconds", 2)];
}
