import assert from "node:assert/strict";
import type { LogtoClient } from "../../../sdk/client";
import type { BoundObject } from "../../objects";
import { recordIn } from "../json";
import type { Arguments } from "../objects/examples";
import { changeOutside, findOutside } from "../objects/places";
import { resolveMarks } from "../objects/references";
import { editsAt, type Ids, type Life } from "./life";

/** The objects of a life, as a user of Logto's console reads and changes them, without the provider. */
export class SeenFromConsole {
  readonly #console: LogtoClient;
  readonly #life: Life;
  readonly #ids: Ids;

  constructor(console: LogtoClient, life: Life, ids: Ids) {
    this.#console = console;
    this.#life = life;
    this.#ids = ids;
  }

  /** Fails if Logto does not have what the program declares at a step. */
  async assertDeclared(step: number): Promise<void> {
    for (const object of this.#life.objects) {
      const args = this.#argumentsAt(object, step);
      for (const { argument } of object.edits) {
        if (!(argument in args) || object.neverTold.includes(argument)) {
          continue;
        }
        const found = await this.#find(object, step, argument);
        const isSet = object.places.endpoints[argument]?.members !== undefined;
        assert.deepEqual(found, isSet ? inOrder(args[argument]) : args[argument], `${object.name}.${argument}`);
      }
    }
  }

  /** Fails if an argument that was cleared after a step does not have Logto's default. */
  async assertCleared(step: number): Promise<void> {
    for (const object of this.#life.objects) {
      const edited = editsAt(object, step).map(({ argument }) => argument);
      const args = this.#argumentsAt(object, step + 1);
      for (const { argument, left } of object.clears) {
        if (edited.includes(argument) && !(argument in args)) {
          assert.deepEqual(await this.#find(object, step + 1, argument), left, `${object.name}.${argument}`);
        }
      }
    }
  }

  /** Makes the edits of one step in the console, while the program is at another. Returns the sorted names of the objects. */
  async drift(step: number, programStep: number): Promise<string[]> {
    const drifted = new Set<string>();
    for (const object of this.#life.objects) {
      const args = this.#argumentsAt(object, programStep);
      for (const { argument, value } of editsAt(object, step)) {
        if (!object.neverTold.includes(argument)) {
          const edit = { argument, value: this.#resolved(value) };
          await changeOutside(this.#console, object.places, this.#placeAt(object, programStep), edit, args[argument]);
          drifted.add(object.name);
        }
      }
    }
    return [...drifted].sort();
  }

  /** Deletes each created object, starting with those that refer to others. Returns their sorted names. */
  async deleteAll(step: number): Promise<string[]> {
    const made = this.#life.objects.filter(({ existence }) => existence === "made");
    for (const object of made.toReversed()) {
      await this.#console.delete(this.#placeAt(object, step));
    }
    return made.map(({ name }) => name).sort();
  }

  async #find(object: BoundObject, step: number, argument: string): Promise<unknown> {
    return await findOutside(this.#console, object.places, this.#placeAt(object, step), argument);
  }

  #placeAt(object: BoundObject, step: number): string {
    return object.places.object(this.#ids[object.name] ?? "", this.#argumentsAt(object, step));
  }

  #argumentsAt(object: BoundObject, step: number): Arguments {
    return recordIn(this.#resolved(this.#life.argumentsAt(object, step)));
  }

  #resolved(value: unknown): unknown {
    return resolveMarks(value, (mark) => this.#ids[mark]);
  }
}

/** The members of a set in the order in which they are found. */
function inOrder(value: unknown): unknown {
  return Array.isArray(value) ? value.map(String).sort() : value;
}
