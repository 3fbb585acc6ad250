import { objectsUnderTest, type ObjectUnderTest } from "../../objects";
import { withoutProvider } from "../../support/host/host";
import type { Arguments, Examples } from "../../support/objects/examples";
import { Resource, type State } from "../../support/host/resource";
import { requestsSince, type World } from "../../support/host/world";
import { bytesOf } from "../measure";

/** The requests for an object with certain arguments, without those for tokens. */
export interface LifeFigures {
  /** Requests to create it. */
  readonly create: number;
  /** Requests of a preview that finds no change: check and diff. */
  readonly preview: number;
  /** Requests to read it. */
  readonly refresh: number;
  /** Requests to delete it. */
  readonly delete: number;
  /** The bytes of its inputs and outputs in the state, unencrypted and without the provider's code. */
  readonly stateBytes: number;
}

/** The figures of an object. */
export interface ClassFigures {
  readonly className: string;
  /** The name of the class, with a suffix if the class has several objects. */
  readonly name: string;
  /** With the required arguments only. */
  readonly least: LifeFigures;
  /** With every argument. */
  readonly full: LifeFigures;
  /** The requests of an update of one argument, by argument. Empty for a class whose arguments all replace. */
  readonly updates: Readonly<Record<string, number>>;
}

/** Runs the life of each object in the real host of dynamic providers, and counts the requests. */
export async function measureClasses(world: World): Promise<readonly ClassFigures[]> {
  const figures: ClassFigures[] = [];
  for (const object of objectsUnderTest) {
    figures.push(await measureClass(world, object, object.examples(await world.renew())));
  }
  return figures;
}

async function measureClass(
  world: World,
  { className, name, module }: ObjectUnderTest,
  { minimal, full, edits }: Examples,
): Promise<ClassFigures> {
  const resource = new Resource(world.host, module);
  const updates: Record<string, number> = {};
  const least = await measureLife(world, resource, minimal);
  const whole = await measureLife(world, resource, full, async (made) => {
    let [state, args] = [made, full];
    for (const { argument, value } of edits) {
      args = { ...args, [argument]: value };
      const [requests, updated] = await counted(world, () => resource.update(state, args));
      updates[argument] = requests;
      state = updated;
    }
    return state;
  });
  return { className, name, least, full: whole, updates };
}

/** @param between what happens to the object before it is deleted */
async function measureLife(
  world: World,
  resource: Resource,
  args: Arguments,
  between = (state: State): Promise<State> => Promise.resolve(state),
): Promise<LifeFigures> {
  const [create, state] = await counted(world, () => resource.create(args));
  const [preview] = await counted(world, () => resource.assertNoChange(state, args));
  const [refresh] = await counted(world, () => resource.refresh(state));
  const last = await between(state);
  const [deletion] = await counted(world, () => resource.delete(last));
  const stateBytes = bytesOf(withoutProvider(state.inputs), withoutProvider(state.outputs));
  return { create, preview, refresh, delete: deletion, stateBytes };
}

async function counted<Result>(world: World, operation: () => Promise<Result>): Promise<readonly [number, Result]> {
  const before = world.emulator.requests().total;
  const result = await operation();
  return [requestsSince(world.emulator, before).length, result];
}
