import assert from "node:assert/strict";
import { LogtoError, UnexpectedAnswerError } from "../../../sdk/client";
import { caught } from "../../support/caught";
import { FakeLogto, type Reply, type Seen } from "../../support/client/fakeLogto";

interface Item {
  id: string;
  version?: number;
}

function itemsOf(count: number): Item[] {
  return Array.from({ length: count }, (_, index) => ({ id: `role${index}` }));
}

function numberOfPage({ path }: Seen): number {
  return Number(new URL(path, "https://logto.example").searchParams.get("page"));
}

/** The answer to one page of a list, in the form of Logto. */
function pageOf(items: readonly unknown[], request: Seen): Reply {
  const query = new URL(request.path, "https://logto.example").searchParams;
  const size = Number(query.get("page_size"));
  const start = (Number(query.get("page")) - 1) * size;
  // As on a real server, the links lack `/api`, so a client that follows them fails.
  const link = `<https://logto.example/roles?page=2&page_size=${size}>; rel="next"`;
  return { body: items.slice(start, start + size), headers: { "total-number": String(items.length), link } };
}

describe("list", () => {
  let logto: FakeLogto;

  beforeEach(() => {
    logto = new FakeLogto();
  });

  for (const [count, requests] of [
    [0, 1],
    [1, 1],
    [100, 1],
    [101, 2],
    [250, 3],
  ] as const) {
    it(`reads ${count} items with ${requests} requests`, async () => {
      const items = itemsOf(count);
      logto.handler = (request) => pageOf(items, request);
      assert.deepEqual(await logto.client().list("/roles", { type: "User" }), items);
      assert.deepEqual(
        logto.apiRequests.map(({ path }) => path),
        Array.from({ length: requests }, (_, index) => `/api/roles?type=User&page=${index + 1}&page_size=100`),
      );
    });
  }

  it("takes an answer without a count for the whole list", async () => {
    const items = itemsOf(130);
    logto.handler = () => ({ body: items });
    assert.deepEqual(await logto.client().list("/domains"), items);
    assert.equal(logto.apiRequests.length, 1);
  });

  it("reads once more when the pages repeat one item and miss another", async () => {
    const items = itemsOf(150);
    const shuffled = [...items.slice(0, 100), ...items.slice(50, 100)];
    logto.handler = (request) => pageOf(logto.apiRequests.length <= 2 ? shuffled : items, request);
    assert.deepEqual(await logto.client().list("/roles"), items);
    assert.equal(logto.apiRequests.length, 4);
  });

  it("reads once more when an item is deleted between two pages", async () => {
    const items = itemsOf(150);
    logto.handler = (request) => {
      const reply = pageOf(items, request);
      if (logto.apiRequests.length === 1) {
        items.shift();
      }
      return reply;
    };
    assert.deepEqual(await logto.client().list("/roles"), items);
    assert.equal(logto.apiRequests.length, 4);
  });

  it("has an item that comes while it is read only once", async () => {
    const items = itemsOf(150);
    logto.handler = (request) => {
      const reply = pageOf(items, request);
      // The newest item comes first: the items move towards the second page, so one is read twice.
      if (logto.apiRequests.length === 1) {
        items.unshift({ id: "new" });
      }
      return reply;
    };
    const list = await logto.client().list("/roles");
    assert.deepEqual(list, items);
    assert.equal(logto.apiRequests.length, 4);
  });

  it("reads no further page than the last count asks for", async () => {
    const items = itemsOf(250);
    logto.handler = (request) => {
      if (numberOfPage(request) === 2) {
        items.splice(150);
      }
      return pageOf(items, request);
    };
    await logto.client().list("/roles");
    assert.deepEqual(logto.apiRequests.map(numberOfPage), [1, 2, 1, 2]);
  });

  it("gives all that it saw when the count does not fit twice", async () => {
    const reads: Item[][] = [
      [
        { id: "a", version: 1 },
        { id: "b", version: 1 },
      ],
      [
        { id: "b", version: 2 },
        { id: "c", version: 2 },
      ],
    ];
    logto.handler = () => ({ body: reads[logto.apiRequests.length - 1], headers: { "total-number": "3" } });
    assert.deepEqual(await logto.client().list("/roles"), [
      { id: "a", version: 1 },
      { id: "b", version: 2 },
      { id: "c", version: 2 },
    ]);
    assert.equal(logto.apiRequests.length, 2);
  });

  it("tells items without an id apart by what they are", async () => {
    const items = [{ emailDomain: "a.example" }, { emailDomain: "b.example" }];
    logto.handler = (request) => pageOf(items, request);
    assert.deepEqual(await logto.client().list("/organizations/o/jit/email-domains"), items);
    assert.equal(logto.apiRequests.length, 1);
  });

  it("refuses an answer that is no list", async () => {
    logto.handler = () => ({ body: {} });
    const error = await caught(logto.client().list("/roles"), UnexpectedAnswerError);
    assert.match(error.message, /GET \/roles: the answer is not a list/);
  });

  it("passes an error on", async () => {
    logto.handler = (request) =>
      numberOfPage(request) === 1
        ? pageOf(itemsOf(150), request)
        : { status: 404, body: { code: "entity.not_exists_with_id" } };
    assert.equal((await caught(logto.client().list("/roles/x/users"), LogtoError)).isGone, true);
  });
});
