import assert from "node:assert/strict";
import { application } from "../../../sdk/objects/application/declaration";
import { applicationSecret } from "../../../sdk/objects/applicationSecret/declaration";
import { organization } from "../../../sdk/objects/organization/declaration";
import { role } from "../../../sdk/objects/role/declaration";
import { roleAssignment } from "../../../sdk/objects/roleAssignment/declaration";
import { user } from "../../../sdk/objects/user/declaration";
import { argumentsOf, commonInputs, declaredIn } from "../../../sdk/provider/values/arguments";
import { describe as named } from "../../../sdk/provider/values/describe";
import { flatten } from "../../../sdk/provider/values/flatten";
import { outputsOf } from "../../../sdk/provider/values/outputs";
import { FakeTenant } from "./fakeTenant";

const { tenant } = new FakeTenant(() => ({}));
const WHERE = { tenantId: "default", endpoint: "https://logto.example" };

describe("the arguments among the inputs", () => {
  it("are all that is not the package's own, without null at any known depth", () => {
    const inputs = {
      name: "a",
      description: null,
      customData: { kept: null },
      oidcClientMetadata: { logoUri: null, redirectUris: [null] },
      tenant: "eu",
      adopt: true,
      autoName: "x",
      __provider: "text",
    };
    assert.deepEqual(argumentsOf(application, inputs), {
      name: "a",
      customData: { kept: null },
      oidcClientMetadata: { redirectUris: [null] },
    });
    assert.deepEqual(commonInputs(inputs), { tenant: "eu", adopt: true, autoName: "x" });
  });

  it("are in the state under their own names", () => {
    const state = { name: "a", tenantId: "t", endpoint: "e", __provider: "text", unknownToUs: 1 };
    assert.deepEqual(declaredIn(role, state), { name: "a" });
  });
});

describe("an answer of Logto's", () => {
  it("is flattened to the arguments and outputs that are there", () => {
    const answer = { id: "i", name: "a", value: "s", expiresAt: null, tenantId: "t", createdAt: 1 };
    assert.deepEqual(flatten(applicationSecret, answer), { name: "a", value: "s" });
  });
});

describe("the outputs", () => {
  it("hold of the arguments the declared ones alone, and where the object lives", () => {
    const found = { name: "a", description: "d", customData: { a: 1 }, isMfaRequired: true };
    assert.deepEqual(outputsOf(organization, tenant, { inputs: {}, declared: { name: "a" }, found: found }), {
      name: "a",
      ...WHERE,
    });
  });

  it("hold what Logto has in place of what was declared, which is how drift is found", () => {
    const declared = { name: "a", description: "d", color: { primaryColor: "#fff" } };
    const found = { name: "b", color: { primaryColor: "#000", isDarkModeEnabled: true } };
    assert.deepEqual(outputsOf(organization, tenant, { inputs: {}, declared: declared, found: found }), {
      name: "b",
      color: { primaryColor: "#000", isDarkModeEnabled: true },
      ...WHERE,
    });
  });

  it("hold the words of the program where Logto means the same", () => {
    const declared = { primaryPhone: "4901512345678", name: "", isSuspended: false };
    const found = { primaryPhone: "491512345678" };
    assert.deepEqual(outputsOf(user, tenant, { inputs: {}, declared: declared, found: found }), {
      ...declared,
      ...WHERE,
    });
  });

  it("hold a password as it was declared", () => {
    const declared = { password: "p" };
    assert.deepEqual(outputsOf(user, tenant, { inputs: {}, declared: declared, found: {} }), {
      password: "p",
      ...WHERE,
    });
  });

  it("hold what Logto made up, and the entry of the tenant", () => {
    const declared = { applicationId: "x", name: "a", rotation: "1" };
    const outputs = outputsOf(applicationSecret, tenant, {
      inputs: { tenant: "eu" },
      declared: declared,
      found: { ...declared, value: "s" },
    });
    assert.deepEqual(outputs, { ...declared, value: "s", tenant: "eu", ...WHERE });
  });

  it("hold all that a lookup found", () => {
    const found = { name: "a", description: "d", type: "User", isDefault: true, scopeIds: ["s"] };
    assert.deepEqual(outputsOf(role, tenant, { inputs: {}, declared: found, found: found }), { ...found, ...WHERE });
  });

  it("hold of a lookup no key that the package does not know", () => {
    const protectedAppMetadata = { host: "a.b.c", origin: "https://a.example", sessionDuration: 1 };
    const found = { name: "a", protectedAppMetadata };
    assert.deepEqual(outputsOf(application, tenant, { inputs: {}, declared: found, found: found }), {
      name: "a",
      protectedAppMetadata: { origin: "https://a.example" },
      ...WHERE,
    });
  });
});

describe("what messages call an object", () => {
  it("is its noun with the first natural key that it has, else its id", () => {
    assert.equal(named(role, { name: "clerk" }), 'role "clerk"');
    assert.equal(named(user, { primaryEmail: "ann@acme.example" }, "u1"), 'user "ann@acme.example"');
    assert.equal(named(user, { name: "Ann" }, "u1"), 'user "u1"');
    assert.equal(named(user, {}), "user");
    assert.equal(named(roleAssignment, { roleId: "r", applicationId: "a" }), 'role assignment "a"');
  });
});
