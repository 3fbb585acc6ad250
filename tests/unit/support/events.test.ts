import assert from "node:assert/strict";
import { parseEvents } from "../../support/engine/events";

/** A line of the engine's event log. */
function line(event: string, op: string, type: string, name: string): string {
  const metadata = { op, type, urn: `urn:pulumi:dev::test::${type}::${name}` };
  return `${JSON.stringify({ sequence: 0, [event]: { metadata } })}\n`;
}

const TYPE = "pulumi-nodejs:dynamic/logto:Role";

describe("the engine's event log", () => {
  it("counts what ended, and neither the stack, nor the engine's provider, nor what failed", () => {
    const { changes, steps } = parseEvents(
      [
        line("resourcePreEvent", "create", TYPE, "clerk"),
        line("resOutputsEvent", "create", TYPE, "clerk"),
        line("resOutputsEvent", "create", "pulumi:pulumi:Stack", "test-dev"),
        line("resOutputsEvent", "same", "pulumi:providers:pulumi-nodejs", "default"),
        line("resOpFailedEvent", "update", TYPE, "guest"),
        line("resOutputsEvent", "same", TYPE, "host"),
      ].join(""),
    );
    assert.deepEqual(changes, { create: 1, update: 0, replace: 0, delete: 0, same: 1, read: 0 });
    assert.deepEqual(
      steps.map(({ name, operation, failed }) => [name, operation, failed]),
      [
        ["clerk", "create", false],
        ["guest", "update", true],
        ["host", "same", false],
      ],
    );
  });

  it("counts a replacement once, and keeps the order of its steps", () => {
    const operations = ["create-replacement", "replace", "delete-replaced"];
    const { changes, steps } = parseEvents(operations.map((op) => line("resOutputsEvent", op, TYPE, "clerk")).join(""));
    assert.deepEqual(changes, { create: 0, update: 0, replace: 1, delete: 0, same: 0, read: 0 });
    assert.deepEqual(
      steps.map((step) => step.operation),
      operations,
    );
  });

  it("gives the diagnostics, without the engine's own debugging", () => {
    const diagnostic = (severity: string, message: string, urn?: string): string =>
      `${JSON.stringify({ diagnosticEvent: { severity, message, urn } })}\n`;
    const log = [diagnostic("debug", "a"), diagnostic("warning", "b"), diagnostic("error", "c", "urn:x")].join("");
    assert.deepEqual(parseEvents(log).diagnostics, [
      { severity: "warning", message: "b", urn: undefined },
      { severity: "error", message: "c", urn: "urn:x" },
    ]);
  });

  it("reads the log of an engine that was killed, whose last line is cut off", () => {
    const log = `${line("resOutputsEvent", "create", TYPE, "clerk")}{"sequence":1,"resOutputsEvent":{"meta`;
    assert.equal(parseEvents(log).changes.create, 1);
  });
});
