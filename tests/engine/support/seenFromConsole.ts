import assert from "node:assert/strict";
import type { LogtoClient } from "../../../sdk/client";
import { editBehind, placeOf } from "../../provider/support/places";
import type { Arguments, Edit, ExampleObject } from "../../support/exampleObjects";
import { recordIn } from "./answers";
import type { Ids, Life } from "./life";
import { resolveMarks } from "./program";
import { membersOf } from "./sets";

/** Logto never tells it: there is no drift to find, and nothing to compare. */
const UNREADABLE = ["User.password"];

/** These have no existence of their own: nobody can delete them, only what they hang on. */
const HANGING_ON = ["ApplicationRoles", "UserRoles", "OrganizationJit"];

/** The objects of a life as somebody at Logto's console sees and changes them, apart from the provider. */
export class SeenFromConsole {
  readonly #console: LogtoClient;
  readonly #life: Life;
  readonly #ids: Ids;

  constructor(console: LogtoClient, life: Life, ids: Ids) {
    this.#console = console;
    this.#life = life;
    this.#ids = ids;
  }

  /** Fails where Logto has not what the program declares at a step. */
  async assertDeclared(step: number): Promise<void> {
    for (const example of this.#life.examples) {
      const args = this.#argumentsAt(example, step);
      for (const { argument } of example.edits) {
        if (!(argument in args) || isUnreadable(example, argument)) continue;
        const wanted = args[argument];
        const found = await this.#find(example, step, argument);
        assert.deepEqual(found, inOrder(wanted), `${example.className}.${argument}`);
      }
    }
  }

  /** Fails where an argument that was cleared after a step is not what Logto makes of it by itself. */
  async assertCleared(step: number): Promise<void> {
    for (const example of this.#life.examples) {
      const clear = example.clears.find(({ argument }) => argument === example.edits[step]?.argument);
      if (clear === undefined || clear.argument in this.#argumentsAt(example, step + 1)) continue;
      const found = await this.#find(example, step + 1, clear.argument);
      assert.deepEqual(found, clear.left, `${example.className}.${clear.argument}`);
    }
  }

  /** Makes the edits of one step, while the program is at another; gives their names, sorted. */
  async drift(step: number, programStep: number): Promise<string[]> {
    const drifted: string[] = [];
    for (const example of this.#life.examples) {
      const edit = example.edits[step];
      if (edit === undefined || isUnreadable(example, edit.argument)) continue;
      const full = this.#argumentsAt(example, programStep);
      await editBehind(this.#console, { ...example, full }, this.#placeAt(example, programStep), this.#resolved(edit));
      drifted.push(example.name);
    }
    return drifted.sort();
  }

  /** Deletes each object that has an existence of its own, the ones that refer to others first; gives their names, sorted. */
  async deleteAll(step: number): Promise<string[]> {
    const own = this.#life.examples.filter(({ className }) => !HANGING_ON.includes(className));
    for (const example of own.toReversed()) await this.#console.delete(this.#placeAt(example, step));
    return own.map(({ name }) => name).sort();
  }

  /** What Logto has for an argument; the members of a set in order. A scope can be read from the list of its resource alone. */
  async #find(example: ExampleObject, step: number, argument: string): Promise<unknown> {
    const place = this.#placeAt(example, step);
    const members = await membersOf(this.#console, example.className, argument, place);
    if (members !== undefined) return members;
    const [, collection, id] = /^(\/resources\/.+\/scopes)\/(.+)$/.exec(place) ?? [];
    if (collection === undefined) return recordIn(await this.#console.get(place))[argument];
    const scopes = (await this.#console.list(collection)).map(recordIn);
    return scopes.find((scope) => scope["id"] === id)?.[argument];
  }

  #placeAt(example: ExampleObject, step: number): string {
    return placeOf(example, this.#ids[example.name] ?? "", this.#argumentsAt(example, step));
  }

  #argumentsAt(example: ExampleObject, step: number): Arguments {
    return recordIn(resolveMarks(this.#life.argumentsAt(example, step), this.#ids));
  }

  #resolved({ argument, value }: Edit): Edit {
    return { argument, value: resolveMarks(value, this.#ids) };
  }
}

function isUnreadable({ className }: ExampleObject, argument: string): boolean {
  return UNREADABLE.includes(`${className}.${argument}`);
}

/** A list in order, for the lists here are sets. */
function inOrder(value: unknown): unknown {
  return Array.isArray(value) ? value.map(String).sort() : value;
}
