import type { SingletonDeclaration } from "../../declaration";
import type { Created } from "../operations/create";
import { changeSingleton, takeSingleton } from "../operations/singleton";
import type { Rules } from "../operations/subject";
import { SingletonRequests } from "../requests/singleton";
import type { Connections } from "../tenants/connections";
import type { Inputs, State } from "../values/attributes";
import { ObjectProvider } from "./objectProvider";

/** The provider of a class of kind `singleton`. A create is the first change, and a delete restores the previous values. */
export class SingletonProvider extends ObjectProvider {
  constructor(object: SingletonDeclaration, rules: Partial<Rules> = {}) {
    super(new SingletonRequests(object), rules);
  }

  override create(connections: Connections, inputs: Inputs): Promise<Created> {
    return takeSingleton(this.subject, connections, inputs);
  }

  override update(connections: Connections, id: string, olds: State, news: Inputs): Promise<State> {
    return changeSingleton(this.subject, connections, { id, olds, news });
  }
}
