import assert from "node:assert/strict";
import { z } from "zod";
import { sampleProblems } from "../../../sdk/objects/jwtCustomizer/samples";
import { UNKNOWN } from "../../../sdk/provider/values/attributes";

const ROLE = { id: "r", name: "clerk", description: "Clerk", scopes: [] };

describe("the samples of a JWT customizer", () => {
  for (const [tokenType, samples] of [
    ["access-token", {}],
    ["access-token", { contextSample: { user: {} }, tokenSample: {} }],
    ["access-token", { contextSample: { user: { nope: 1, username: null, roles: [ROLE] }, nope: 1 } }],
    ["access-token", { tokenSample: { aud: ["a", "b"], accountId: "u", kind: "AccessToken" } }],
    ["access-token", { contextSample: UNKNOWN, tokenSample: UNKNOWN }],
    ["access-token", { contextSample: { user: { isSuspended: UNKNOWN, id: UNKNOWN, roles: [UNKNOWN] } } }],
    ["client-credentials", { contextSample: {}, tokenSample: { aud: "a", kind: "ClientCredentials" } }],
    ["client-credentials", { contextSample: { user: { hasPassword: "yes" }, application: { name: "shop" } } }],
    [UNKNOWN, { contextSample: {}, tokenSample: { nope: 1 } }],
  ] as const) {
    it(`of ${tokenType} may be ${JSON.stringify(samples)}`, () => {
      assert.deepEqual(sampleProblems({ tokenType, ...samples }), []);
    });
  }

  for (const [tokenType, samples, problem] of [
    ["access-token", { contextSample: {} }, "contextSample.user is required"],
    [
      "access-token",
      { contextSample: { user: { hasPassword: "yes" } } },
      "contextSample.user.hasPassword must be true or false",
    ],
    [
      "access-token",
      { contextSample: { user: { roles: [{ id: "r" }] } } },
      "contextSample.user.roles[0].name is required",
    ],
    ["access-token", { contextSample: { user: { username: 1 } } }, "contextSample.user.username must be a text"],
    [
      "access-token",
      { tokenSample: { nope: 1 } },
      "tokenSample.nope is not a key of such a token. Known are jti, aud,",
    ],
    ["access-token", { tokenSample: { aud: [1] } }, "tokenSample.aud must be a text, or a list of texts"],
    ["access-token", { tokenSample: { kind: "ClientCredentials" } }, 'tokenSample.kind must be one of "AccessToken"'],
    ["client-credentials", { tokenSample: { accountId: "u" } }, "tokenSample.accountId is not a key of such a token"],
    [
      "client-credentials",
      { contextSample: { application: { type: "spa" } } },
      'contextSample.application.type must be one of "Native"',
    ],
  ] as const) {
    it(`of ${tokenType} may not be ${JSON.stringify(samples)}: ${problem}`, () => {
      const [first, ...others] = sampleProblems({ tokenType, ...samples });
      assert.ok(first);
      assert.ok(`${z.core.toDotPath(first.path)} ${first.message}`.startsWith(problem), first.message);
      assert.ok(others.every(({ path }) => String(path).startsWith("contextSample,user,roles")));
    });
  }
});
