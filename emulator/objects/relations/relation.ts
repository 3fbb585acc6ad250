import type { Answer } from "../../http/answer";
import type { Arrival, Call, Method, Paging } from "../../http/call";
import type { Json } from "../../json";
import type { Database } from "../../store/database";
import type { Row } from "../../store/table";
import type { Place, RelationTable } from "../../tables/relation";

/** The members that belong to an owner, and how Logto lists, adds, replaces and removes them. */
export interface Relation<Column extends string, Member extends Row> {
  /** The path of the list. Its parameters are the owner's ids, named by their columns; the first may have the name `id`. */
  readonly path: `/api/${string}`;
  readonly table: RelationTable<Column>;
  /** The column of the member. It is also the parameter of the removal and, with an `s`, the key of bodies. */
  readonly member: NoInfer<Column>;
  /** The table that members are in. */
  readonly of: Place<Column, Member>;
  /** Checks that come before all others. @throws Failure */
  readonly before?: (arrival: Arrival) => void;
  /**
   * The place where the owner must exist, and for which methods; by default all. Otherwise the table refuses a missing owner.
   */
  readonly owner?: { readonly in: Requiring; readonly for?: readonly Method[] };
  /** The place where each id of a body must exist. Otherwise the table refuses a missing one. */
  readonly each?: Requiring;
  /** The methods whose list of ids must not be empty; by default POST. */
  readonly nonEmpty?: readonly Method[];
  /** The ids of a body, if they do not only come from its list of ids. @throws Failure */
  readonly idsOf?: (call: Call) => string[];
  readonly list?: Listing<Member>;
  readonly add?: Adding;
  /** Absent if there is no such endpoint. */
  readonly replace?: Replacing;
}

/** A place where an object must exist. */
interface Requiring {
  /** @throws Failure, Violation if it does not exist */
  require(database: Database, id: string): unknown;
}

/** How members are listed. */
interface Listing<Member> {
  /** By default `optional`. */
  readonly paging?: Paging;
  /** The members to list; by default all. */
  readonly isFound?: (call: Call) => (member: Member) => boolean;
  /** The list, if it has more than the members. @param isMember whether the object with an id is a member */
  readonly read?: (call: Call, isMember: (id: string) => boolean) => Member[];
  /** By default there is none. */
  readonly order?: (one: Member, other: Member) => number;
  /** The member in the answer; by default as it is stored. */
  readonly present?: (member: Member, call: Call) => Json;
  /** The key of the list, if the answer is an object. */
  readonly under?: string;
}

/** How members are added. */
interface Adding {
  /** By default `kept`. */
  readonly held?: Held | ((call: Call) => Held);
  /** Further checks. @throws Failure */
  readonly check?: (call: Call, added: readonly string[]) => void;
  /** The answer; by default `Created` as text. @param ids those of the body @param added those of them that were not skipped */
  readonly answer?: (call: Call, ids: readonly string[], added: readonly string[]) => Answer;
}

/** What happens to ids of a body that the owner already has. */
export type Held =
  /** They stay unchanged. The body may contain an id twice. */
  | "kept"
  /** They are skipped, and there may be nothing left to add. An id that is in the body twice causes a 500. */
  | "leftOut"
  /** As `leftOut`, but the body may contain an id twice. */
  | "leftOutOnce"
  /** The whole body is refused with a code. An id that is in the body twice causes a 500. */
  | { readonly refused: string };

/** How members are replaced. */
export interface Replacing {
  readonly how: Replacement;
  /** By default 204. */
  readonly answer?: (ids: readonly string[]) => Answer;
}

/** How the members of an owner become those that a body lists. */
export type Replacement =
  /** In one transaction: all members are removed, then all are added. An id that is in the body twice is refused. */
  | "wholly"
  /**
   * In one transaction. Members that stay are not touched, so rows that refer to them stay too. The body may contain an id
   * twice.
   */
  | "byDifference"
  /**
   * In two transactions: first the others are removed, and they stay removed if the rest cannot be added. A duplicate id causes
   * a 500.
   */
  | "inSteps"
  /** As `inSteps`, and it is an error if nothing is added. */
  | "inStepsThatAdd";
