import assert from "node:assert/strict";
import { LogtoError } from "../../../sdk/client";
import { organizationJit } from "../../../sdk/objects/organizationJit/declaration";
import { role } from "../../../sdk/objects/role/declaration";
import { isGone } from "../../../sdk/provider/requests/absence";
import { changeSet, listMembers, setDelta } from "../../../sdk/provider/requests/sets";
import { caught } from "../../support/caught";
import type { Reply, Seen } from "../../support/client/fakeLogto";
import { DONE, FakeTenant, refusal } from "./fakeTenant";

const SCOPES = role.properties.scopeIds.assignment;
const DOMAINS = organizationJit.properties.emailDomains.assignment;

/** A set like the scopes of a role: the whole batch is refused if one of its members already exists. */
function scopesOf(...held: string[]): FakeTenant {
  const members = new Set(held);
  return new FakeTenant(({ method, path, body = "{}" }: Seen): Reply => {
    if (method === "GET") {
      return { body: [...members].map((id) => ({ id })) };
    }
    if (method === "DELETE") {
      return members.delete(decodeURIComponent(path.split("/").at(-1) ?? "")) ? DONE : refusal(404, "entity.not_found");
    }
    const { scopeIds } = JSON.parse(body) as { scopeIds: string[] };
    if (scopeIds.some((id) => members.has(id))) {
      return refusal(422, "role.scope_exists");
    }
    scopeIds.forEach((id) => members.add(id));
    return { status: 201, body: [...members].map((id) => ({ id })) };
  });
}

describe("the difference of two sets", () => {
  for (const [current, wanted, missing, extra] of [
    [[], [], [], []],
    [["a"], ["a"], [], []],
    [["a", "b"], ["b", "a"], [], []],
    [[], ["a", "b"], ["a", "b"], []],
    [["a", "b"], [], [], ["a", "b"]],
    [["a", "b", "c"], ["c", "d"], ["d"], ["a", "b"]],
  ] as const) {
    it(`from [${current.join()}] to [${wanted.join()}] is +[${missing.join()}] -[${extra.join()}]`, () => {
      assert.deepEqual(setDelta(current, wanted), { missing, extra });
    });
  }
});

describe("a set of Logto's", () => {
  it("is listed by the key that names its members", async () => {
    const fake = new FakeTenant(() => ({ body: [{ emailDomain: "a.example", organizationId: "o" }, {}] }));
    assert.deepEqual(await listMembers(fake.tenant, "/organizations/o", DOMAINS), ["a.example"]);
    assert.deepEqual(fake.log, ["GET /organizations/o/jit/email-domains"]);
  });

  it("is not touched when it is what is wanted", async () => {
    const fake = scopesOf("a", "b");
    await changeSet(fake.tenant, "/roles/r", SCOPES, { current: ["a", "b"], wanted: ["b", "a"] });
    assert.deepEqual(fake.log, []);
  });

  it("gets what it lacks, in one request, before it loses what is too many", async () => {
    const fake = scopesOf("a", "b");
    await changeSet(fake.tenant, "/roles/r", SCOPES, { current: ["a", "b"], wanted: ["b", "c", "d"] });
    assert.deepEqual(fake.log, ['POST /roles/r/scopes {"scopeIds":["c","d"]}', "DELETE /roles/r/scopes/a"]);
  });

  it("only loses what is too many", async () => {
    const fake = scopesOf("a", "b/c");
    await changeSet(fake.tenant, "/roles/r", SCOPES, { current: ["a", "b/c"], wanted: [] });
    assert.deepEqual(fake.log, ["DELETE /roles/r/scopes/a", "DELETE /roles/r/scopes/b%2Fc"]);
  });

  it("may have lost a member already", async () => {
    const fake = scopesOf("b");
    await changeSet(fake.tenant, "/roles/r", SCOPES, { current: ["a", "b"], wanted: [] });
    assert.deepEqual(fake.log, ["DELETE /roles/r/scopes/a", "DELETE /roles/r/scopes/b"]);
  });

  it("is read anew when a member that it seemed to lack is there", async () => {
    const fake = scopesOf("a", "stranger");
    await changeSet(fake.tenant, "/roles/r", SCOPES, { current: ["gone"], wanted: ["a", "b"] });
    assert.deepEqual(fake.log, [
      'POST /roles/r/scopes {"scopeIds":["a","b"]}',
      "GET /roles/r/scopes",
      'POST /roles/r/scopes {"scopeIds":["b"]}',
      "DELETE /roles/r/scopes/stranger",
    ]);
  });

  it("is read anew once, not for ever", async () => {
    const fake = new FakeTenant(({ method }) => (method === "GET" ? { body: [] } : refusal(422, "role.scope_exists")));
    const error = await caught(changeSet(fake.tenant, "/roles/r", SCOPES, { current: [], wanted: ["a"] }), LogtoError);
    assert.equal(error.code, "role.scope_exists");
    assert.equal(fake.log.length, 3);
  });

  it("loses nothing when what it lacks cannot be added", async () => {
    const fake = new FakeTenant(() => refusal(404, "entity.not_exists_with_id"));
    const error = await caught(
      changeSet(fake.tenant, "/roles/r", SCOPES, { current: ["a"], wanted: ["b"] }),
      LogtoError,
    );
    assert.equal(error.code, "entity.not_exists_with_id");
    assert.deepEqual(fake.log, ['POST /roles/r/scopes {"scopeIds":["b"]}']);
  });

  it("is put whole where Logto adds only one at a time", async () => {
    const fake = new FakeTenant(() => DONE);
    await changeSet(fake.tenant, "/organizations/o", DOMAINS, { current: ["a"], wanted: ["a", "b", "c"] });
    await changeSet(fake.tenant, "/organizations/o", DOMAINS, { current: ["a"], wanted: [] });
    await changeSet(fake.tenant, "/organizations/o", DOMAINS, { current: ["a", "b"], wanted: ["b", "a"] });
    assert.deepEqual(fake.log, [
      'PUT /organizations/o/jit/email-domains {"emailDomains":["a","b","c"]}',
      'PUT /organizations/o/jit/email-domains {"emailDomains":[]}',
    ]);
  });
});

describe("gone", () => {
  for (const [status, code, gone] of [
    [404, "entity.not_found", true],
    [404, "entity.not_exists", true],
    [404, "entity.not_exists_with_id", true],
    [422, "organization.require_membership", true],
    [422, "entity.invalid_input", false],
    [422, "entity.not_found", false],
    [404, "", false],
    [403, "auth.forbidden", false],
    [500, "", false],
  ] as const) {
    it(`is ${gone ? "" : "not "}what ${status} ${code} means`, () => {
      const error = new LogtoError({ status, code, message: "m", method: "GET", path: "/x" });
      assert.equal(isGone(error), gone);
    });
  }

  it("is not what another error means", () => {
    assert.ok(!isGone(new Error("entity.not_found")));
  });
});
