import assert from "node:assert/strict";
import type { BoundObject } from "../objects";
import { newRun, type Declared } from "../support/engine/declared";
import { Life, namesOf } from "../support/engine/life";
import { programOf } from "../support/engine/program";
import { createStack, type Stack } from "../support/engine/stack";
import { connectionTo, emulatedLogto, type LogtoUnderTest } from "../support/logto/logtoUnderTest";
import { declarations } from "../support/objects/declarations";
import { mark } from "../support/objects/references";

const life = new Life(newRun());
const declared = life.declaredAt(-1);

/** The classes of which an argument of any class is an id. */
const referredClasses = new Set(
  declarations.flatMap(({ properties }) =>
    Object.values(properties).flatMap(({ refersTo }) => refersTo?.className ?? []),
  ),
);

/** An object of each of these classes that others in the program refer to. */
const referred = [...referredClasses].map((className) => {
  const one = declared.find((candidate) => candidate.className === className && isReferredTo(candidate));
  return one ?? assert.fail(`nothing refers to an object of the class ${className}`);
});

function isReferredTo({ name }: Declared): boolean {
  return JSON.stringify(declared.map(({ args }) => args)).includes(JSON.stringify(mark(name)));
}

/** Everything that can refer to something does, and one object holds the secret of an application. */
function programWith(all: readonly Declared[]): string {
  return `${programOf(all)}
    new logto.Application("vault", { type: "SPA", customData: { apiKey: resources["application"].secret } });`;
}

/** The program in which one object has each argument changed that can be changed in place. */
function programWithEdited({ className, name }: Declared): string {
  const { edits }: BoundObject = life.objects.find((object) => object.className === className) ?? assert.fail();
  const edited = Object.fromEntries(edits.map(({ argument, value }) => [argument, value] as const));
  return programWith(declared.map((one) => (one.name === name ? { ...one, args: { ...one.args, ...edited } } : one)));
}

describe("a preview of an edit", () => {
  const size = life.size + 1;
  let logto: LogtoUnderTest;
  let stack: Stack;

  before(async () => {
    logto = await emulatedLogto();
    stack = await createStack({ program: programWith(declared), ...connectionTo(logto) });
    assert.equal((await stack.up()).changes.create, size);
  });

  after(async () => {
    await stack.remove();
    await logto.stop();
  });

  for (const one of referred) {
    it(`of an object of the class ${one.className} shows one update, and none in what refers to it`, async () => {
      await stack.setProgram(programWithEdited(one));
      const preview = await stack.preview();
      assert.deepEqual(namesOf(preview, "update"), [one.name], preview.stdout);
      assert.equal(preview.changes.same, size - 1);
    });
  }
});

describe("an edit of the permissions that an API resource declares", () => {
  const PROGRAM = `
    const logto = require("pulumi-logto");
    const orders = new logto.ApiResource("orders", {
      indicator: "https://orders.acme.example",
      scopes: { "read:orders": "Read orders", "write:orders": "Change orders" },
    });
    const scopeIds = [orders.scopeId("read:orders"), orders.scopeId("write:orders")];
    new logto.Role("clerk", { description: "Order clerk", scopeIds });
    new logto.Role("importer", { description: "Imports", type: "MachineToMachine", scopeIds });
    new logto.OrganizationRole("admin", { resourceScopeIds: scopeIds });
  `;
  let logto: LogtoUnderTest;
  let stack: Stack;
  let size: number;

  before(async () => {
    logto = await emulatedLogto();
    stack = await createStack({ program: PROGRAM, ...connectionTo(logto) });
    size = (await stack.up()).changes.create;
  });

  after(async () => {
    await stack.remove();
    await logto.stop();
  });

  it("shows an update of one whose description changes, and none in the roles that hold it", async () => {
    await stack.setProgram(PROGRAM.replace(`"Read orders"`, `"See orders"`));
    const preview = await stack.preview();
    assert.deepEqual(namesOf(preview, "update"), ["orders-read:orders"], preview.stdout);
    assert.equal(preview.changes.same, size - 1);
  });

  it("makes, changes and takes away what was edited, and changes the roles that hold what goes", async () => {
    await stack.setProgram(
      PROGRAM.replace(`"write:orders": "Change orders"`, `"pay:orders": "Pay orders"`)
        .replace(`"Read orders"`, `"See orders"`)
        .replace(`orders.scopeId("write:orders")`, `orders.scopeId("pay:orders")`),
    );
    const up = await stack.up();
    assert.deepEqual(namesOf(up, "create"), ["orders-pay:orders"]);
    assert.deepEqual(namesOf(up, "delete"), ["orders-write:orders"]);
    assert.deepEqual(namesOf(up, "update"), ["admin", "clerk", "importer", "orders-read:orders"]);
    assert.equal((await stack.preview()).changes.same, size);
  });
});
