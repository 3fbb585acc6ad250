import assert from "node:assert/strict";
import { bytesOf, median } from "./measure";
import { dynamicResources } from "./state";
import { toMarkdown, toText, type Table } from "./table";
import { typeCheckingTable } from "./typeCheckingTable";

describe("the figures", () => {
  const table: Table = { title: "Fruit", note: "By colour.", head: ["Kind", "Count"], rows: [["apple", 12]] };

  it("count bytes, and not characters", () => {
    assert.equal(bytesOf({ a: "ä" }, {}), '{"a":"ä"}'.length + 1 + "{}".length);
    assert.equal(bytesOf(), 0);
  });

  it("take the value in the middle", () => {
    assert.equal(median([30, 1, 2]), 2);
    assert.equal(median([4, 3, 2, 1]), 3);
    assert.throws(() => median([]), RangeError);
  });

  it("find the dynamic resources of a state", () => {
    const greeting = { type: "pulumi-nodejs:dynamic/test:Greeting", inputs: { word: "hello" }, outputs: {} };
    const stack = { type: "pulumi:pulumi:Stack" };
    assert.deepEqual(dynamicResources({ deployment: { resources: [stack, greeting] } }), [greeting]);
    assert.deepEqual(dynamicResources({ deployment: {} }), []);
    assert.throws(() => dynamicResources({ resources: [greeting] }), /deployment/);
  });

  it("of type-checking are the least and the median, and of counts the one that there is", () => {
    const runs = [3, 1, 2].map((seconds) => ({
      types: 40,
      instantiations: 50,
      memoryMegabytes: 100 + seconds,
      checkSeconds: seconds,
      totalSeconds: 2 * seconds,
    }));
    const { rows } = typeCheckingTable({ resources: 500, trusted: runs, checked: runs });
    const cells = [40, 50, "101 / 102", "1.00 / 2.00", "2.00 / 4.00"];
    assert.deepEqual(rows, [
      ["trusted", ...cells],
      ["checked", ...cells],
    ]);
  });

  it("are shown in a terminal", () => {
    const lines = toText(table).split("\n");
    assert.deepEqual(lines.slice(0, 2), ["Fruit", "By colour."]);
    assert.equal(lines[3], "│ Kind  │ Count │");
    assert.equal(lines[5], "│ apple │    12 │");
  });

  it("are written as Markdown", async () => {
    const lines = ["# Figures", "", "## Fruit", "", "By colour.", ""];
    const cells = ["| Kind  | Count |", "| ----- | ----: |", "| apple |    12 |", ""];
    assert.equal(await toMarkdown(["# Figures"], [table]), [...lines, ...cells].join("\n"));
  });
});
