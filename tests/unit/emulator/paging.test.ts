import assert from "node:assert/strict";

import { Failure } from "../../../emulator/http/failure";
import { pageHeaders, pageOf, rangeOf } from "../../../emulator/http/paging";

function page(query: string, paging: "always" | "optional" | undefined) {
  return pageOf(new URLSearchParams(query), paging);
}

describe("emulator/http/paging", () => {
  it("pages always, where asked, or never", () => {
    assert.deepEqual(page("", "always"), { page: 1, pageSize: 20 });
    assert.equal(page("", "optional"), undefined);
    assert.deepEqual(page("page_size=5", "optional"), { page: 1, pageSize: 5 });
    assert.deepEqual(page("page=3", "optional"), { page: 3, pageSize: 20 });
    assert.equal(page("page=3", undefined), undefined);
  });

  it("takes an empty value for none", () => {
    assert.equal(page("page=&page_size=", "optional"), undefined);
    assert.deepEqual(page("page=", "always"), { page: 1, pageSize: 20 });
  });

  for (const query of ["page=0", "page=-1", "page=x", "page=%20", "page=1&page=2", "page_size=0", "page_size=101"]) {
    it(`refuses ${query}`, () => {
      assert.throws(
        () => page(query, "always"),
        (error) => error instanceof Failure && error.code === "guard.invalid_pagination",
      );
    });
  }

  it("takes a fraction of a page, and the database no fraction of an item", () => {
    assert.deepEqual(rangeOf({ page: 1.5, pageSize: 20 }), { start: 10, end: 30 });
    for (const part of [
      { page: 1.3, pageSize: 1 },
      { page: 1, pageSize: 1.5 },
    ]) {
      assert.throws(
        () => rangeOf(part),
        (error) => error instanceof Failure && error.status === 422 && error.code === "entity.invalid_input",
      );
    }
    assert.throws(() => rangeOf({ page: 0.5, pageSize: 2 }));
  });

  it("joins the values of a parameter given twice", () => {
    const url = new URL("http://localhost/api/applications?types=SPA&page=1&types=Native");
    const { link } = pageHeaders(url, { page: 1, pageSize: 20 }, 0);
    assert.match(link ?? "", /^<http:\/\/localhost\/applications\?types=SPA%2CNative&page=1>; rel="first"/);
  });

  it("names the total and the other pages, without /api", () => {
    const url = new URL("http://localhost/api/roles?search=%25a%25&page=2&page_size=2");
    const link = (number: number, relation: string) =>
      `<http://localhost/roles?search=%25a%25&page=${number}&page_size=2>; rel="${relation}"`;
    assert.deepEqual(pageHeaders(url, { page: 2, pageSize: 2 }, 5), {
      "total-number": "5",
      link: [link(1, "first"), link(1, "prev"), link(3, "last"), link(3, "next")].join(", "),
    });
  });
});
