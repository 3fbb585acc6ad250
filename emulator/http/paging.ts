import type { Paging } from "./call";
import { Failure } from "./failure";

/** The number of items of a page if the request states none. */
const DEFAULT_PAGE_SIZE = 20;
/** The largest number of items of a page. */
const LARGEST_PAGE_SIZE = 100;

/** The part of a list that a request asks for. The first page is 1; a fraction is between two pages. */
export interface Page {
  readonly page: number;
  readonly pageSize: number;
}

/** The positions of a page's items. @throws Failure if they are not whole numbers, which the database refuses */
export function rangeOf({ page, pageSize }: Page): { readonly start: number; readonly end: number } {
  const start = (page - 1) * pageSize;
  if (!Number.isInteger(start) || !Number.isInteger(pageSize)) {
    throw new Failure(422, "entity.invalid_input");
  }
  if (start < 0) {
    throw new Error("The database refuses an offset below zero");
  }
  return { start, end: start + pageSize };
}

/**
 * Reads `page` and `page_size`.
 * @returns undefined if the list is not divided into pages
 * @throws Failure if one is not a number in its bounds, or is given twice
 */
export function pageOf(search: URLSearchParams, paging: Paging | undefined): Page | undefined {
  if (paging === undefined) {
    return undefined;
  }
  const asked = ["page", "page_size"].some((key) => search.getAll(key).some((value) => value !== ""));
  if (paging === "optional" && !asked) {
    return undefined;
  }
  const page = positive(search, "page") ?? 1;
  const pageSize = positive(search, "page_size") ?? DEFAULT_PAGE_SIZE;
  if (pageSize > LARGEST_PAGE_SIZE) {
    throw invalidPagination();
  }
  return { page, pageSize };
}

function positive(search: URLSearchParams, key: string): number | undefined {
  const values = search.getAll(key);
  if (values.length > 1) {
    throw invalidPagination();
  }
  const [value = ""] = values;
  if (value === "") {
    return undefined;
  }
  const number = Number(value);
  if (Number.isNaN(number) || number <= 0) {
    throw invalidPagination();
  }
  return number;
}

function invalidPagination(): Failure {
  return new Failure(400, "guard.invalid_pagination");
}

/**
 * The headers of a page. As on a real server, the addresses lack `/api`, and `prev` may be after the end of the list.
 * @param url the address of the request
 * @param total the number of items of the whole list
 */
export function pageHeaders(url: URL, page: Page, total: number): Record<string, string> {
  const last = Math.max(1, Math.ceil(total / page.pageSize));
  const current = Math.floor(page.page);
  const targets: (readonly [number, string])[] = [[1, "first"]];
  if (current > 1) {
    targets.push([current - 1, "prev"]);
  }
  targets.push([last, "last"]);
  if (current < last) {
    targets.push([current + 1, "next"]);
  }
  const links = targets.map(([number, relation]) => `<${addressOf(url, number)}>; rel="${relation}"`);
  return { "total-number": String(total), link: links.join(", ") };
}

/** A parameter that is given more than once has all of its values in one text, separated by commas. */
function addressOf(url: URL, page: number): string {
  const given = new URLSearchParams(url.search);
  const query = new URLSearchParams([...new Set(given.keys())].map((key) => [key, given.getAll(key).join(",")]));
  query.set("page", String(page));
  return `${url.origin}${url.pathname.replace(/^\/api/, "")}?${query.toString()}`;
}
