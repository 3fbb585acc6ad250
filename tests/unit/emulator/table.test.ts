import assert from "node:assert/strict";

import { Database } from "../../../emulator/store/database";
import { Table, type Row } from "../../../emulator/store/table";
import { Violation, type ViolationKind } from "../../../emulator/store/violations";

interface Author extends Row {
  readonly id: string;
  readonly name: string | null;
  readonly age: number;
}

interface Book extends Row {
  readonly id: string;
  readonly authorId: string | null;
}

const authors = new Table<Author>({
  name: "authors",
  key: (row) => row.id,
  unique: { name: (row) => row.name },
  lengths: { name: 5 },
  integers: ["age"],
  check: (row) => row.age >= 0,
});
const books = new Table<Book>({
  name: "books",
  key: (row) => row.id,
  references: [{ to: authors, key: (row) => row.authorId }],
});
const pages = new Table<Book>({
  name: "pages",
  key: (row) => row.id,
  references: [{ to: books, key: (row) => row.authorId }],
});

function author(id: string, name: string | null = null, age = 1): Author {
  return { tenantId: "default", id, name, age };
}

function violates(kind: ViolationKind, run: () => unknown): void {
  assert.throws(run, (error) => error instanceof Violation && error.kind === kind);
}

describe("emulator/store/table", () => {
  let database: Database;

  beforeEach(() => {
    database = new Database();
    authors.insert(database, author("a", "Ann"));
  });

  it("keeps the rows of databases apart", () => {
    assert.deepEqual(authors.all(new Database()), []);
  });

  it("refuses what its constraints do not allow, and keeps nothing of it", () => {
    violates("unique", () => authors.insert(database, author("a", "Bob")));
    violates("unique", () => authors.insert(database, author("b", "Ann")));
    violates("tooLong", () => authors.insert(database, author("b", "123456")));
    violates("invalidInput", () => authors.insert(database, author("b", null, 1.5)));
    violates("check", () => authors.insert(database, author("b", null, -1)));
    violates("foreignKey", () => books.insert(database, { id: "1", authorId: "nobody" }));
    assert.equal(authors.all(database).length, 1);
    assert.equal(books.all(database).length, 0);
  });

  it("counts characters, not bytes", () => {
    assert.equal(authors.insert(database, author("b", "✓✓✓😀😀")).name, "✓✓✓😀😀");
  });

  it("writes an empty text as null", () => {
    assert.equal(authors.insert(database, author("b", "")).name, null);
    assert.equal(authors.update(database, "a", { name: "" }).name, null);
  });

  it("keeps an empty text that stood there where another column is written", () => {
    authors.insertAll(database, [author("b", "")]);
    assert.equal(authors.update(database, "b", { age: 2 }).name, "");
  });

  it("lets null break no reference and no unique constraint", () => {
    authors.insert(database, author("b"));
    authors.insert(database, author("c"));
    assert.equal(books.insert(database, { id: "1", authorId: null }).authorId, null);
  });

  it("updates what is given, refuses nothing at all, and finds what is gone", () => {
    assert.equal(authors.update(database, "a", { age: 2, name: undefined }).name, "Ann");
    violates("invalidInput", () => authors.update(database, "a", {}));
    violates("invalidInput", () => authors.update(database, "nobody", {}));
    violates("noRowToUpdate", () => authors.update(database, "nobody", { age: 2 }));
    violates("rowOfAnotherTenant", () => authors.update(database, "a", { tenantId: "other" }));
    violates("noRowToDelete", () => {
      authors.delete(database, "nobody");
    });
  });

  it("moves a row whose key changes, unless the new key is taken", () => {
    authors.insert(database, author("b"));
    violates("unique", () => authors.update(database, "a", { id: "b" }));
    authors.update(database, "a", { id: "c" });
    assert.deepEqual(new Set(authors.all(database).map((row) => row.id)), new Set(["b", "c"]));
  });

  it("deletes what refers to a row that is deleted, and what refers to that", () => {
    books.insert(database, { id: "1", authorId: "a" });
    pages.insert(database, { id: "p", authorId: "1" });
    authors.delete(database, "a");
    assert.deepEqual([...books.all(database), ...pages.all(database)], []);
  });

  it("inserts several rows or none", () => {
    violates("unique", () => {
      authors.insertAll(database, [author("b"), author("b")]);
    });
    violates("invalidInput", () => {
      authors.insertAll(database, []);
    });
    assert.equal(authors.all(database).length, 1);
    authors.insertAll(database, [author("a", "Other"), author("b")], "keep");
    assert.equal(authors.get(database, "a")?.name, "Ann");
    assert.equal(authors.all(database).length, 2);
  });

  it("takes a transaction back as a whole, one inside another too", () => {
    books.insert(database, { id: "1", authorId: "a" });
    assert.throws(() => {
      database.atomically(() => {
        authors.insert(database, author("b"));
        database.atomically(() => authors.update(database, "b", { age: 9 }));
        authors.delete(database, "a");
        throw new Error("no");
      });
    }, /no/);
    assert.deepEqual(
      authors.all(database).map((row) => row.id),
      ["a"],
    );
    assert.equal(books.all(database).length, 1);
  });

  it("keeps what a transaction did before one inside it failed and was caught", () => {
    database.atomically(() => {
      authors.insert(database, author("b"));
      assert.throws(() => database.atomically(() => authors.insert(database, author("b"))));
    });
    assert.ok(authors.has(database, "b"));
  });
});
