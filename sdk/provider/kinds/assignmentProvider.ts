import type { AssignmentDeclaration } from "../../declaration";
import type { Rules } from "../operations/subject";
import { AssignmentRequests } from "../requests/assignment";
import { ObjectProvider } from "./objectProvider";

/** Single roles of single holders. */
export class AssignmentProvider extends ObjectProvider {
  constructor(object: AssignmentDeclaration, rules: Partial<Rules> = {}) {
    super(new AssignmentRequests(object), rules);
  }
}
