import type { ClassFigures, LifeFigures } from "./figures/classes";
import type { Comparison, Figures } from "./figures/figures";
import { OPERATIONS } from "./figures/stacks";
import type { Table } from "./table";
import { typeCheckingTable } from "./typeCheckingTable";

const MILLISECONDS_PER_SECOND = 1000;

/** The figures as tables, in the order of the output. */
export function tablesOf(figures: Figures): readonly Table[] {
  const { classes, typeChecking } = figures;
  return [
    classTable(classes),
    requestTable(figures),
    timeTable(figures),
    loadingTable(figures),
    typeCheckingTable(typeChecking),
  ];
}

/** The machine and the versions with which the figures were measured, in one line. */
export function conditionsOf({ date, machine }: Figures): string {
  const { processors, memoryGigabytes, node, pulumi } = machine;
  const day = date.slice(0, date.indexOf("T"));
  const engine = pulumi === "" ? "a Pulumi engine of unknown version" : `Pulumi ${pulumi}`;
  return `${day}: ${processors} processors, ${memoryGigabytes} GB of memory, Node ${node}, ${engine}.`;
}

function classTable(classes: readonly ClassFigures[]): Table {
  const cells = (figures: ClassFigures, of: keyof LifeFigures): string => `${figures.least[of]} / ${figures.full[of]}`;
  return {
    title: "Requests and bytes of state, by class",
    note:
      "The first number is for an object with only the required arguments, the second for one with every argument and two " +
      "members in each set (three members for the deletion). Update: the most requests that a change of one argument needs. " +
      "The first deletion in a run that concerns the roles of a machine needs at least two more requests, to find the roles " +
      "that give the provider access. State: bytes of inputs and outputs, unencrypted, without the provider's code and the " +
      "engine's own data.",
    head: ["Class", "Create", "Preview", "Refresh", "Update", "Delete", "State"],
    rows: classes.map((figures) => [
      figures.name,
      cells(figures, "create"),
      cells(figures, "preview"),
      cells(figures, "refresh"),
      updateCell(figures),
      cells(figures, "delete"),
      cells(figures, "stateBytes"),
    ]),
  };
}

/** The most requests that an update of one argument needs. */
function updateCell({ updates }: ClassFigures): string {
  const requests = Object.values(updates);
  return requests.length === 0 ? "replaces" : String(Math.max(...requests));
}

function requestTable({ count, withCheckpoints, confidential }: Figures): Table {
  const runs = [
    [`${count} public`, withCheckpoints.applications],
    [`${count} confidential`, confidential],
  ] as const;
  return {
    title: "Requests, by application",
    note: "The numbers in brackets are requests for tokens. The preview and the refresh find no change.",
    head: ["Applications", ...OPERATIONS],
    rows: runs.map(([name, { operations }]) => [
      name,
      ...OPERATIONS.map((operation) => {
        const { requests, tokenRequests } = operations[operation];
        return `${requests} (${tokenRequests})`;
      }),
    ]),
  };
}

function timeTable({ count, withCheckpoints, withoutCheckpoints }: Figures): Table {
  return {
    title: `Time of ${count} public applications, in seconds`,
    note:
      "Compared with the same number of dynamic resources that send no requests. The preview and the refresh ran three times, " +
      "and the fastest counts. Without checkpoints: PULUMI_SKIP_CHECKPOINTS and PULUMI_EXPERIMENTAL are set.",
    head: ["Resources", ...OPERATIONS],
    rows: [...timeRows("with checkpoints", withCheckpoints), ...timeRows("without checkpoints", withoutCheckpoints)],
  };
}

function timeRows(name: string, { applications, silent }: Comparison): readonly (readonly string[])[] {
  const seconds = [applications, silent].map(({ operations }) =>
    OPERATIONS.map((operation) => (operations[operation].milliseconds / MILLISECONDS_PER_SECOND).toFixed(1)),
  );
  const ratios = OPERATIONS.map((operation) =>
    (applications.operations[operation].milliseconds / silent.operations[operation].milliseconds).toFixed(2),
  );
  const [own = [], others = []] = seconds;
  return [
    [`applications, ${name}`, ...own],
    [`no request, ${name}`, ...others],
    [`ratio, ${name}`, ...ratios],
  ];
}

function loadingTable({ loading }: Figures): Table {
  const files = loading.modules.filter((module) => module.startsWith("sdk/"));
  const others = loading.modules.filter((module) => !module.startsWith("sdk/"));
  return {
    title: "Loading the package in a program that has loaded @pulumi/pulumi",
    head: ["Own files", "Other modules", "Milliseconds"],
    rows: [[files.length, others.join(", "), loading.milliseconds.toFixed(1)]],
  };
}
