import { createdAsText, list, noContent, page, type Answer } from "../../http/answer";
import type { Call, Method, Route, Routes } from "../../http/call";
import { Failure } from "../../http/failure";
import type { Json } from "../../json";
import type { Row } from "../../store/table";
import type { Ids, RelationRow } from "../../tables/relation";
import type { Relation, Replacing } from "./relation";
import { replaceRows } from "./replace";

/**
 * The endpoints of a relation. If Logto has a different endpoint with the same path, it is added after these and overrides one.
 */
export function relationRoutes<Column extends string, Member extends Row>(relation: Relation<Column, Member>): Routes {
  return new Endpoints(relation).routes();
}

/** The handlers of the endpoints of a relation. */
class Endpoints<Column extends string, Member extends Row> {
  readonly #relation: Relation<Column, Member>;

  constructor(relation: Relation<Column, Member>) {
    this.#relation = relation;
  }

  routes(): Routes {
    const { path, member, list, replace } = this.#relation;
    return {
      [`GET ${path}`]: {
        ...this.#route("GET", (call, owner) => this.#list(call, owner)),
        paging: list?.paging ?? "optional",
      },
      [`POST ${path}`]: this.#route("POST", (call, owner) => this.#add(call, owner)),
      ...(replace && { [`PUT ${path}`]: this.#route("PUT", (call, owner) => this.#replace(call, owner, replace)) }),
      [`DELETE ${path}/{${member}}`]: this.#route("DELETE", (call, owner) => this.#remove(call, owner)),
    };
  }

  #route(method: Method, answer: (call: Call, owner: Ids) => Answer): Route {
    const { member, before = () => undefined, owner, nonEmpty = ["POST"] } = this.#relation;
    return {
      before,
      nonEmpty: nonEmpty.includes(method) ? [`${member}s`] : [],
      handle: (call) => {
        const ids = this.#ownerOf(call);
        const [id = ""] = Object.values(ids);
        if (owner?.for?.includes(method) ?? owner !== undefined) {
          owner.in.require(call.database, id);
        }
        return answer(call, ids);
      },
    };
  }

  /** The ids of the owner, by their columns. */
  #ownerOf({ param }: Call): Ids {
    const { path, table, member } = this.#relation;
    const columns = table.columns.filter((column) => column !== member);
    return Object.fromEntries(columns.map((column) => [column, param(path.includes(`{${column}}`) ? column : "id")]));
  }

  #list(call: Call, owner: Ids): Answer {
    const { table, member, of } = this.#relation;
    const {
      isFound = () => () => true,
      read,
      order,
      present = (row: Member): Json => row,
      under,
    } = this.#relation.list ?? {};
    const { database } = call;
    const isMember = (id: string) => table.has(database, table.keyOf({ ...owner, [member]: id }));
    const found = read?.(call, isMember) ?? table.related(database, owner, member, of).filter(isFound(call));
    if (order !== undefined) {
      found.sort(order);
    }
    return under === undefined
      ? list(found, (row) => present(row, call))
      : page(found, (items) => ({ [under]: items.map((row) => present(row, call)) }));
  }

  #add(call: Call, owner: Ids): Answer {
    const { database } = call;
    const { table, member } = this.#relation;
    const { held = "kept", check, answer = createdAsText } = this.#relation.add ?? {};
    const how = typeof held === "function" ? held(call) : held;
    const isHeld = (id: string) => table.has(database, table.keyOf({ ...owner, [member]: id }));
    const ids = how === "leftOutOnce" ? [...new Set(this.#idsOf(call))] : this.#idsOf(call);
    if (typeof how === "object" && ids.some(isHeld)) {
      throw new Failure(422, how.refused);
    }
    const isLeftOut = how === "leftOut" || how === "leftOutOnce";
    const added = isLeftOut ? ids.filter((id) => !isHeld(id)) : ids;
    check?.(call, added);
    const rows = this.#rowsOf(call, owner, added);
    if (rows.length > 0 || typeof how === "object") {
      table.insertAll(database, rows, how === "kept" ? "keep" : "fail");
    }
    return answer(call, ids, added);
  }

  #replace(call: Call, owner: Ids, { how, answer = noContent }: Replacing): Answer {
    const ids = this.#idsOf(call);
    replaceRows(call.database, this.#relation.table, owner, this.#rowsOf(call, owner, ids), how);
    return answer(ids);
  }

  #remove({ database, param }: Call, owner: Ids): Answer {
    const { table, member } = this.#relation;
    table.delete(database, table.keyOf({ ...owner, [member]: param(member) }));
    return noContent();
  }

  #idsOf(call: Call): string[] {
    const { member, idsOf } = this.#relation;
    return idsOf?.(call) ?? call.body.texts(`${member}s`);
  }

  /** @throws Failure, Violation if one of the ids does not exist where it must */
  #rowsOf({ database }: Call, owner: Ids, ids: readonly string[]): RelationRow<Column>[] {
    const { table, member, each } = this.#relation;
    for (const id of ids) {
      each?.require(database, id);
    }
    return ids.map((id) => table.rowOf({ ...owner, [member]: id }));
  }
}
