import { isJsonObject, isList } from "../../emulator/json";

/** The patterns of the placeholders for kinds of values. Any other placeholder is a value that the server generates. */
const KINDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  "<timestamp>": (value) => typeof value === "number" && value > 1e12 && value < 1e13,
  "<seconds>": (value) => typeof value === "number" && value > 1e9 && value < 1e10,
  "<iso>": (value) => typeof value === "string" && !Number.isNaN(Date.parse(value)),
  "<secret>": (value) => typeof value === "string" && value.length >= 16,
  "<jwt>": (value) => typeof value === "string" && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value),
  "<uuid>": (value) => typeof value === "string" && /^[\da-f-]{36}$/.test(value),
  "<pem>": (value) => typeof value === "string" && value.includes("-----BEGIN"),
  "<fingerprint>": (value) => typeof value === "string" && value.length >= 40,
  "<image>": (value) => typeof value === "string",
  "<text>": (value) => typeof value === "string",
};

/** The keys that identify items of lists without an order: an id, or the name of a secret or token, or an e-mail domain. */
const KEYS_OF_UNORDERED_ITEMS: readonly (readonly string[])[] = [["id"], ["value", "createdAt"], ["emailDomain"]];

/** Lists of plain values without an order. */
const UNORDERED_KEYS: readonly string[] = ["userScopes"];

/** The keys of connectors and their factories that are not recorded: texts, images and forms. */
const UNRECORDED_OF_CONNECTORS: readonly string[] = [
  "name",
  "description",
  "logo",
  "logoDark",
  "readme",
  "configTemplate",
  "formItems",
  "extraInfo",
];

/** The values of names in double braces. The first answer with a name sets its value. */
export class Names {
  readonly #values = new Map<string, string>();

  constructor(known: Readonly<Record<string, string>>) {
    for (const [name, value] of Object.entries(known)) {
      this.#values.set(name, value);
    }
  }

  /** A text in which all names are replaced. @throws Error for a name without a value */
  fill(text: string): string {
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = this.#values.get(name);
      if (value === undefined) {
        throw new Error(`{{${name}}} has no value yet`);
      }
      return value;
    });
  }

  /** Replaces the names in recorded data by their values. */
  fillAll(recorded: unknown): unknown {
    return JSON.parse(this.fill(JSON.stringify(recorded)));
  }

  /**
   * Compares an answer with the recorded one.
   * @returns the path and a description of the first difference; undefined if there is none, and then names have their values
   */
  difference(recorded: unknown, actual: unknown): string | undefined {
    const before = new Map(this.#values);
    const found = this.#differ(recorded, actual, "");
    if (found !== undefined) {
      this.#restore(before);
    }
    return found;
  }

  #restore(values: ReadonlyMap<string, string>): void {
    this.#values.clear();
    for (const [name, value] of values) {
      this.#values.set(name, value);
    }
  }

  #differ(recorded: unknown, actual: unknown, path: string): string | undefined {
    if (typeof recorded === "string") {
      return this.#differText(recorded, actual, path);
    }
    if (Array.isArray(recorded)) {
      return this.#differList(recorded, actual, path);
    }
    if (isJsonObject(recorded)) {
      return this.#differObject(recorded, actual, path);
    }
    return Object.is(recorded, actual) ? undefined : mismatch(recorded, actual, path);
  }

  #differText(recorded: string, actual: unknown, path: string): string | undefined {
    const kind = KINDS[recorded];
    if (kind !== undefined) {
      return kind(actual) ? undefined : mismatch(recorded, actual, path);
    }
    const name = /^\{\{(\w+)\}\}$/.exec(recorded)?.[1];
    if (name !== undefined && !this.#values.has(name)) {
      if (typeof actual !== "string" || [...this.#values.values()].includes(actual)) {
        return mismatch(recorded, actual, path);
      }
      this.#values.set(name, actual);
      return undefined;
    }
    return this.fill(recorded) === actual ? undefined : mismatch(recorded, actual, path);
  }

  #differObject(recorded: object, actual: unknown, path: string): string | undefined {
    if (!isJsonObject(actual)) {
      return mismatch(recorded, actual, path);
    }
    const expected: Record<string, unknown> = Object.fromEntries(
      Object.entries(recorded).map(([key, value]: [string, unknown]) => [this.fill(key), value]),
    );
    const unrecorded = "platform" in recorded ? UNRECORDED_OF_CONNECTORS : [];
    const surplus = Object.keys(actual).find((key) => !(key in expected) && !unrecorded.includes(key));
    if (surplus !== undefined) {
      return `${path}.${surplus}: not in the recording`;
    }
    for (const [key, value] of Object.entries(expected)) {
      const found =
        UNORDERED_KEYS.includes(key) && Array.isArray(value)
          ? this.#differAnyOrder(value, actual[key], `${path}.${key}`)
          : this.#differ(value, actual[key], `${path}.${key}`);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }

  #differList(recorded: readonly unknown[], actual: unknown, path: string): string | undefined {
    const hasAll = (keys: readonly string[]) =>
      recorded.every((item) => isJsonObject(item) && keys.every((key) => key in item));
    if (recorded.length > 0 && KEYS_OF_UNORDERED_ITEMS.some(hasAll)) {
      return this.#differAnyOrder(recorded, actual, path);
    }
    if (!Array.isArray(actual) || actual.length !== recorded.length) {
      return mismatch(recorded, actual, path);
    }
    for (const [index, item] of recorded.entries()) {
      const found = this.#differ(item, actual[index], `${path}[${index}]`);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }

  /** Pairs matching items. Items whose names have values come first, so that a new name gets one of the remaining items. */
  #differAnyOrder(all: readonly unknown[], actual: unknown, path: string): string | undefined {
    const recorded = all.filter((item) => !isForTests(item));
    if (!isList(actual) || actual.length !== recorded.length) {
      return mismatch(recorded, actual, path);
    }
    const left: unknown[] = [...actual];
    const inOrder = [...recorded].sort((one, other) => Number(this.#isNew(one)) - Number(this.#isNew(other)));
    for (const item of inOrder) {
      const position = left.findIndex((candidate) => this.difference(item, candidate) === undefined);
      if (position === -1) {
        return mismatch(item, left, `${path}[?]`);
      }
      left.splice(position, 1);
    }
    return undefined;
  }

  #isNew(item: unknown): boolean {
    const names = [...JSON.stringify(item).matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? "");
    return names.some((name) => !this.#values.has(name));
  }
}

/** The recorded server also had the connectors of Logto's own tests. */
function isForTests(item: unknown): boolean {
  return isJsonObject(item) && typeof item["id"] === "string" && item["id"].startsWith("mock-");
}

function mismatch(recorded: unknown, actual: unknown, path: string): string {
  return `${path === "" ? "the answer" : path}: recorded ${JSON.stringify(recorded)}, got ${JSON.stringify(actual)}`;
}
