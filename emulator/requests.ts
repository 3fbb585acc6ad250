import type { Json } from "./json";

/** The methods of Logto's Management API. */
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** When lists are divided into pages: always, or if `page` or `page_size` is given. */
export type Paging = "always" | "optional";

/** One fault of a request, in the form of zod 3. */
export interface Issue {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The answer of a route: JSON, a text (plain if it has no other type), a list that may have pages, or nothing. */
export type Answer =
  | { readonly status: number; readonly json: Json }
  | { readonly status: number; readonly text: string; readonly type?: string }
  | { readonly status: number; readonly list: PresentableList }
  | { readonly status: 204 };

/** A list, of which a part can be presented. */
export interface PresentableList {
  /** The number of items of the whole list. */
  readonly length: number;
  /** The items from a position on, in the form of the answer. */
  readonly slice: (start?: number, end?: number) => Json;
}
