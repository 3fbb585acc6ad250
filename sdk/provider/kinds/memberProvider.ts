import type { MemberDeclaration } from "../../declaration";
import type { Rules } from "../operations/subject";
import { MemberRequests } from "../requests/member";
import { ObjectProvider } from "./objectProvider";

/** Members of another object. */
export class MemberProvider extends ObjectProvider {
  constructor(object: MemberDeclaration, rules: Partial<Rules> = {}) {
    super(new MemberRequests(object), rules);
  }
}
