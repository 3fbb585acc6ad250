import { performance } from "node:perf_hooks";

/** What an operation gave, and how long it took. */
export interface Timed<Result> {
  readonly result: Result;
  /** On the wall clock. */
  readonly milliseconds: number;
}

/** Runs an operation and takes its time. */
export async function timed<Result>(operation: () => Promise<Result>): Promise<Timed<Result>> {
  const start = performance.now();
  const result = await operation();
  return { result, milliseconds: performance.now() - start };
}

/** The bytes that values take in a state: compact JSON in UTF-8, each by itself. */
export function bytesOf(...values: readonly object[]): number {
  return values.reduce<number>((sum, value) => sum + Buffer.byteLength(JSON.stringify(value)), 0);
}

/** The value in the middle; of an even number, the upper one of the two in the middle. @throws RangeError without values */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
  if (middle === undefined) {
    throw new RangeError("There is no median of nothing.");
  }
  return middle;
}
