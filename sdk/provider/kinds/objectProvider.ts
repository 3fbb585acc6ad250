import { TENANT_KEY } from "../../declaration";
import { checkInputs, type Checked } from "../operations/check";
import { createObject, type Created } from "../operations/create";
import { deleteObject } from "../operations/delete";
import { diffInputs, type Difference } from "../operations/diff";
import { readObject, type Read } from "../operations/read";
import { NO_RULES, type Rules, type Subject } from "../operations/subject";
import { updateObject } from "../operations/update";
import type { RequestsOf } from "../requests/requests";
import type { ObjectDeclaration } from "../../declaration";
import type { Connections } from "../tenants/connections";
import { nameOf } from "../tenants/kept";
import { argumentsOf } from "../values/arguments";
import type { Attributes } from "../values/attributes";

/**
 * The six operations on one class of objects, made of the requests of its kind and of what is odd about the class. Nothing
 * here knows which engine calls it; what is known of the tenants is handed in.
 */
export abstract class ObjectProvider {
  readonly #subject: Subject;

  protected constructor(requests: RequestsOf<ObjectDeclaration>, rules: Partial<Rules>) {
    this.#subject = { object: requests.object, requests, rules: { ...NO_RULES, ...rules } };
  }

  check(olds: Attributes, news: Attributes): Checked {
    return checkInputs(this.#subject, olds, news);
  }

  diff(connections: Connections, id: string, olds: Attributes, news: Attributes): Difference {
    const { object, requests } = this.#subject;
    const difference = diffInputs(object, olds, news, connections.leadsElsewhere(news[TENANT_KEY], olds));
    if (difference.replaces.length === 0) {
      const holdings = requests.holdings({ id, args: argumentsOf(object, news) });
      connections.ofState(olds).kept.compared(nameOf(object, id), holdings);
    }
    return difference;
  }

  create(connections: Connections, inputs: Attributes): Promise<Created> {
    return createObject(this.#subject, connections, inputs);
  }

  read(connections: Connections, id: string, state: Attributes): Promise<Read | undefined> {
    return readObject(this.#subject, connections, id, state);
  }

  update(connections: Connections, id: string, olds: Attributes, news: Attributes): Promise<Attributes> {
    return updateObject(this.#subject, connections, id, olds, news);
  }

  delete(connections: Connections, id: string, state: Attributes): Promise<void> {
    return deleteObject(this.#subject, connections, id, state);
  }
}
