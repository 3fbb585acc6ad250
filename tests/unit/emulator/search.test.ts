import assert from "node:assert/strict";

import { Failure } from "../../../emulator/http/failure";
import { contains, isTruthy, searchOf, searchWithin } from "../../../emulator/http/search";

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
    ["search.name=a%5C_b%5C%25&mode.name=similar_to&isCaseSensitive=1", ["3"]],
    ["search.name=[_ab]%25&mode.name=similar_to&isCaseSensitive=1", ["2", "3"]],
    ["search.name=b.b&mode.name=similar_to&isCaseSensitive=1", []],
    ["search.name=Ann&search.id=2", ["1", "2"]],
    ["search.name=Ann&search.id=2&joint=and", []],
    ["search.name=Ann&search.id=1&joint=and", ["1"]],
    ["search.name=Ann&joint=", ["1"]],
    ["search.name=Ann&mode.nope=exact", ["1"]],
    ["search.name=^A&mode.name=exact&mode.name=posix", ["1", "3"]],
    ["search.Name=Ann", ["1"]],
    ["searched=Ann", ["1"]],
    ["search.=Ann", ["1"]],
  ];
  for (const [query, expected] of cases) {
    it(`finds ${JSON.stringify(expected)} by "${query}"`, () => {
      assert.deepEqual(found(query), expected);
    });
  }

  const refused = [
    "search=",
    "search.nope=x",
    "mode.name.deep=exact",
    "search.name.deep=x",
    "mode=",
    "search=x&mode=nope",
    "search=x&joint=nope",
    "search.name=x&search.name=y",
    "search.name=x&mode=similar_to",
  ];
  for (const query of refused) {
    it(`refuses "${query}"`, () => {
      assert.throws(
        () => found(query),
        (error) => error instanceof Failure && error.status === 400 && error.code === "request.invalid_input",
      );
    });
  }

  const within: [query: string, expected: string[]][] = [
    ["", ["1", "2"]],
    ["search.name=%25b%25", ["2"]],
    ["search.name=%25b%25&search.id=3", ["2", "3"]],
    ["search.id=3&search.name=%25b%25", ["2", "3"]],
    ["search.name=%25b%25&search.id=3&joint=and", []],
  ];
  for (const [query, expected] of within) {
    it(`finds ${JSON.stringify(expected)} by "${query}" where the list is narrowed to 1 and 2`, () => {
      const isFound = searchWithin(new URLSearchParams(query), ["id", "name"], ({ id }) => id !== "3");
      assert.deepEqual(
        ROWS.filter((row) => isFound(row)).map((row) => row.id),
        expected,
      );
    });
  }

  it("breaks at a pattern that is none, as the database does", () => {
    assert.throws(() => found("search.name=(&mode=posix"), SyntaxError);
  });

  it("finds a text anywhere, in any case", () => {
    const isFound = contains("EXAMPLE", ["name", "email"]);
    assert.deepEqual(
      ROWS.filter((row) => isFound(row)).map((row) => row.id),
      ["1", "2"],
    );
    assert.ok(contains(undefined, [])({}));
    assert.ok(contains("", [])({}));
  });

  const patterns: [text: string, name: string, isFound: boolean][] = [
    ["100%", "at 100% of it", true],
    ["a_b", "a-b", true],
    ["a\\b", "a\\b", false],
    ["a\\\\b", "a\\b", true],
    ["[%]", "a [set]", true],
    ["a\\b", "ab", true],
    ["(a.b)+", "an (a.b)+", true],
  ];
  for (const [text, name, isFound] of patterns) {
    it(`${isFound ? "finds" : "does not find"} "${name}" by "${text}", which is a pattern to a real server`, () => {
      assert.equal(contains(text, ["name"])({ name }), isFound);
    });
  }

  it("knows the words that switch a flag on", () => {
    const words = ["1", "true", "Y", "yes", "yep", "yeah", "0", "false", "on", ""];
    assert.deepEqual(
      words.filter((word) => isTruthy(word)),
      words.slice(0, 6),
    );
  });
});
