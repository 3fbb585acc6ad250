import { exampleObjects, type Arguments, type ExampleObject } from "../../support/exampleObjects";
import { withoutProvider } from "../../support/host";
import { Resource, type State } from "../../provider/support/resource";
import { requestsSince, type World } from "../../provider/support/world";
import { bytesOf } from "../measure";

/** What an object costs that is made with certain arguments. Requests for tokens are not counted. */
export interface LifeFigures {
  /** Requests to make it. */
  readonly create: number;
  /** Requests of a preview that finds no change: check and diff. */
  readonly preview: number;
  /** Requests to read it back. */
  readonly refresh: number;
  /** Requests to delete it. */
  readonly delete: number;
  /** The bytes of its inputs and outputs in the state, without the provider's text and unencrypted. */
  readonly stateBytes: number;
}

/** What the object of an example costs. */
export interface ClassFigures {
  readonly className: string;
  /** The name of the example: that of the class, with an end where the class has several. */
  readonly name: string;
  /** With what must be given, and Logto's defaults. */
  readonly least: LifeFigures;
  /** With every argument. */
  readonly full: LifeFigures;
  /** The requests of an update of one argument, by argument; none for a class whose every argument replaces. */
  readonly updates: Readonly<Record<string, number>>;
}

/** Takes the object of each example through its life in the real dynamic-provider host, and counts. */
export async function measureClasses(world: World): Promise<readonly ClassFigures[]> {
  const figures: ClassFigures[] = [];
  const { length } = exampleObjects(await world.renew());
  for (let index = 0; index < length; index++) {
    const example = exampleObjects(await world.renew())[index];
    if (example !== undefined) figures.push(await measureClass(world, example));
  }
  return figures;
}

async function measureClass(world: World, example: ExampleObject): Promise<ClassFigures> {
  const { className, name, module, minimal, full, edits } = example;
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
