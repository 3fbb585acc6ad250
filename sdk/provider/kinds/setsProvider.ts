import type { SetsDeclaration } from "../../declaration";
import type { Rules } from "../operations/subject";
import { SetsRequests } from "../requests/wholeSets";
import { ObjectProvider } from "./objectProvider";

/** The provider of a class of kind `sets`. */
export class SetsProvider extends ObjectProvider {
  constructor(object: SetsDeclaration, rules: Partial<Rules> = {}) {
    super(new SetsRequests(object), rules);
  }
}
