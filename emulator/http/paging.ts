import type { Paging } from "./call";
import { Failure } from "./failure";

/** Items of a page where none is asked for. */
const DEFAULT_PAGE_SIZE = 20;
/** The most items of a page. */
const LARGEST_PAGE_SIZE = 100;

/** The part of a list that a request asks for. Pages count from 1. */
export interface Page {
  readonly page: number;
  readonly pageSize: number;
}

/**
 * Reads `page` and `page_size`.
 * @returns undefined where the list is not cut into pages
 * @throws Failure where one is not a whole number in its bounds, or is given twice
 */
export function pageOf(search: URLSearchParams, paging: Paging | undefined): Page | undefined {
  if (paging === undefined) return undefined;
  const asked = ["page", "page_size"].some((key) => search.getAll(key).some((value) => value !== ""));
  if (paging === "optional" && !asked) return undefined;
  const page = positive(search, "page") ?? 1;
  const pageSize = positive(search, "page_size") ?? DEFAULT_PAGE_SIZE;
  if (pageSize > LARGEST_PAGE_SIZE) throw invalidPagination();
  return { page, pageSize };
}

function positive(search: URLSearchParams, key: string): number | undefined {
  const values = search.getAll(key);
  if (values.length > 1) throw invalidPagination();
  const [value = ""] = values;
  if (value === "") return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw invalidPagination();
  return number;
}

function invalidPagination(): Failure {
  return new Failure(400, "guard.invalid_pagination");
}

/**
 * The headers of a page. As on a real server, the addresses lack `/api`, and `prev` may lie past the end.
 * @param url the address of the request
 * @param total the number of items of the whole list
 */
export function pageHeaders(url: URL, page: Page, total: number): Record<string, string> {
  const last = Math.max(1, Math.ceil(total / page.pageSize));
  const targets: (readonly [number, string])[] = [[1, "first"]];
  if (page.page > 1) targets.push([page.page - 1, "prev"]);
  targets.push([last, "last"]);
  if (page.page < last) targets.push([page.page + 1, "next"]);
  const links = targets.map(([number, relation]) => `<${addressOf(url, number)}>; rel="${relation}"`);
  return { "total-number": String(total), link: links.join(", ") };
}

function addressOf(url: URL, page: number): string {
  const query = new URLSearchParams(url.search);
  query.set("page", String(page));
  return `${url.origin}${url.pathname.replace(/^\/api/, "")}?${query.toString()}`;
}
