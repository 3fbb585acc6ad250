import assert from "node:assert/strict";
import { apiResource } from "../../../sdk/objects/apiResource/declaration";
import { apiResourceScope } from "../../../sdk/objects/apiResourceScope/declaration";
import { application } from "../../../sdk/objects/application/declaration";
import { applicationSecret } from "../../../sdk/objects/applicationSecret/declaration";
import type { ObjectDeclaration } from "../../../sdk/declaration";
import { organization } from "../../../sdk/objects/organization/declaration";
import { organizationRole } from "../../../sdk/objects/organizationRole/declaration";
import { organizationScope } from "../../../sdk/objects/organizationScope/declaration";
import { role } from "../../../sdk/objects/role/declaration";
import { user } from "../../../sdk/objects/user/declaration";
import { changeBody, createBody, hasOwnEndpoint, leftByCreate, removed } from "../../../sdk/provider/values/expand";
import type { Attributes } from "../../../sdk/provider/values/attributes";
import { renewing } from "./renewing";

describe("the body that creates", () => {
  const rows: readonly (readonly [ObjectDeclaration, args: Attributes, body: Attributes])[] = [
    [
      application,
      { name: "a", type: "SPA", oidcClientMetadata: { redirectUris: [] }, customData: {}, isThirdParty: false },
      { name: "a", type: "SPA", oidcClientMetadata: { redirectUris: [] }, customData: {}, isThirdParty: false },
    ],
    [applicationSecret, { applicationId: "x", name: "a", expiresAt: 5, rotation: "1" }, { name: "a", expiresAt: 5 }],
    [
      apiResource,
      { name: "a", indicator: "x", accessTokenTtl: 60, isDefault: true },
      { name: "a", indicator: "x", accessTokenTtl: 60 },
    ],
    [apiResourceScope, { resourceId: "x", name: "a", description: "b" }, { name: "a", description: "b" }],
    // A fault in the scopes would leave the created role behind, and an empty list is a fault.
    [
      role,
      { name: "a", description: "b", type: "User", scopeIds: ["s"] },
      { name: "a", description: "b", type: "User" },
    ],
    [
      organization,
      { name: "a", branding: { logoUrl: "https://a.example" } },
      { name: "a", branding: { logoUrl: "https://a.example" } },
    ],
    [organizationScope, { name: "a" }, { name: "a" }],
    [
      organizationRole,
      { name: "a", type: "User", scopeIds: ["s"], resourceScopeIds: [] },
      { name: "a", type: "User", organizationScopeIds: ["s"], resourceScopeIds: [] },
    ],
    [
      user,
      { username: "a", isSuspended: true, password: "p", profile: { nickname: "b" } },
      { username: "a", password: "p", profile: { nickname: "b" } },
    ],
    [user, { passwordDigest: "d", passwordAlgorithm: "MD5" }, { passwordDigest: "d", passwordAlgorithm: "MD5" }],
  ];
  for (const [object, args, body] of rows) {
    it(`of a ${object.noun} from ${Object.keys(args).join(", ")} has ${Object.keys(body).join(", ")}`, () => {
      assert.deepEqual(createBody(object, args), body);
    });
  }
});

describe("what creating leaves for later", () => {
  const rows: readonly (readonly [ObjectDeclaration, args: Attributes, left: readonly string[]])[] = [
    [role, { scopeIds: ["s"], isDefault: true }, ["scopeIds"]],
    [role, { name: "a" }, []],
    [organizationRole, { scopeIds: ["s"], resourceScopeIds: ["t"] }, []],
    [apiResource, { isDefault: true }, ["isDefault"]],
    [apiResource, { isDefault: false }, []],
    [user, { isSuspended: true, password: "p" }, ["isSuspended"]],
    [user, { isSuspended: false, password: "p" }, []],
  ];
  for (const [object, args, left] of rows) {
    it(`of a ${object.noun} with ${JSON.stringify(args)} is [${left.join()}]`, () => {
      assert.deepEqual(leftByCreate(object, args), left);
    });
  }
});

describe("the body that changes", () => {
  const rows: readonly (readonly [
    ObjectDeclaration,
    changed: readonly string[],
    args: Attributes,
    body: Attributes,
  ])[] = [
    [role, ["description"], { name: "a", description: "b" }, { description: "b" }],
    [role, ["scopeIds"], { scopeIds: ["s"] }, {}],
    [role, [], { name: "a" }, {}],
    // The values of removed arguments: null for a column, the default, {} for an object. Custom JSON and passwords stay.
    [organization, ["description", "customCss"], {}, { description: null, customCss: null }],
    [organization, ["color", "branding"], {}, { color: {}, branding: {} }],
    [organization, ["customData"], {}, {}],
    [organization, ["isMfaRequired"], {}, { isMfaRequired: false }],
    [apiResource, ["accessTokenTtl"], {}, { accessTokenTtl: 3600 }],
    [apiResource, ["isDefault", "name"], { isDefault: true, name: "b" }, { name: "b" }],
    [application, ["customClientMetadata"], {}, { customClientMetadata: {} }],
    [
      application,
      ["customClientMetadata"],
      { customClientMetadata: { isDeviceFlow: true, idTokenTtl: 9 } },
      { customClientMetadata: { isDeviceFlow: true, idTokenTtl: 9 } },
    ],
    [application, ["customData"], { customData: {} }, { customData: {} }],
    [user, ["password", "isSuspended", "username"], { password: "p", isSuspended: true }, { username: null }],
    [user, ["passwordDigest", "passwordAlgorithm", "profile"], {}, { profile: {} }],
  ];
  for (const [object, changed, args, body] of rows) {
    it(`of a ${object.noun}: ${changed.join(", ")} of ${JSON.stringify(args)} → ${JSON.stringify(body)}`, () => {
      assert.deepEqual(changeBody(object, { keys: changed, args }), body);
    });
  }

  it("is without an argument that only asks for a new output, as is the one that creates, which leaves none for later", () => {
    const args = { name: "a", rotation: "first" };
    assert.deepEqual(createBody(renewing, args), { name: "a" });
    assert.deepEqual(leftByCreate(renewing, args), []);
    assert.deepEqual(changeBody(renewing, { keys: ["name", "rotation"], args }), { name: "a" });
    assert.deepEqual(changeBody(renewing, { keys: ["rotation"], args: { name: "a" } }), {});
  });

  it("of one key of an endpoint of its own clears by the default, and leaves a password", () => {
    assert.equal(removed(user, "isSuspended"), false);
    assert.equal(removed(user, "password"), undefined);
  });

  it("is not what sets and keys with a path of their own are written by", () => {
    const own = Object.keys(user.properties).filter((key) => hasOwnEndpoint(user, key));
    assert.deepEqual(own, ["isSuspended", "password"]);
    assert.ok(hasOwnEndpoint(role, "scopeIds"));
    assert.ok(hasOwnEndpoint(renewing, "rotation"));
    assert.ok(!hasOwnEndpoint(role, "name"));
  });
});
