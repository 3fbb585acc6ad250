import assert from "node:assert/strict";
import { apiResource } from "../../../sdk/objects/apiResource/declaration";
import { application } from "../../../sdk/objects/application/declaration";
import type { CollectionDeclaration } from "../../../sdk/declaration";
import { organization } from "../../../sdk/objects/organization/declaration";
import { user } from "../../../sdk/objects/user/declaration";
import { searchQuery } from "../../../sdk/provider/requests/search";

type Row = readonly [
  object: CollectionDeclaration,
  key: string,
  value: string,
  query: Readonly<Record<string, string>>,
];

const exact = (key: string, value: string): Record<string, string> => ({
  [`search.${key}`]: value,
  [`mode.${key}`]: "exact",
});

describe("the query that finds an object by a value", () => {
  const rows: readonly Row[] = [
    [apiResource, "indicator", "https://orders.example", {}],
    [application, "name", "Ärger 100%_\\", { ...exact("name", "Ärger 100%_\\"), isCaseSensitive: "true" }],
    [application, "id", "x1", { ...exact("id", "x1"), isCaseSensitive: "true" }],
    [user, "username", "Ann", { ...exact("username", "Ann"), isCaseSensitive: "true" }],
    [user, "primaryEmail", "Ann@acme.example", exact("primaryEmail", "Ann@acme.example")],
    [user, "primaryPhone", "4901512345678", { ...exact("primaryPhone", "491512345678"), isCaseSensitive: "true" }],
    [organization, "name", "Acme 100%_", { q: "Acme 100%_" }],
    [organization, "name", "a\\Acme\\b", { q: "Acme" }],
    [organization, "name", "\\\\", {}],
  ];
  for (const [object, key, value, query] of rows) {
    it(`${object.noun}, ${key} ${JSON.stringify(value)}`, () => {
      assert.deepEqual(searchQuery(object, key, value), query);
    });
  }
});
