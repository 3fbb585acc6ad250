import assert from "node:assert/strict";
import { withoutProvider, type Host, type HostedProvider, type Properties } from "./host";
import type { Arguments } from "../objects/examples";

/** An object as the engine keeps it in the state of a stack. */
export interface State {
  readonly id: string;
  readonly inputs: Properties;
  readonly outputs: Properties;
}

/** One resource of a stack. It calls the provider like the engine, and keeps the state. */
export class Resource {
  readonly provider: HostedProvider;

  constructor(
    host: Host,
    readonly module: string,
  ) {
    this.provider = host.provider(module);
  }

  /** Checks arguments that must be valid, and returns the inputs. */
  async check(args: Arguments, olds: Properties = {}): Promise<Properties> {
    const { inputs, failures } = await this.provider.check(olds, args);
    assert.deepEqual(failures, []);
    return inputs;
  }

  /** The problems of arguments, one text each. */
  async problems(args: Arguments): Promise<string[]> {
    const { failures } = await this.provider.check({}, args);
    return failures.map(({ reason }) => reason);
  }

  async create(args: Arguments): Promise<State> {
    const inputs = await this.check(args);
    const { id, outputs } = await this.provider.create(inputs);
    return { id, inputs, outputs };
  }

  /** Reads the object as a refresh does. An object that does not exist has the id "". */
  async refresh({ id, inputs, outputs }: State): Promise<State> {
    const read = await this.provider.read(id, outputs, inputs);
    return { id: read.id, inputs: read.inputs ?? inputs, outputs: read.outputs };
  }

  async diff(state: State, args: Arguments): ReturnType<HostedProvider["diff"]> {
    return await this.provider.diff(state.id, state.outputs, await this.check(args, state.inputs));
  }

  /** Fails if the arguments would change anything. */
  async assertNoChange(state: State, args: Arguments): Promise<void> {
    const none = { changes: false, replaces: [], deleteBeforeReplace: false };
    assert.deepEqual(await this.diff(state, args), none, JSON.stringify(withoutProvider(state.outputs)));
  }

  async update(state: State, args: Arguments): Promise<State> {
    const inputs = await this.check(args, state.inputs);
    return { id: state.id, inputs, outputs: await this.provider.update(state.id, state.outputs, inputs) };
  }

  async delete({ id, outputs }: State): Promise<void> {
    await this.provider.delete(id, outputs);
  }
}

/** Arguments without one of them. */
export function without(args: Arguments, argument: string): Arguments {
  return Object.fromEntries(Object.entries(args).filter(([key]) => key !== argument));
}
