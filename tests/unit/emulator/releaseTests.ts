import type { Row } from "../../../emulator/releases/row";
import * as checks from "./releaseChecks";
import { checkRule } from "./releaseRules";

/** A test of one part of a row. */
export interface RowTest {
  /** The tested part. */
  readonly title: string;
  readonly run: (around: checks.Around) => Promise<void>;
}

/**
 * The keys that the emulator never returns: it has no protected applications, and a grace period is part of the request but not
 * of the key.
 */
const NEVER_SHOWN = ["protectedAppMetadata.additionalScopes", "rotationGracePeriod"];

/** The tests of all parts of a row. */
export function testsOf(row: Row): RowTest[] {
  const endpoints = checks.endpointsAt(row);
  const paths = [...new Set(endpoints.map(({ path }) => path))];
  switch (row.kind) {
    case "endpoint":
      return endpoints.map((endpoint) => ({
        title: nameOf(endpoint),
        run: (around) => checks.checkEndpoint(endpoint, around),
      }));
    case "keys":
      return row.keys.flatMap((key) => [
        ...checks.writersOf(row, key).map((endpoint) => ({
          title: `${key} in the body of ${nameOf(endpoint)}`,
          run: (around: checks.Around) => checks.checkDropped(endpoint, key, around),
        })),
        ...(NEVER_SHOWN.includes(key) ? [] : paths).map((path) => ({
          title: `${key} in the answers of ${path}`,
          run: (around: checks.Around) => checks.checkShown(path, key, around),
        })),
      ]);
    case "query":
      return row.names.flatMap((name) =>
        paths.map((path) => ({
          title: `${name} in the query of ${path}`,
          run: (around) => checks.checkParameter(path, name, around),
        })),
      );
    case "values":
      return checks.writersOf(row, row.key).flatMap((endpoint) =>
        row.values.map((value) => ({
          title: `${JSON.stringify(value)} as ${row.key} of ${nameOf(endpoint)}`,
          run: (around) => checks.checkValue(endpoint, [row.key, value, row.code], [true, false], around),
        })),
      );
    case "above":
      return checks.writersOf(row, row.key).map((endpoint) => ({
        title: `more than ${row.most} as ${row.key} of ${nameOf(endpoint)}`,
        run: async (around) => {
          await checks.checkValue(endpoint, [row.key, row.most, "too_big"], [false, false], around);
          await checks.checkValue(endpoint, [row.key, row.most + 1, "too_big"], [true, false], around);
        },
      }));
    case "answer":
      return endpoints.map((endpoint) => ({
        title: `a body in the answer to ${nameOf(endpoint)}`,
        run: (around) => checks.checkAnswer(endpoint, around),
      }));
    case "wholeList":
      return endpoints.map((endpoint) => ({
        title: `the whole list at ${nameOf(endpoint)}`,
        run: (around) => checks.checkWholeList(endpoint, around),
      }));
    case "rule":
      return [{ title: `what the rule ${row.rule} says`, run: checkRule[row.rule] }];
  }
}

function nameOf({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method} ${path}`;
}
