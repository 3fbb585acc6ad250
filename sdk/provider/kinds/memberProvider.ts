import type { MemberDeclaration } from "../../declaration";
import type { Rules } from "../operations/subject";
import { MemberRequests } from "../requests/member";
import { ObjectProvider } from "./objectProvider";

/** The provider of a class of kind `member`. */
export class MemberProvider extends ObjectProvider {
  constructor(object: MemberDeclaration, rules: Partial<Rules> = {}) {
    super(new MemberRequests(object), rules);
  }
}
