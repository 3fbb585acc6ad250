import { isDeepStrictEqual } from "node:util";
import { isBefore, type Release, type Version } from "../../../emulator/releases/release";
import type { ObjectUnderTest } from "../../objects";
import type { Property } from "./declarations";
import { isRecord } from "../json";
import type { Arguments, Edit, Examples } from "./examples";

/** Objects without the classes and arguments that Logto added after a release, by their declarations. */
export function knownTo(release: Release | undefined, objects: readonly ObjectUnderTest[]): readonly ObjectUnderTest[] {
  return objects
    .filter(({ declaration }) => !isLater(release, declaration))
    .map((object) => ({
      ...object,
      examples: (references) => knownPart(release, object.examples(references), object.declaration.properties),
    }));
}

type Properties = Readonly<Record<string, Property>>;

function knownPart(release: Release | undefined, examples: Examples, properties: Properties): Examples {
  const isKnown = (argument: string): boolean => {
    const property = properties[argument];
    return property === undefined || !isLater(release, property);
  };
  const argumentsOf = (args: Arguments): Arguments => knownArguments(release, args, properties);
  const full = argumentsOf(examples.full);
  const editsOf = <Changed extends Edit>(edits: readonly Changed[]): readonly Changed[] =>
    edits
      .filter(({ argument }) => isKnown(argument))
      .map((edit) => ({ ...edit, value: knownValue(release, edit.value, properties[edit.argument]) }))
      .filter(({ argument, value }) => !isDeepStrictEqual(value, full[argument]));
  return {
    minimal: argumentsOf(examples.minimal),
    full,
    edits: editsOf(examples.edits),
    replacements: editsOf(examples.replacements),
    clears: examples.clears.filter(({ argument }) => isKnown(argument)),
    unmanaged: examples.unmanaged.filter(isKnown),
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
  if (property?.type === "object" && isRecord(value)) {
    return knownArguments(release, value, property.properties);
  }
  if (property?.type === "union" && isRecord(value)) {
    return knownArguments(release, value, property.variants[String(value[property.discriminator])] ?? {});
  }
  if (property?.type === "list" && Array.isArray(value)) {
    return value.map((item) => knownValue(release, item, property.items));
  }
  return value;
}

/** Whether Logto added a class or an argument after a release. Without a version it was always supported. */
function isLater(release: Release | undefined, declared: object): boolean {
  const since: unknown = "since" in declared ? declared.since : undefined;
  if (since === undefined) {
    return false;
  }
  if (!isVersion(since)) {
    throw new Error(`No version of Logto: ${JSON.stringify(since)}`);
  }
  return isBefore(release, since);
}

function isVersion(value: unknown): value is Version {
  return typeof value === "string" && /^1\.\d+$/.test(value);
}
