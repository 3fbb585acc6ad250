import { readFileSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import { repositoryRoot } from "../support/root";

/** The lowest status that means that a body is refused. */
const LEAST_REFUSAL = 300;

const request = z.object({ method: z.string(), path: z.string(), body: z.unknown().optional() });

const issues = z.array(z.object({ code: z.string(), path: z.array(z.union([z.string(), z.number()])) }));

/** The data of a refusal. Only an object can contain issues; the data about domains is a list. */
const data = z.union([
  z.object({ issues: issues.optional() }),
  z.array(z.unknown()).transform(() => ({ issues: undefined })),
]);

/** A refusal without its prose. */
const refusal = z.object({ code: z.string().optional(), data: data.optional() });

const file = z.object({
  /** The requests that create the objects for the cases, in order. */
  fixture: z.array(request.extend({ as: z.string().optional() })),
  cases: z.array(
    z.object({
      /** The kind of object. */
      object: z.string(),
      /** The method. */
      operation: z.string(),
      path: z.string(),
      body: z.unknown(),
      verdict: z.object({
        status: z.number(),
        code: z.string().optional(),
        issues: issues.optional(),
      }),
      note: z.string(),
      /** The values in the answer of the keys that were sent, if they differ from those that were sent. */
      stored: z.record(z.string(), z.unknown()).optional(),
      /** The request that restores the fixture after an accepted body. */
      undo: request.optional(),
    }),
  ),
});

/** A request. Names are in double braces. */
export type VerdictRequest = z.infer<typeof request>;

/** Valid and invalid bodies, each with the verdict of a real Logto. */
export type Verdicts = z.infer<typeof file>;

/** A body with the verdict of a real Logto. */
export type VerdictCase = Verdicts["cases"][number];

/** The recorded bodies. */
export function readVerdicts(): Verdicts {
  const path = join(repositoryRoot(), "tests", "contract", "recorded", "validation.json");
  return file.parse(JSON.parse(readFileSync(path, "utf8")));
}

/** Whether a body is accepted, by the status of the answer. */
export function isTaken(status: number): boolean {
  return status < LEAST_REFUSAL;
}

/** The verdict of an answer, in the recorded form. */
export function verdictOf(status: number, answer: unknown): VerdictCase["verdict"] {
  if (isTaken(status)) {
    return { status };
  }
  const { code, data: details } = refusal.parse(answer);
  return {
    status,
    ...(code === undefined ? {} : { code }),
    ...(details?.issues === undefined ? {} : { issues: details.issues }),
  };
}
