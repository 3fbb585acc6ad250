import assert from "node:assert/strict";
import { BEFORE, type SingletonDeclaration } from "../../../sdk/declaration";
import { PartialFailure, ProviderError } from "../../../sdk/provider/errors";
import { SingletonProvider } from "../../../sdk/provider/kinds/singletonProvider";
import { Connections, type Tenant } from "../../../sdk/provider/tenants/connections";
import type { Attributes } from "../../../sdk/provider/values/attributes";
import { caught } from "../../support/caught";
import type { Reply, Seen } from "../../support/client/fakeLogto";
import { isRecord } from "../../support/json";
import { FakeTenant, refusal } from "./fakeTenant";

const PAGES: SingletonDeclaration = {
  kind: "singleton",
  className: "Pages",
  module: "pages",
  noun: "pages",
  since: "1.28",
  path: "/pages",
  idParts: [],
  changedBy: "patch",
  properties: {
    mode: { type: "string" },
    terms: { type: "string", nullable: true },
    policy: { type: "object", properties: { least: { type: "integer", implied: 8 }, most: { type: "integer" } } },
    methods: { type: "list", takesNull: true, items: { type: "string" } },
    later: { type: "boolean", since: "1.41" },
  },
  outputs: { before: BEFORE },
};

/** What Logto has before a program declares anything. */
const THERE: Attributes = { mode: "both", terms: null, policy: {}, methods: ["code"], other: "not an argument" };

/** The pages of a tenant, and the runs of a program that declares them. */
class Pages {
  stored: Attributes = THERE;
  /** What answers a change in place of Logto. */
  fault: (() => Reply) | undefined;
  #run = this.#newRun();
  readonly #provider = new SingletonProvider(PAGES, {
    restored: ({ policy, ...before }) => (policy === undefined ? before : { ...before, policy: policy ?? {} }),
  });

  /** What was asked of Logto since the run began. */
  get log(): readonly string[] {
    return this.#run.fake.log;
  }

  /** Another run of the program, which knows nothing of those before it. */
  nextRun(): void {
    this.#run = this.#newRun();
  }

  async create(args: Attributes): Promise<Attributes> {
    const { id, outputs } = await this.#provider.create(this.#run.connections, args);
    assert.equal(id, "default");
    return outputs;
  }

  update(state: Attributes, args: Attributes): Promise<Attributes> {
    return this.#provider.update(this.#run.connections, "default", state, args);
  }

  delete(state: Attributes): Promise<void> {
    return this.#provider.delete(this.#run.connections, "default", state);
  }

  isChange(state: Attributes, args: Attributes): boolean {
    return this.#provider.diff(this.#run.connections, "default", state, args).changes;
  }

  async refresh(state: Attributes): Promise<Attributes> {
    const read = await this.#provider.read(this.#run.connections, "default", state);
    return read?.outputs ?? assert.fail();
  }

  #newRun(): { readonly fake: FakeTenant; readonly connections: Connections } {
    const fake = new FakeTenant((request) => this.#answer(request));
    return { fake, connections: new ConnectionsTo(fake.tenant) };
  }

  #answer({ method, body = "{}" }: Seen): Reply {
    if (method === "GET") {
      return { body: this.stored };
    }
    if (this.fault !== undefined) {
      return this.fault();
    }
    const changes: unknown = JSON.parse(body);
    assert.ok(isRecord(changes));
    const known = Object.entries(changes).filter(([key]) => key in this.stored);
    this.stored = { ...this.stored, ...Object.fromEntries(known) };
    return { body: this.stored };
  }
}

/** Every name leads to the one tenant. */
class ConnectionsTo extends Connections {
  constructor(readonly tenant: Tenant) {
    super();
  }

  override named(): Tenant {
    return this.tenant;
  }

  override ofState(): Tenant {
    return this.tenant;
  }

  override leadsElsewhere(): boolean {
    return false;
  }
}

describe("an object that is always there", () => {
  let pages: Pages;
  beforeEach(() => (pages = new Pages()));

  describe("when a program first declares it", () => {
    it("is sent what differs from what is there, and nothing else", async () => {
      await pages.create({ mode: "both", terms: "https://a.example", policy: { least: 8 } });
      assert.deepEqual(pages.log, ["GET /pages", 'PATCH /pages {"terms":"https://a.example","policy":{"least":8}}']);
    });

    it("is sent nothing where nothing differs, keys that mean Logto's default too", async () => {
      pages.stored = { ...THERE, policy: { least: 8, most: 9 } };
      const state = await pages.create({ mode: "both", terms: "", policy: { most: 9 } });
      assert.deepEqual(pages.log, ["GET /pages"]);
      assert.deepEqual([state["terms"], state["policy"]], ["", { most: 9 }]);
    });

    it("remembers what the declared arguments were, and no others, in Logto's words", async () => {
      const state = await pages.create({ mode: "one", terms: "https://a.example", methods: null });
      assert.deepEqual(state["before"], { mode: "both", terms: null, methods: ["code"] });
    });

    it("is adopted without a write, and remembers the same", async () => {
      const state = await pages.create({ mode: "one", adopt: true });
      assert.deepEqual(pages.log, ["GET /pages"]);
      assert.deepEqual([state["mode"], state["before"]], ["both", { mode: "both" }]);
      assert.equal(pages.isChange(state, { mode: "one" }), true);
    });
  });

  describe("when the declared arguments change", () => {
    let state: Attributes;
    beforeEach(async () => {
      state = await pages.create({ mode: "one" });
      pages.nextRun();
    });

    it("is sent what changes, by one request, and what was before stays", async () => {
      const updated = await pages.update(state, { mode: "two" });
      assert.deepEqual(pages.log, ['PATCH /pages {"mode":"two"}']);
      assert.deepEqual([updated["mode"], updated["before"]], ["two", { mode: "both" }]);
    });

    it("is sent nothing where nothing changes", async () => {
      assert.deepEqual(await pages.update(state, { mode: "one" }), state);
      assert.deepEqual(pages.log, []);
    });

    it("is read for an argument that is declared later, and remembers what that one was", async () => {
      pages.stored = { ...pages.stored, terms: "https://console.example" };
      const updated = await pages.update(state, { mode: "one", terms: "https://a.example" });
      assert.deepEqual(pages.log, ["GET /pages", 'PATCH /pages {"terms":"https://a.example"}']);
      assert.deepEqual(updated["before"], { mode: "both", terms: "https://console.example" });
    });

    it("changes where an argument is declared later as what absence means, and Logto has something else", async () => {
      pages.stored = { ...pages.stored, terms: "https://console.example" };
      assert.equal(pages.isChange(state, { mode: "one", terms: "" }), true);
      const updated = await pages.update(state, { mode: "one", terms: "" });
      assert.deepEqual(pages.log, ["GET /pages", 'PATCH /pages {"terms":""}']);
      pages.nextRun();
      assert.equal(pages.isChange(updated, { mode: "one" }), true);
      await pages.update(updated, { mode: "one" });
      assert.deepEqual(pages.log, ['PATCH /pages {"terms":"https://console.example"}']);
    });

    it("puts back an argument that is declared no longer, and forgets what it was", async () => {
      const updated = await pages.update(state, {});
      assert.deepEqual(pages.log, ['PATCH /pages {"mode":"both"}']);
      assert.deepEqual([updated["mode"], updated["before"]], [undefined, {}]);
      assert.equal(pages.isChange(updated, {}), false);
    });

    it("puts back an argument that is gone from Logto when it is declared no longer", async () => {
      const declared = await pages.update(state, { mode: "one", methods: ["mail"] });
      pages.stored = { ...pages.stored, mode: null };
      const drifted = await pages.refresh(declared);
      assert.equal(drifted["mode"], undefined);
      assert.equal(pages.isChange(drifted, { methods: ["mail"] }), true);
      await pages.update(drifted, { methods: ["mail"] });
      assert.equal(pages.stored["mode"], "both");
    });

    it("never sends an argument that the program does not declare", async () => {
      pages.stored = { ...pages.stored, terms: "https://console.example", methods: [] };
      const refreshed = await pages.refresh(state);
      assert.deepEqual(refreshed, state);
      await pages.update(refreshed, { mode: "two" });
      await pages.delete(await pages.update(refreshed, {}));
      assert.equal(pages.log.join("\n").includes("terms"), false);
      assert.deepEqual(pages.stored, { ...THERE, terms: "https://console.example", methods: [] });
    });
  });

  describe("when it is deleted", () => {
    it("is what the declared arguments were before, and stays what else it is", async () => {
      const state = await pages.create({ mode: "one", methods: null });
      pages.stored = { ...pages.stored, terms: "https://console.example" };
      pages.nextRun();
      await pages.delete(state);
      assert.deepEqual(pages.log, ['PATCH /pages {"mode":"both","methods":["code"]}']);
      assert.deepEqual(pages.stored, { ...THERE, terms: "https://console.example" });
    });

    it("is sent nothing where nothing was declared", async () => {
      const state = await pages.create({});
      pages.nextRun();
      await pages.delete(state);
      assert.deepEqual(pages.log, []);
    });

    it("is left to the entry of another name that the same run has made", async () => {
      const old = await pages.create({ mode: "one" });
      pages.nextRun();
      const renamed = await pages.create({ mode: "one" });
      await pages.delete(old);
      assert.equal(pages.stored["mode"], "one");
      assert.deepEqual(renamed["before"], { mode: "one" });
    });

    it("is not left to the entry itself, in whatever order the engine hands back its keys", async () => {
      const state = await pages.create({ mode: "one", methods: null });
      const before = Object.entries(state["before"] ?? {}).reverse();
      await pages.delete(await pages.update({ ...state, before: Object.fromEntries(before) }, { methods: null }));
      assert.deepEqual(pages.stored, THERE);
    });
  });

  describe("when a change fails", () => {
    it("may be changed all the same where Logto does not say: the state keeps what was before", async () => {
      pages.fault = () => refusal(500, "broken");
      const error = await caught(pages.create({ mode: "one" }), PartialFailure);
      assert.deepEqual([error.id, error.properties["before"]], ["default", { mode: "both" }]);
      const later = await caught(pages.update(error.properties, { mode: "one", terms: "x" }), PartialFailure);
      assert.deepEqual(later.properties["before"], { mode: "both", terms: null });
      pages.fault = undefined;
      pages.nextRun();
      await pages.update(later.properties, { mode: "one", terms: "x" });
      assert.deepEqual(pages.log, ['PATCH /pages {"mode":"one","terms":"x"}']);
    });

    it("is not changed where Logto refuses", async () => {
      pages.fault = () => refusal(400, "request.invalid_input");
      const error = await caught(pages.create({ mode: "one" }), ProviderError);
      assert.equal(error instanceof PartialFailure, false);
    });

    it("says which argument this Logto does not know, and keeps the others", async () => {
      const error = await caught(pages.create({ mode: "one", later: true }), PartialFailure);
      assert.match(error.message, /does not know later \(known from Logto 1\.41 on\)/);
      assert.deepEqual([error.properties["mode"], error.properties["later"]], ["one", undefined]);
      assert.deepEqual(error.properties["before"], { mode: "both" });
    });
  });
});
