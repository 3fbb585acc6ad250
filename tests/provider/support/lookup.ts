import type { Arguments, ExampleObject } from "../../support/exampleObjects";
import type { Host } from "../../support/host";
import type { State } from "./resource";

/** The id that `get` and `adopt` take for an object: the parent stands before the id where Logto needs it. */
export function lookupIdOf({ className }: ExampleObject, { id, outputs }: State): string {
  return className === "ApiResourceScope" ? `${String(outputs["resourceId"])}/${id}` : id;
}

/** Looks an object up by its id, as `get` does. */
export async function lookUp(host: Host, module: string, id: string, inputs: Arguments = {}): Promise<State> {
  const read = await host.provider(module).read(id, {}, inputs);
  return { id: read.id, inputs: read.inputs ?? {}, outputs: read.outputs };
}
