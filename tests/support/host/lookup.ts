import type { ObjectUnderTest } from "../../objects";
import type { Host } from "./host";
import type { Arguments } from "../objects/examples";
import type { State } from "./resource";

/** Reads an object by its id, as `get` does. */
export async function lookUp(host: Host, module: string, id: string, inputs: Arguments = {}): Promise<State> {
  const read = await host.provider(module).read(id, {}, inputs);
  return { id: read.id, inputs: read.inputs ?? {}, outputs: read.outputs };
}

/** What stands for an id, or a part of one, that nothing has, where Logto takes any text. */
const NOTHING = "nothing";

/** Ids in the form that `get` and `adopt` take, with nothing behind them: no part is there, or the last one is not. */
export function absentIds({ lookup }: Pick<ObjectUnderTest, "lookup">, args: Arguments): readonly string[] {
  const parts = lookup.form.split("/");
  const parents = parts.slice(0, -1).map((part) => String(args[part.slice(1, -1)]));
  const { absent = NOTHING } = lookup;
  const ids = [parents.map(() => NOTHING), parents].map((above) => [...above, absent].join("/"));
  return [...new Set(ids)];
}
