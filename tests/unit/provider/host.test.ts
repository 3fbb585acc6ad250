import assert from "node:assert/strict";
import type { dynamic } from "@pulumi/pulumi";
import { LogtoError } from "../../../sdk/client";
import { role } from "../../../sdk/objects/role/declaration";
import { CollectionProvider } from "../../../sdk/provider/kinds/collectionProvider";
import { PartialFailure, ProviderError } from "../../../sdk/provider/errors";
import { hosted } from "../../../sdk/provider/host";
import { isRecord, type Attributes } from "../../../sdk/provider/values/attributes";
import { caught } from "../../support/caught";
import { configure } from "./hosted";

/** A provider whose operations return or throw what a test states. */
class Scripted extends CollectionProvider {
  readonly #answer: () => unknown;

  constructor(answer: () => unknown) {
    super(role);
    this.#answer = answer;
  }

  override create(): Promise<{ id: string; outputs: Attributes }> {
    return this.#answered().then((outputs) => ({ id: "r1", outputs }));
  }

  override update(): Promise<Attributes> {
    return this.#answered();
  }

  override async read(): Promise<{ id: string; outputs: Attributes; inputs: Attributes } | undefined> {
    const answer = this.#answer();
    return Promise.resolve(isRecord(answer) ? { id: "r1", outputs: answer, inputs: answer } : undefined);
  }

  override async delete(): Promise<void> {
    await this.#answered();
  }

  #answered(): Promise<Attributes> {
    const answer = this.#answer();
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(isRecord(answer) ? answer : {});
  }
}

type Hosted = Required<Omit<dynamic.ResourceProvider, "autoSecretOutputs">>;

function hostOf(answer: unknown): Hosted {
  const { configure, check, diff, create, read, update, delete: remove } = hosted(new Scripted(() => answer));
  assert.ok(configure && check && diff && read && update && remove);
  return { configure, check, diff, create, read, update, delete: remove };
}

const REFUSED = new LogtoError({
  status: 422,
  code: "role.name_in_use",
  message: "The name is in use.",
  method: "POST",
  path: "/roles",
});

describe("the host of dynamic providers", () => {
  before(() => {
    configure();
  });

  it("never sees undefined, at any depth", async () => {
    const host = hostOf({ name: "a", scopeIds: undefined, deep: { er: undefined, list: [undefined] } });
    const clean = { name: "a", deep: { list: [null] } };
    assert.deepEqual(await host.create({}), { id: "r1", outs: clean });
    assert.deepEqual(Object.keys((await host.create({})).outs as object), ["name", "deep"]);
    assert.deepEqual(await host.update("r1", {}, {}), { outs: clean });
    assert.deepEqual(await host.read("r1", {}), { id: "r1", props: clean, inputs: clean });
  });

  it("learns by an empty id that an object is gone", async () => {
    assert.deepEqual(await hostOf(undefined).read("r1", {}), { id: "" });
  });

  it("is told what is wrong without the name of a property, for it would print the value", async () => {
    const { failures } = await hostOf({}).check({}, { name: "", description: "d", isDefault: "yes" });
    assert.deepEqual(failures, [
      { property: "", reason: "name must have at least 1 character" },
      { property: "", reason: "isDefault must be true or false" },
    ]);
  });

  it("is told of a missing configuration only where the arguments are right", async () => {
    configure({ "logto:endpoint": "not an URL" });
    try {
      const host = hostOf({});
      const wrong = await host.check({}, { name: "a" });
      assert.deepEqual(wrong.failures, [{ property: "", reason: "description is required" }]);
      const right = await host.check({}, { name: "a", description: "d" });
      assert.equal(right.failures?.length, 1);
      assert.match(right.failures[0]?.reason ?? "", /logto:endpoint/);
    } finally {
      configure();
    }
  });

  it("is configured without a word, whatever there is", async () => {
    const config = { get: () => undefined, require: () => assert.fail("nothing may be demanded here") };
    try {
      await hostOf({}).configure({ config });
    } finally {
      configure();
    }
  });

  it("is thrown an error without a stack, which it would print", async () => {
    for (const operation of [
      (host: Hosted) => host.create({}),
      (host: Hosted) => host.update("r1", {}, {}),
      (host: Hosted) => host.delete("r1", {}),
    ]) {
      const error = await caught(operation(hostOf(REFUSED)), ProviderError);
      assert.equal(error.message, "The name is in use.");
      assert.equal(error.stack, "");
    }
  });

  it("is thrown a fault of ours with its stack", async () => {
    const error = await caught(hostOf(new TypeError("x is not a function")).create({}), TypeError);
    assert.match(error.stack ?? "", /host\.test/);
  });

  it("is told of a failure half-way all that the state needs: the id, the properties, the text of the provider", async () => {
    const half = new PartialFailure("r1", { name: "a", scopeIds: undefined }, "scopeIds was not set: no", REFUSED);
    for (const operation of [
      (host: Hosted) => host.create({ __provider: "text" }),
      (host: Hosted) => host.update("r1", {}, { __provider: "text" }),
    ]) {
      const error = await caught(operation(hostOf(half)), ProviderError);
      assert.equal(Reflect.get(error, "id"), "r1");
      assert.deepEqual(Reflect.get(error, "properties"), { name: "a", __provider: "text" });
      assert.deepEqual(Reflect.get(error, "reasons"), [
        "scopeIds was not set: no. What was done before is kept; the next `pulumi up` continues from there",
      ]);
      assert.equal(error.stack, "");
    }
  });
});
