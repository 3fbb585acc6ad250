import type { KeyedDeclaration } from "../../declaration";
import type { Rules } from "../operations/subject";
import { KeyedRequests } from "../requests/keyed";
import { ObjectProvider } from "./objectProvider";

/** The provider of a class of kind `keyed`. */
export class KeyedProvider extends ObjectProvider {
  constructor(object: KeyedDeclaration, rules: Partial<Rules> = {}) {
    super(new KeyedRequests(object), rules);
  }
}
