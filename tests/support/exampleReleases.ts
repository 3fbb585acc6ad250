import { isDeepStrictEqual } from "node:util";
import { isBefore, type Release, type Version } from "../../emulator/releases/release";
import { objects } from "../../sdk/objects";
import type { Property } from "../../sdk/declaration";
import { isRecord } from "../../sdk/provider/values/attributes";
import type { Arguments, Edit, ExampleObject } from "./exampleObjects";

/** Examples without the classes and arguments that came after a release, as their declarations say. */
export function knownTo(release: Release | undefined, examples: readonly ExampleObject[]): readonly ExampleObject[] {
  return examples.flatMap((example) => {
    const declaration = objects.find(({ className }) => className === example.className);
    if (declaration === undefined) throw new Error(`Nothing declares ${example.className}`);
    return isLater(release, declaration) ? [] : [knownPart(release, example, declaration.properties)];
  });
}

type Properties = Readonly<Record<string, Property>>;

function knownPart(release: Release | undefined, example: ExampleObject, properties: Properties): ExampleObject {
  const isKnown = (argument: string): boolean => {
    const property = properties[argument];
    return property === undefined || !isLater(release, property);
  };
  const argumentsOf = (args: Arguments): Arguments => knownArguments(release, args, properties);
  const full = argumentsOf(example.full);
  const editsOf = (edits: readonly Edit[]): readonly Edit[] =>
    edits
      .filter(({ argument }) => isKnown(argument))
      .map(({ argument, value }) => ({ argument, value: knownValue(release, value, properties[argument]) }))
      .filter(({ argument, value }) => !isDeepStrictEqual(value, full[argument]));
  return {
    ...example,
    minimal: argumentsOf(example.minimal),
    full,
    edits: editsOf(example.edits),
    replacements: editsOf(example.replacements),
    clears: example.clears.filter(({ argument }) => isKnown(argument)),
    unmanaged: example.unmanaged.filter(isKnown),
  };
}

function knownArguments(release: Release | undefined, args: Arguments, properties: Properties): Arguments {
  const entries = Object.entries(args).flatMap(([key, value]) => {
    const property = properties[key];
    return property !== undefined && isLater(release, property) ? [] : [[key, knownValue(release, value, property)]];
  });
  return Object.fromEntries(entries) as Arguments;
}

function knownValue(release: Release | undefined, value: unknown, property: Property | undefined): unknown {
  if (property?.type === "object" && isRecord(value)) return knownArguments(release, value, property.properties);
  if (property?.type === "list" && Array.isArray(value)) {
    return value.map((item) => knownValue(release, item, property.items));
  }
  return value;
}

/** Whether a class or an argument came after a release. Without a version it was always there. */
function isLater(release: Release | undefined, declared: object): boolean {
  const since: unknown = "since" in declared ? declared.since : undefined;
  if (since === undefined) return false;
  if (!isVersion(since)) throw new Error(`No version of Logto: ${JSON.stringify(since)}`);
  return isBefore(release, since);
}

function isVersion(value: unknown): value is Version {
  return typeof value === "string" && /^1\.\d+$/.test(value);
}
