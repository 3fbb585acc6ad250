import { readFileSync } from "node:fs";
import { join } from "node:path";

import { repositoryRoot } from "../support/root";

/** An exchange with a real Logto. */
export interface Step {
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
    /** Null for none; a text for that bearer in place of the good one. */
    readonly authorization?: string | null;
  };
  readonly response: {
    readonly status: number;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
  };
}

/** Exchanges in order, which began with a fresh tenant. */
export interface Scenario {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** Reads a recorded scenario. */
export function readScenario(name: string): Scenario {
  const file = join(repositoryRoot(), "tests", "contract", "recorded", `${name}.json`);
  const content: { steps: Step[] } = JSON.parse(readFileSync(file, "utf8"));
  return { name, steps: content.steps };
}
