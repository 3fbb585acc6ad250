import type { Answer } from "../../http/answer";
import type { Arrival, Call, Method, Paging } from "../../http/call";
import type { Json } from "../../json";
import type { Database } from "../../store/database";
import type { Row } from "../../store/table";
import type { Place, RelationTable } from "../../tables/relation";

/** What belongs to an owner, and how Logto lists it, adds to it, replaces it and removes from it. */
export interface Relation<Column extends string, Member extends Row> {
  /** The path of the list. Its parameters are the owner's ids, by their columns; the first may be called `id`. */
  readonly path: `/api/${string}`;
  readonly table: RelationTable<Column>;
  /** The column of what belongs to the owner: the parameter of its removal and, with an `s`, the key of bodies. */
  readonly member: NoInfer<Column>;
  /** Where members are. */
  readonly of: Place<Column, Member>;
  /** What is refused before anything else of a request is looked at. @throws Failure */
  readonly before?: (arrival: Arrival) => void;
  /** Where the owner must be, and for which methods; by default all. Otherwise it is for the table to refuse. */
  readonly owner?: { readonly in: Requiring; readonly for?: readonly Method[] };
  /** Where each id of a body must be. Otherwise it is for the table to refuse. */
  readonly each?: Requiring;
  /** The methods whose list of ids must not be empty; by default POST. */
  readonly nonEmpty?: readonly Method[];
  /** The ids of a body, where more than its list of ids tells them. @throws Failure */
  readonly idsOf?: (call: Call) => string[];
  readonly list?: Listing<Member>;
  readonly add?: Adding;
  /** Absent where there is no such endpoint. */
  readonly replace?: Replacing;
}

/** A place where something must be. */
interface Requiring {
  /** @throws Failure, Violation where it is not */
  require(database: Database, id: string): unknown;
}

/** How members are listed. */
interface Listing<Member> {
  /** By default `optional`. */
  readonly paging?: Paging;
  /** Which members are listed; by default all. */
  readonly isFound?: (call: Call) => (member: Member) => boolean;
  /** What is listed in place of members, where that is more. @param isMember whether something of an id is one */
  readonly read?: (call: Call, isMember: (id: string) => boolean) => Member[];
  /** By default none. */
  readonly order?: (one: Member, other: Member) => number;
  /** By default a member as it is stored. */
  readonly present?: (member: Member, call: Call) => Json;
  /** The key that the list stands under, where the answer is an object. */
  readonly under?: string;
}

/** How members are added. */
interface Adding {
  /** By default `kept`. */
  readonly held?: Held | ((call: Call) => Held);
  /** What else is refused. @throws Failure */
  readonly check?: (call: Call, added: readonly string[]) => void;
  /** By default `Created`, as text. @param ids those of the body @param added those of them that are not left out */
  readonly answer?: (call: Call, ids: readonly string[], added: readonly string[]) => Answer;
}

/** What becomes of the ids of a body that the owner has already. */
export type Held =
  /** They stay as they are. An id may stand twice in the body. */
  | "kept"
  /** They are left out, and none may be left. An id that stands twice in the body breaks the server. */
  | "leftOut"
  /** As `leftOut`, but an id may stand twice in the body. */
  | "leftOutOnce"
  /** The whole body is refused with a code. An id that stands twice in it breaks the server. */
  | { readonly refused: string };

/** How members are replaced. */
export interface Replacing {
  readonly how: Replacement;
  /** By default 204. */
  readonly answer?: (ids: readonly string[]) => Answer;
}

/** How what an owner has becomes what a body lists. */
export type Replacement =
  /** In one transaction all go, then all come. An id that stands twice in the body is refused. */
  | "wholly"
  /** In one transaction. What stays is left alone, and with it what refers to it. An id may stand twice in the body. */
  | "byDifference"
  /** In two: first the others go, and stay away where the rest cannot come. An id that stands twice breaks the server. */
  | "inSteps"
  /** As `inSteps`, and it is an error if then none comes. */
  | "inStepsThatAdd";
