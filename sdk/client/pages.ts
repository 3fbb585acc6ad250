/** The largest page that Logto gives (facts §0.6). */
export const PAGE_SIZE = 100;

/** One page of a list. */
export interface Page {
  items: readonly unknown[];
  /** How many items the whole list has; undefined when the endpoint has no pages, so that this is all of it. */
  total: number | undefined;
}

/** Reads the page of a number, from 1 up. */
type ReadPage = (number: number) => Promise<Page>;

/**
 * Reads a whole list.
 *
 * Logto's lists have no stable order, and others may change one while it is read: items may come twice, or not at all. So items
 * are told apart by their id, and a list whose count does not fit is read once more.
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
  // Twice in a row it changed meanwhile. Both together miss the least: an item that is gone meets a 404 later, which its user
  // understands, while one that was missed would be created a second time.
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
  // A count that changes on the way tells of a change too, even if in the end it fits by chance.
  return { items, complete: last === undefined || (totals.size === 1 && items.size === last) };
}

/** What tells an item from the others: its id, or all of it where it has none. */
function identity(item: unknown): string {
  if (typeof item === "object" && item !== null && "id" in item && typeof item.id === "string") {
    return item.id;
  }
  return JSON.stringify(item);
}
