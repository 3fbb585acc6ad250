import { checkInputs, type Checked } from "../operations/check";
import { connections } from "../tenants/connections";
import { createObject, type Created } from "../operations/create";
import { deleteObject } from "../operations/delete";
import { diffInputs, type Difference } from "../operations/diff";
import { argumentsOf } from "../values/inputs";
import { nameOf } from "../tenants/kept";
import { ObjectApi } from "./objectApi";
import { readObject, type Read } from "../operations/read";
import { updateObject } from "../operations/update";
import type { Attributes } from "../values/attributes";

/**
 * The six operations on one class of objects, made of what is common to all classes and of what the class says of Logto.
 * Nothing here knows which engine calls it.
 */
export abstract class ObjectProvider extends ObjectApi {
  check(olds: Attributes, news: Attributes): Checked {
    return checkInputs(this, olds, news);
  }

  diff(id: string, olds: Attributes, news: Attributes): Difference {
    const difference = diffInputs(this.object, olds, news);
    if (difference.replaces.length === 0) {
      const reference = { id, args: argumentsOf(this.object, news) };
      connections.ofState(olds).kept.compared(nameOf(this.object, id), this.holdings(reference));
    }
    return difference;
  }

  create(inputs: Attributes): Promise<Created> {
    return createObject(this, inputs);
  }

  read(id: string, state: Attributes): Promise<Read | undefined> {
    return readObject(this, id, state);
  }

  update(id: string, olds: Attributes, news: Attributes): Promise<Attributes> {
    return updateObject(this, id, olds, news);
  }

  delete(id: string, state: Attributes): Promise<void> {
    return deleteObject(this, id, state);
  }
}
