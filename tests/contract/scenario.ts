import { readFileSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import { repositoryRoot } from "../support/root";

const step = z.object({
  name: z.string(),
  /** The time that the recorder waited before the step, in milliseconds, for what the server does after its answer. */
  wait: z.number().default(0),
  request: z.object({
    method: z.string(),
    path: z.string(),
    body: z.unknown().optional(),
    headers: z.record(z.string(), z.string()).default({}),
    /** Null for no token; a text replaces the valid token. */
    authorization: z.string().nullish(),
  }),
  response: z.object({
    status: z.number(),
    body: z.unknown().optional(),
    headers: z.record(z.string(), z.string()).default({}),
  }),
});

/** An exchange with a real Logto. */
export type Step = z.infer<typeof step>;

/** The recorded exchanges of a scenario, in order. They start with a fresh tenant. */
export function readScenario(name: string): Step[] {
  const file = join(repositoryRoot(), "tests", "contract", "recorded", `${name}.json`);
  return z.object({ steps: z.array(step) }).parse(JSON.parse(readFileSync(file, "utf8"))).steps;
}
