import type { Json } from "./json";

/** The methods of Logto's Management API. */
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Whether lists are cut into pages: always, or where `page` or `page_size` is given. */
export type Paging = "always" | "optional";

/** One fault of a request, as zod 3 names it. */
export interface Issue {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What a route answers: JSON, a text (plain unless it says its type), a list that may be cut into pages, or nothing. */
export type Answer =
  | { readonly status: number; readonly json: Json }
  | { readonly status: number; readonly text: string; readonly type?: string }
  | { readonly status: number; readonly list: PresentableList }
  | { readonly status: 204 };

/** A list of which only a part may be presented. */
export interface PresentableList {
  /** Items of the whole list. */
  readonly length: number;
  /** The items from a position on, as Logto shows them. */
  readonly slice: (start?: number, end?: number) => Json;
}
