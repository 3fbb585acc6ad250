import type { AssignmentDeclaration } from "../../declaration";
import type { Rules } from "../operations/subject";
import { AssignmentRequests } from "../requests/assignment";
import { ObjectProvider } from "./objectProvider";

/** The provider of a class of kind `assignment`. */
export class AssignmentProvider extends ObjectProvider {
  constructor(object: AssignmentDeclaration, rules: Partial<Rules> = {}) {
    super(new AssignmentRequests(object), rules);
  }
}
