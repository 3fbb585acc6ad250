import assert from "node:assert/strict";
import { applicationSecret } from "../../../sdk/objects/applicationSecret/declaration";
import { apiResource } from "../../../sdk/objects/apiResource/declaration";
import { application } from "../../../sdk/objects/application/declaration";
import type { ObjectDeclaration } from "../../../sdk/declaration";
import { organization } from "../../../sdk/objects/organization/declaration";
import { organizationMember } from "../../../sdk/objects/organizationMember/declaration";
import { organizationRole } from "../../../sdk/objects/organizationRole/declaration";
import { role } from "../../../sdk/objects/role/declaration";
import { user } from "../../../sdk/objects/user/declaration";
import { changedKeys, difference, diffInputs, type Difference } from "../../../sdk/provider/operations/diff";
import { Connections } from "../../../sdk/provider/tenants/connections";
import { type Attributes, UNKNOWN } from "../../../sdk/provider/values/attributes";
import { CONFIGURATION } from "./hosted";

const NONE: Difference = { changes: false, replaces: [], deleteBeforeReplace: false };
const UPDATE: Difference = { changes: true, replaces: [], deleteBeforeReplace: false };
const replace = (...replaces: string[]): Difference => ({ changes: true, replaces, deleteBeforeReplace: false });
const deleteFirst = (...replaces: string[]): Difference => ({ changes: true, replaces, deleteBeforeReplace: true });

type Row = readonly [what: string, object: ObjectDeclaration, olds: Attributes, news: Attributes, expected: Difference];

const DEVICE = { customClientMetadata: { isDeviceFlow: true, idTokenTtl: 60 } };
const PROTECTED = { protectedAppMetadata: { subDomain: "a", origin: "https://a.example" } };

const ROWS: readonly Row[] = [
  ["nothing", role, { name: "a", scopeIds: ["x", "y"] }, { name: "a", scopeIds: ["y", "x"] }, NONE],
  ["what the state holds beyond the arguments", role, { name: "a", tenantId: "t", endpoint: "e" }, { name: "a" }, NONE],
  ["a changed argument", role, { description: "a" }, { description: "b" }, UPDATE],
  ["an added argument", organization, { name: "a" }, { name: "a", description: "b" }, UPDATE],
  ["an added argument that says what is so", organization, { name: "a" }, { name: "a", description: "" }, NONE],
  ["a removed argument", organization, { name: "a", description: "b" }, { name: "a" }, UPDATE],
  ["a removed set", role, { name: "a", scopeIds: ["x"] }, { name: "a" }, UPDATE],
  ["a set that is now declared empty", role, { name: "a" }, { name: "a", scopeIds: [] }, UPDATE],
  [
    "a removed nested key",
    organization,
    { color: { primaryColor: "#fff", isDarkModeEnabled: true } },
    { color: { primaryColor: "#fff" } },
    UPDATE,
  ],
  ["an unknown argument", role, { description: "a" }, { description: UNKNOWN }, UPDATE],
  ["an unknown member of a set", role, { scopeIds: ["x"] }, { scopeIds: [UNKNOWN] }, UPDATE],
  [
    "a value that is unknown in a list that is the same else",
    application,
    { oidcClientMetadata: { redirectUris: ["x"] } },
    { oidcClientMetadata: { redirectUris: [UNKNOWN] } },
    UPDATE,
  ],

  ["a create-only argument", application, { type: "SPA" }, { type: "Native" }, replace("type")],
  [
    "a create-only argument that is unknown",
    application,
    { isThirdParty: false },
    { isThirdParty: UNKNOWN },
    replace("isThirdParty"),
  ],
  ["a create-only argument that says its default", role, { name: "a" }, { name: "a", type: "User" }, NONE],
  [
    "a relation to another object",
    organizationMember,
    { organizationId: "o", userId: "u" },
    { organizationId: "o", userId: "v" },
    replace("userId"),
  ],

  ["device flow that is asked for", application, {}, DEVICE, replace("customClientMetadata")],
  ["device flow that is removed", application, DEVICE, {}, replace("customClientMetadata")],
  [
    "device flow that is removed alone",
    application,
    DEVICE,
    { customClientMetadata: { idTokenTtl: 60 } },
    replace("customClientMetadata"),
  ],
  [
    "device flow that stays",
    application,
    DEVICE,
    { customClientMetadata: { isDeviceFlow: true, idTokenTtl: 90 } },
    UPDATE,
  ],
  [
    "no device flow, said or not",
    application,
    { customClientMetadata: { isDeviceFlow: false } },
    { customClientMetadata: {} },
    NONE,
  ],
  [
    "device flow in an unknown whole",
    application,
    { customClientMetadata: { idTokenTtl: 60 } },
    { customClientMetadata: UNKNOWN },
    replace("customClientMetadata"),
  ],
  [
    "an unknown beside device flow",
    application,
    DEVICE,
    { customClientMetadata: { isDeviceFlow: true, idTokenTtl: UNKNOWN } },
    UPDATE,
  ],
  [
    "the origin of a protected application",
    application,
    PROTECTED,
    { protectedAppMetadata: { subDomain: "a", origin: "https://b.example" } },
    UPDATE,
  ],
  [
    "the subdomain of a protected application",
    application,
    PROTECTED,
    { protectedAppMetadata: { subDomain: "b", origin: "https://a.example" } },
    replace("protectedAppMetadata"),
  ],

  [
    "a role's type, and so its name again",
    role,
    { name: "a", type: "User" },
    { name: "a", type: "MachineToMachine" },
    deleteFirst("type"),
  ],
  [
    "a role's type and its name",
    role,
    { name: "a", type: "User" },
    { name: "b", type: "MachineToMachine" },
    replace("type"),
  ],
  [
    "a role's type and a name that is unknown",
    role,
    { name: "a", type: "User" },
    { name: UNKNOWN, type: "MachineToMachine" },
    replace("type"),
  ],
  [
    "an organization role's type",
    organizationRole,
    { name: "a" },
    { name: "a", type: "MachineToMachine" },
    deleteFirst("type"),
  ],
  [
    "an indicator, which is unique itself",
    apiResource,
    { name: "a", indicator: "x" },
    { name: "a", indicator: "y" },
    replace("indicator"),
  ],
  [
    "an application, whose name may repeat",
    application,
    { name: "a", type: "SPA" },
    { name: "a", type: "Native" },
    replace("type"),
  ],

  ["a password", user, { username: "a", password: "p" }, { username: "a", password: "q" }, UPDATE],
  ["a password that is removed", user, { username: "a", password: "p" }, { username: "a" }, UPDATE],
  [
    "a digest that is removed",
    user,
    { username: "a", passwordDigest: "d", passwordAlgorithm: "MD5" },
    { username: "a" },
    UPDATE,
  ],
  [
    "a digest that gives way to a password",
    user,
    { username: "a", passwordDigest: "d", passwordAlgorithm: "MD5" },
    { username: "a", password: "p" },
    UPDATE,
  ],
  [
    "a digest",
    user,
    { username: "a", passwordDigest: "d", passwordAlgorithm: "MD5" },
    { username: "a", passwordDigest: "e", passwordAlgorithm: "MD5" },
    deleteFirst("passwordDigest"),
  ],
  [
    "a digest of a user without a name",
    user,
    { passwordDigest: "d", passwordAlgorithm: "MD5" },
    { passwordDigest: "e", passwordAlgorithm: "MD5" },
    replace("passwordDigest"),
  ],
  [
    "a digest, beside another name and the same address in another case",
    user,
    { username: "a", primaryEmail: "A@b.c", passwordDigest: "d" },
    { username: "b", primaryEmail: "a@b.c", passwordDigest: "e" },
    deleteFirst("passwordDigest"),
  ],
  [
    "a digest, beside the same phone number in another form",
    user,
    { primaryPhone: "491512345678", passwordDigest: "d" },
    { primaryPhone: "4901512345678", passwordDigest: "e" },
    deleteFirst("passwordDigest"),
  ],
  ["a phone number in another form", user, { primaryPhone: "491512345678" }, { primaryPhone: "4901512345678" }, NONE],
  ["an e-mail address in another case", user, { primaryEmail: "A@b.c" }, { primaryEmail: "a@b.c" }, UPDATE],

  [
    "the rotation of a secret with a given name",
    applicationSecret,
    { applicationId: "x", name: "a", rotation: "1" },
    { applicationId: "x", name: "a", rotation: "2" },
    deleteFirst("rotation"),
  ],
  [
    "the rotation of a secret that gets another name",
    applicationSecret,
    { applicationId: "x", name: "a", rotation: "1" },
    { applicationId: "x", name: "b", rotation: "2" },
    replace("name", "rotation"),
  ],
  [
    "a rotation that is removed",
    applicationSecret,
    { applicationId: "x", name: "a", rotation: "1" },
    { applicationId: "x", name: "a" },
    deleteFirst("rotation"),
  ],
  [
    "the application of a secret",
    applicationSecret,
    { applicationId: "x", name: "a" },
    { applicationId: "y", name: "a" },
    replace("applicationId"),
  ],
];

describe("diff", () => {
  for (const [what, object, olds, news, expected] of ROWS) {
    it(`of a ${object.noun}: ${what}`, () => {
      assert.deepEqual(difference(object, olds, news), expected);
    });
  }

  it("names the arguments that changed, so that nothing else is sent", () => {
    const olds = { name: "a", description: "b", scopeIds: ["x"], isDefault: false };
    assert.deepEqual(changedKeys(role, { olds, news: { name: "a", description: "c", scopeIds: [] } }), [
      "description",
      "scopeIds",
    ]);
  });

  describe("beside a configuration", () => {
    const server = (entry: string, endpoint: string): Record<string, string> => ({
      endpoint,
      appId: entry,
      appSecret: "s",
    });
    let connections: Connections;
    const configureTenants = (tenants: Record<string, unknown>): void => {
      const configuration: Record<string, string> = { ...CONFIGURATION, "logto:tenants": JSON.stringify(tenants) };
      const silent = { info: () => undefined, warn: () => undefined };
      connections.configure((key) => configuration[key], silent);
    };
    const diffOf = (object: ObjectDeclaration, olds: Attributes, news: Attributes): Difference =>
      diffInputs(object, { olds, news, leadsElsewhere: connections.leadsElsewhere(news["tenant"], olds) });

    beforeEach(() => {
      connections = new Connections();
      configureTenants({});
    });

    const state = { name: "a", tenant: "eu", tenantId: "acme", endpoint: "https://acme.logto.app" };

    it("leaves a secret that the provider names no moment without one", () => {
      const olds = {
        applicationId: "x",
        name: "ci-1234567",
        rotation: "1",
        tenantId: "default",
        endpoint: CONFIGURATION["logto:endpoint"],
      };
      const news = { applicationId: "x", name: "ci-1234567", rotation: "2", autoName: "ci" };
      assert.deepEqual(diffOf(applicationSecret, olds, news), replace("rotation"));
    });

    it("takes the option adopt and the text of the provider for no change", () => {
      const olds = { name: "a", tenantId: "default", endpoint: CONFIGURATION["logto:endpoint"] };
      assert.deepEqual(diffOf(organization, olds, { name: "a", adopt: true, __provider: "text" }), NONE);
    });

    it("takes a renamed entry for no change", () => {
      configureTenants({ europe: server("r", "https://acme.logto.app") });
      assert.deepEqual(diffOf(organization, state, { name: "a", tenant: "europe" }), NONE);
    });

    it("replaces what moves to another tenant, the new one first", () => {
      configureTenants({ eu: server("r", "https://acme.logto.app"), us: server("r", "https://other.logto.app") });
      assert.deepEqual(diffOf(role, { ...state, type: "User" }, { name: "a", tenant: "us" }), replace("tenant"));
    });

    it("replaces what moves from one self-hosted server to another, which both call their tenant default", () => {
      configureTenants({ eu: server("r", "https://eu.example"), us: server("r", "https://us.example") });
      const olds = { ...state, tenantId: "default", endpoint: "https://eu.example" };
      assert.deepEqual(diffOf(organization, olds, { name: "a", tenant: "us" }), replace("tenant"));
    });

    it("replaces nothing when a self-hosted server has another address", () => {
      configureTenants({ eu: server("r", "https://new.example") });
      const olds = { ...state, tenantId: "default", endpoint: "https://eu.example" };
      assert.deepEqual(diffOf(organization, olds, { name: "a", tenant: "eu" }), NONE);
    });

    it("replaces nothing when a server has moved beside its old address", () => {
      configureTenants({
        eu: { ...server("r", "https://new.example"), movedFrom: "https://eu.example" },
        old: server("r", "https://eu.example"),
      });
      const olds = { ...state, tenantId: "default", endpoint: "https://eu.example" };
      assert.deepEqual(diffOf(organization, olds, { name: "a", tenant: "eu" }), NONE);
    });
  });
});
