import { startEmulator, type Emulator } from "../../../emulator";
import { connectionTo } from "../../support/logto/logtoUnderTest";
import { createStack, type Changes, type Operation, type StackOptions } from "../../support/engine/stack";
import type { Environment } from "../../support/processes";
import { timed } from "../measure";
import { applicationsProgram, silentProgram, writeSilentProvider, type MeasuredType } from "../programs";
import { dynamicResources, type StateResource } from "../state";

/** The measured operations, in their order. The preview and the refresh find no change. */
export const OPERATIONS = ["up", "preview", "refresh", "destroy"] as const;

export type OperationName = (typeof OPERATIONS)[number];

/** The figures of one operation on a stack. */
export interface OperationFigures {
  readonly milliseconds: number;
  /** All requests, to the Management API and for tokens. */
  readonly requests: number;
  /** The requests for tokens. */
  readonly tokenRequests: number;
}

/** The figures of the operations on one stack. */
export interface StackFigures extends Readonly<Record<OperationName, OperationFigures>> {
  /** The resources in the state after the up. */
  readonly resources: readonly StateResource[];
}

/** How often a preview and a refresh run. The fastest one counts. */
const REPETITIONS = 3;

/**
 * The variables with which the engine does not write the state after every step, but only at the end. After a crash in between,
 * the state does not have the created objects.
 */
export const WITHOUT_CHECKPOINTS: Environment = { PULUMI_SKIP_CHECKPOINTS: "1", PULUMI_EXPERIMENTAL: "1" };

/** Creates, previews, reads and destroys a number of applications on the real engine, against an emulator of their own. */
export async function measureApplications(
  count: number,
  type: MeasuredType,
  environment: Environment = {},
): Promise<StackFigures> {
  const emulator = await startEmulator();
  try {
    const program = applicationsProgram(count, type);
    return await measureStack({ program, ...connectionTo(emulator), environment }, emulator);
  } finally {
    await emulator.stop();
  }
}

/** Does the same with resources that send no requests. */
export function measureSilent(count: number, environment: Environment = {}): Promise<StackFigures> {
  return measureStack({ program: silentProgram(count), environment });
}

async function measureStack(options: StackOptions, emulator?: Emulator): Promise<StackFigures> {
  const stack = await createStack(options);
  try {
    await writeSilentProvider(stack.directory);
    const first = await measureOperation(() => stack.up(), emulator);
    const resources = dynamicResources(await stack.export({ showSecrets: true }));
    const up = first.of("create", resources.length);
    const preview = await fastest(async () =>
      (await measureOperation(() => stack.preview(), emulator)).of("same", resources.length),
    );
    const refresh = await fastest(async () =>
      (await measureOperation(() => stack.refresh(), emulator)).of("same", resources.length),
    );
    const destroy = (await measureOperation(() => stack.destroy(), emulator)).of("delete", resources.length);
    return { up, preview, refresh, destroy, resources };
  } finally {
    await stack.remove();
  }
}

/** Repeats an operation that changes nothing, so that other work on the machine has little effect on the fastest run. */
async function fastest(measure: () => Promise<OperationFigures>): Promise<OperationFigures> {
  let best = await measure();
  for (let run = 1; run < REPETITIONS; run++) {
    const next = await measure();
    if (next.milliseconds < best.milliseconds) {
      best = next;
    }
  }
  return best;
}

interface Measured {
  /** The figures of an operation. @throws Error if it did something else to a resource than expected */
  of(change: keyof Changes, resources: number): OperationFigures;
}

async function measureOperation(operate: () => Promise<Operation>, emulator?: Emulator): Promise<Measured> {
  const before = countRequests(emulator);
  const { result, milliseconds } = await timed(operate);
  const after = countRequests(emulator);
  const figures = {
    milliseconds,
    requests: after.requests - before.requests,
    tokenRequests: after.tokenRequests - before.tokenRequests,
  };
  return {
    of: (change, resources) => {
      const others = Object.entries(result.changes).filter(([kind, count]) => kind !== change && count > 0);
      if (result.changes[change] === resources && others.length === 0) {
        return figures;
      }
      throw new Error(`${resources} × ${change} was expected, and there was ${JSON.stringify(result.changes)}`);
    },
  };
}

function countRequests(emulator?: Emulator): Omit<OperationFigures, "milliseconds"> {
  const { total = 0, byRoute = {} } = emulator?.requests() ?? {};
  return { requests: total, tokenRequests: byRoute["POST /oidc/token"] ?? 0 };
}
