import type { ObjectDeclaration } from "../../declaration";
import type { Reference, Requests } from "../requests/requests";
import type { Tenant } from "../tenants/connections";
import type { Problem } from "../validation/problems";
import type { Answer, Arguments } from "../values/attributes";

/** A change that is about to be made. */
export interface GuardedChange {
  readonly reference: Reference;
  readonly olds: Arguments;
  readonly news: Arguments;
}

/** Where Logto is odd about one class of objects. */
export interface Rules {
  /** Logto's rules that span arguments. The arguments are valid one by one; their values may be unknown. */
  problems(args: Arguments, olds: Arguments): readonly Problem[];

  /** The arguments that Logto itself writes for such an object: no default is filled, and what is there is no drift. */
  writtenByLogto(args: Arguments): readonly string[];

  /** What is sent to put back what Logto answered, where that is not the same. Singletons only. */
  restored(before: Answer): Answer;

  /** Refuses a change that Logto would let through and that would lock the provider out. */
  guardUpdate(tenant: Tenant, change: GuardedChange): Promise<void>;

  /** Refuses a deletion that Logto would let through and that would lock the provider out. */
  guardDelete(tenant: Tenant, reference: Reference): Promise<void>;
}

/** The rules of a class about which Logto is not odd. */
export const NO_RULES: Rules = {
  problems: () => [],
  writtenByLogto: () => [],
  restored: (before) => before,
  guardUpdate: () => Promise.resolve(),
  guardDelete: () => Promise.resolve(),
};

/** One class of objects, as the operations see it: what it is, what Logto takes and answers, and where Logto is odd. */
export interface Subject {
  readonly object: ObjectDeclaration;
  readonly requests: Requests;
  readonly rules: Rules;
}
