/** What happened to a resource in one operation, in the words of the engine. */
export interface Step {
  /** `create`, `update`, `same`, `delete`, `replace`, `create-replacement`, `delete-replaced`, `read`, `refresh` … */
  readonly operation: string;
  readonly urn: string;
  /** The type token: `pulumi-nodejs:dynamic/logto:Application`. */
  readonly type: string;
  /** The name in the program. */
  readonly name: string;
  /** Whether the step failed. In a preview no step fails. */
  readonly failed: boolean;
}

/** A message of the engine, a provider or the program. */
export interface Diagnostic {
  /** `error`, `warning`, `info` or `info#err`. */
  readonly severity: string;
  readonly message: string;
  /** The resource that it concerns, if there is one. */
  readonly urn: string | undefined;
}

/** The number of resources of each operation. The stack itself and the engine's own provider are not counted. */
export interface Changes {
  readonly create: number;
  readonly update: number;
  readonly replace: number;
  readonly delete: number;
  readonly same: number;
  readonly read: number;
}

/** The content of the event log of one operation. */
export interface Events {
  /** The steps, in the order in which they ended. */
  readonly steps: readonly Step[];
  readonly changes: Changes;
  readonly diagnostics: readonly Diagnostic[];
}

/** The types of the engine's own resources. */
const OWN_TYPES = /^pulumi:(pulumi:Stack|providers:)/;

/** Reads the engine's event log. Each line is a JSON event. The last line is incomplete if the engine was killed. */
export function parseEvents(log: string): Events {
  const events = log.split("\n").slice(0, -1).flatMap(parseLine);
  const steps = events.flatMap(toStep);
  return { steps, changes: countChanges(steps), diagnostics: events.flatMap(toDiagnostic) };
}

/** Counts the steps. A replacement is one `replace`, and no create and no delete. */
export function countChanges(steps: readonly Step[]): Changes {
  const count = (operation: string): number =>
    steps.filter((step) => step.operation === operation && !step.failed).length;
  return {
    create: count("create"),
    update: count("update"),
    replace: count("replace"),
    delete: count("delete"),
    same: count("same"),
    read: count("read"),
  };
}

function parseLine(line: string): Record<string, unknown>[] {
  const event: unknown = JSON.parse(line);
  return isRecord(event) ? [event] : [];
}

function toStep(event: Record<string, unknown>): Step[] {
  const ended = event["resOutputsEvent"] ?? event["resOpFailedEvent"];
  const metadata = isRecord(ended) ? ended["metadata"] : undefined;
  if (!isRecord(metadata)) {
    return [];
  }
  const urn = text(metadata["urn"]);
  const type = text(metadata["type"]);
  if (OWN_TYPES.test(type)) {
    return [];
  }
  const name = urn.slice(urn.lastIndexOf("::") + "::".length);
  return [{ operation: text(metadata["op"]), urn, type, name, failed: "resOpFailedEvent" in event }];
}

function toDiagnostic(event: Record<string, unknown>): Diagnostic[] {
  const diagnostic = event["diagnosticEvent"];
  if (!isRecord(diagnostic) || diagnostic["severity"] === "debug") {
    return [];
  }
  const urn = text(diagnostic["urn"]);
  return [
    { severity: text(diagnostic["severity"]), message: text(diagnostic["message"]), urn: urn === "" ? undefined : urn },
  ];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
