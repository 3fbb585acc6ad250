import type { CollectionDeclaration } from "../../declaration";
import type { Rules } from "../operations/subject";
import { CollectionRequests } from "../requests/collection";
import { ObjectProvider } from "./objectProvider";

/** The provider of a class of kind `collection`. */
export class CollectionProvider extends ObjectProvider {
  constructor(object: CollectionDeclaration, rules: Partial<Rules> = {}) {
    super(new CollectionRequests(object), rules);
  }
}
