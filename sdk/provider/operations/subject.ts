import type { ObjectDeclaration } from "../../declaration";
import type { Reference, Requests } from "../requests/requests";
import type { Tenant } from "../tenants/connections";
import type { Problem } from "../validation/problems";
import type { Answer, Arguments } from "../values/attributes";

/** A change before it is sent. */
export interface GuardedChange {
  readonly reference: Reference;
  /** The arguments before the change. */
  readonly olds: Arguments;
  /** The arguments after the change. */
  readonly news: Arguments;
}

/** The rules of one class that its declaration cannot express. */
export interface Rules {
  /** Logto's rules that concern several arguments. Each argument is valid by itself; a value may be unknown. */
  problems(args: Arguments, olds: Arguments): readonly Problem[];

  /** The arguments that Logto itself writes for such an object. They get no default, and their values are not drift. */
  writtenByLogto(args: Arguments): readonly string[];

  /** Turns the values that Logto returned into those that restore them, if the two differ. Only for singletons. */
  restored(before: Answer): Answer;

  /** Throws if Logto would accept the change and the provider would then lose its access. */
  guardUpdate(tenant: Tenant, change: GuardedChange): Promise<void>;

  /** Throws if Logto would accept the deletion and the provider would then lose its access. */
  guardDelete(tenant: Tenant, reference: Reference): Promise<void>;
}

/** The rules of a class that needs none. */
export const NO_RULES: Rules = {
  problems: () => [],
  writtenByLogto: () => [],
  restored: (before) => before,
  guardUpdate: () => Promise.resolve(),
  guardDelete: () => Promise.resolve(),
};

/** One class, as the operations see it: its declaration, the requests of its kind, and its rules. */
export interface Subject {
  readonly object: ObjectDeclaration;
  readonly requests: Requests;
  readonly rules: Rules;
}
