import type { ObjectDeclaration } from "../../declaration";
import type { Reference, Requests } from "../requests/requests";
import type { Tenant } from "../tenants/connections";
import type { Problem } from "../validation/problems";
import type { Attributes } from "../values/attributes";

/** Where Logto is odd about one class of objects. */
export interface Rules {
  /** Logto's rules that span arguments. The arguments are valid one by one; their values may be unknown. */
  problems(args: Attributes, olds: Attributes): readonly Problem[];

  /** The arguments that Logto itself writes for such an object: no default is filled, and what is there is no drift. */
  writtenByLogto(args: Attributes): readonly string[];

  /** Refuses a change that Logto would let through and that would lock the provider out. */
  guardUpdate(tenant: Tenant, reference: Reference, olds: Attributes, news: Attributes): Promise<void>;

  /** Refuses a deletion that Logto would let through and that would lock the provider out. */
  guardDelete(tenant: Tenant, reference: Reference): Promise<void>;
}

/** The rules of a class about which Logto is not odd. */
export const NO_RULES: Rules = {
  problems: () => [],
  writtenByLogto: () => [],
  guardUpdate: () => Promise.resolve(),
  guardDelete: () => Promise.resolve(),
};

/** One class of objects, as the operations see it: what it is, what Logto takes and answers, and where Logto is odd. */
export interface Subject {
  readonly object: ObjectDeclaration;
  readonly requests: Requests;
  readonly rules: Rules;
}
