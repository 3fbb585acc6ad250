import { performance } from "node:perf_hooks";

/** The result of an operation, and its time. */
export interface Timed<Result> {
  readonly result: Result;
  /** In milliseconds of wall-clock time. */
  readonly milliseconds: number;
}

/** Runs an operation and measures its time. */
export async function timed<Result>(operation: () => Promise<Result>): Promise<Timed<Result>> {
  const start = performance.now();
  const result = await operation();
  return { result, milliseconds: performance.now() - start };
}

/** The bytes of values in a state: each as compact JSON in UTF-8. */
export function bytesOf(...values: readonly object[]): number {
  return values.reduce<number>((sum, value) => sum + Buffer.byteLength(JSON.stringify(value)), 0);
}

/** The median; of an even number of values, the upper one of the two in the middle. @throws RangeError without values */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
  if (middle === undefined) {
    throw new RangeError("There is no median of nothing.");
  }
  return middle;
}
