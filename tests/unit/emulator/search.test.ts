import assert from "node:assert/strict";

import { Failure } from "../../../emulator/http/failure";
import { contains, isTruthy, searchOf } from "../../../emulator/http/search";

const ROWS = [
  { id: "1", name: "Ann", email: "ann@example.com" },
  { id: "2", name: "bob", email: "bob@example.com" },
  { id: "3", name: "a_b%", email: null },
];

function found(query: string): string[] {
  const isFound = searchOf(new URLSearchParams(query), ["id", "name", "email"]);
  return ROWS.filter((row) => isFound(row)).map((row) => row.id);
}

describe("emulator/http/search", () => {
  const cases: [string, string[]][] = [
    ["", ["1", "2", "3"]],
    ["search=ann", ["1"]],
    ["search=an", []],
    ["search=%25AN%25", ["1"]],
    ["search=%25AN%25&isCaseSensitive=true", []],
    ["search=%25@%25", ["1", "2"]],
    ["search.name=b_b", ["2"]],
    ["search.name=a%5C_b%25", ["3"]],
    ["search.name=ANN&mode.name=exact", ["1"]],
    ["search.name=ANN&mode=exact&isCaseSensitive=yes", []],
    ["search.name=Ann&search.name=bob&mode.name=exact", ["1", "2"]],
    ["search.name=^b&mode.name=posix", ["2"]],
    ["search.name=(A|b)%25&mode.name=similar_to&isCaseSensitive=1", ["1", "2"]],
    ["search.name=Ann&search.id=2", ["1", "2"]],
    ["search.name=Ann&search.id=2&joint=and", []],
    ["search.name=Ann&search.id=1&joint=and", ["1"]],
  ];
  for (const [query, expected] of cases) {
    it(`finds ${JSON.stringify(expected)} by "${query}"`, () => {
      assert.deepEqual(found(query), expected);
    });
  }

  const refused = [
    "search=",
    "search.nope=x",
    "mode.nope=exact",
    "search=x&mode=nope",
    "search=x&joint=nope",
    "search.name=x&search.name=y",
    "search.name=x&mode=similar_to",
    "search.name=(&mode=posix",
  ];
  for (const query of refused) {
    it(`refuses "${query}"`, () => {
      assert.throws(
        () => found(query),
        (error) => error instanceof Failure && error.status === 400 && error.code === "request.invalid_input",
      );
    });
  }

  it("finds a text anywhere, in any case", () => {
    const isFound = contains("EXAMPLE", ["name", "email"]);
    assert.deepEqual(
      ROWS.filter((row) => isFound(row)).map((row) => row.id),
      ["1", "2"],
    );
    assert.ok(contains(undefined, [])({}));
  });

  it("knows the words that switch a flag on", () => {
    const words = ["1", "true", "Y", "yes", "yep", "yeah", "0", "false", "on", ""];
    assert.deepEqual(
      words.filter((word) => isTruthy(word)),
      words.slice(0, 6),
    );
  });
});
