/** The largest page size that Logto accepts, in items. */
export const PAGE_SIZE = 100;

/** One page of a list. */
export interface Page {
  items: readonly unknown[];
  /** The number of items in the whole list. Undefined if the endpoint has no pages; then `items` is the whole list. */
  total: number | undefined;
}

/** Reads one page; the first has the number 1. */
type ReadPage = (number: number) => Promise<Page>;

/**
 * Reads a whole list.
 *
 * Logto's lists have no stable order, and others may change a list while it is read. So items can be repeated or missing. The
 * function removes repeated items by their id, and reads the list again if the number of items is not the stated total.
 */
export async function readAll(readPage: ReadPage): Promise<unknown[]> {
  const first = await readOnce(readPage);
  if (first.complete) {
    return [...first.items.values()];
  }
  const second = await readOnce(readPage);
  if (second.complete) {
    return [...second.items.values()];
  }
  // The list changed during both reads. The union misses the fewest items. An item that was deleted leads to a 404 later, which
  // callers handle; an item that was missed would be created a second time.
  return [...new Map([...first.items, ...second.items]).values()];
}

async function readOnce(readPage: ReadPage): Promise<{ items: Map<string, unknown>; complete: boolean }> {
  const items = new Map<string, unknown>();
  const totals = new Set<number | undefined>();
  let last: number | undefined;
  let number = 0;
  do {
    number += 1;
    const page = await readPage(number);
    for (const item of page.items) {
      items.set(identity(item), item);
    }
    last = page.total;
    totals.add(last);
  } while (last !== undefined && number * PAGE_SIZE < last);
  // If the total changed between pages, the list has changed, even if the number of items happens to be right in the end.
  return { items, complete: last === undefined || (totals.size === 1 && items.size === last) };
}

/** The identity of an item: its id, or its whole content if it has no id. */
function identity(item: unknown): string {
  if (typeof item === "object" && item !== null && "id" in item && typeof item.id === "string") {
    return item.id;
  }
  return JSON.stringify(item);
}
