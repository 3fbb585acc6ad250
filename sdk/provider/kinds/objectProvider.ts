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
import { argumentsOf } from "../values/arguments";
import type { Inputs, State } from "../values/attributes";

/**
 * The six operations of one class. It combines the requests of the kind with the rules of the class. It does not depend on the
 * engine that calls it, and gets the connections as a parameter.
 */
export abstract class ObjectProvider {
  protected readonly subject: Subject;

  protected constructor(requests: RequestsOf<ObjectDeclaration>, rules: Partial<Rules>) {
    this.subject = { object: requests.object, requests, rules: { ...NO_RULES, ...rules } };
  }

  check(olds: Inputs, news: Inputs): Checked {
    return checkInputs(this.subject, olds, news);
  }

  diff(connections: Connections, id: string, olds: State, news: Inputs): Difference {
    const { object, requests } = this.subject;
    const leadsElsewhere = connections.leadsElsewhere(news[TENANT_KEY], olds);
    const difference = diffInputs(object, { olds, news, leadsElsewhere });
    if (difference.replaces.length === 0) {
      const holdings = requests.holdings({ id, args: argumentsOf(object, news) });
      connections.ofState(olds).kept.compared(requests.nameOf(id, olds), holdings);
    }
    return difference;
  }

  create(connections: Connections, inputs: Inputs): Promise<Created> {
    return createObject(this.subject, connections, inputs);
  }

  read(connections: Connections, id: string, state: State): Promise<Read | undefined> {
    return readObject(this.subject, connections, id, state);
  }

  update(connections: Connections, id: string, olds: State, news: Inputs): Promise<State> {
    return updateObject(this.subject, connections, { id, olds, news });
  }

  delete(connections: Connections, id: string, state: State): Promise<void> {
    return deleteObject(this.subject, connections, id, state);
  }
}
