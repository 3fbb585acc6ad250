import assert from "node:assert/strict";
import { UNKNOWN, type Attributes } from "../../../sdk/provider/values/attributes";
import { objectsUnderTest } from "../../objects";
import { unboundReferences } from "../../support/objects/references";
import { configure, inputsOf, problemsOf } from "./hosted";

/** The smallest valid arguments of a class, to which a case adds the invalid ones. */
function validOf(module: string): Attributes {
  const object = objectsUnderTest.find((one) => one.module === module) ?? assert.fail(module);
  return object.examples(unboundReferences).minimal;
}

type Case = readonly [module: string, added: Attributes, problems: readonly string[]];

const text = (length: number): string => "x".repeat(length);
const metadata = (...redirectUris: unknown[]): Attributes => ({ oidcClientMetadata: { redirectUris } });

const WRONG: Readonly<Record<string, readonly Case[]>> = {
  "required arguments": [
    ["application", { type: undefined }, ["type is required"]],
    ["application", { name: undefined }, ["name is required"]],
    ["apiResource", { indicator: undefined }, ["indicator is required"]],
    ["role", { description: undefined }, ["description is required"]],
    ["applicationRoles", { roleIds: undefined }, ["roleIds is required"]],
    ["roleAssignment", { roleId: undefined }, ["roleId is required"]],
    [
      "application",
      { type: "Protected", protectedAppMetadata: {} },
      ["protectedAppMetadata.subDomain is required", "protectedAppMetadata.origin is required"],
    ],
  ],
  "null, which counts as absent": [
    ["role", { description: null }, ["description is required"]],
    ["application", metadata(null), ["oidcClientMetadata.redirectUris[0] must be a text"]],
  ],
  types: [
    ["application", { name: 5 }, ["name must be a text"]],
    ["application", { isThirdParty: "true" }, ["isThirdParty must be true or false"]],
    ["application", { oidcClientMetadata: [] }, ["oidcClientMetadata must be an object"]],
    ["application", { customData: [1] }, ["customData must be an object"]],
    ["application", { customData: "x" }, ["customData must be an object"]],
    [
      "application",
      { oidcClientMetadata: { redirectUris: "https://a.example" } },
      ["oidcClientMetadata.redirectUris must be a list"],
    ],
    ["role", { scopeIds: "scope1" }, ["scopeIds must be a list"]],
    ["role", { scopeIds: ["scope1", 2] }, ["scopeIds[1] must be a text"]],
    ["user", { profile: { address: { country: 49 } } }, ["profile.address.country must be a text"]],
    ["apiResource", { accessTokenTtl: "3600" }, ["accessTokenTtl must be a number"]],
    ["apiResource", { accessTokenTtl: 1.5 }, ["accessTokenTtl must be a whole number"]],
  ],
  lengths: [
    ["application", { name: "" }, ["name must have at least 1 character"]],
    ["application", { name: text(257) }, ["name must have at most 256 characters"]],
    ["applicationSecret", { name: text(257) }, ["name must have at most 256 characters"]],
    ["apiResource", { indicator: "" }, ["indicator must have at least 1 character"]],
    ["apiResourceScope", { name: text(257) }, ["name must have at most 256 characters"]],
    ["role", { name: text(129) }, ["name must have at most 128 characters"]],
    ["role", { description: "" }, ["description must have at least 1 character"]],
    ["role", { description: text(129) }, ["description must have at most 128 characters"]],
    ["role", { scopeIds: ["scope1", ""] }, ["scopeIds[1] must have at least 1 character"]],
    ["organization", { description: text(257) }, ["description must have at most 256 characters"]],
    ["organizationScope", { name: text(129) }, ["name must have at most 128 characters"]],
    ["organizationRole", { description: text(257) }, ["description must have at most 256 characters"]],
    ["organizationJit", { emailDomains: [text(129)] }, ["emailDomains[0] must have at most 128 characters"]],
    ["user", { name: text(129) }, ["name must have at most 128 characters"]],
    ["user", { password: "" }, ["password must have at least 1 character"]],
  ],
  "the character that no database holds": [
    ["role", { name: "a\0b" }, ["name must not contain the character U+0000"]],
    ["organizationJit", { emailDomains: ["a", "\0"] }, ["emailDomains[1] must not contain the character U+0000"]],
    ["organization", { customData: { a: [{ "\0": 1 }] } }, ["customData must not contain the character U+0000"]],
    ["user", { profile: { nickname: "\0" } }, ["profile.nickname must not contain the character U+0000"]],
  ],
  enums: [
    [
      "application",
      { type: "SAML" },
      ['type must be one of "Native", "SPA", "Traditional", "MachineToMachine", "Protected"'],
    ],
    ["role", { type: "Robot" }, ['type must be one of "User", "MachineToMachine"']],
    ["organizationRole", { type: "user" }, ['type must be one of "User", "MachineToMachine"']],
    [
      "user",
      { passwordDigest: "d", passwordAlgorithm: "ROT13" },
      [
        'passwordAlgorithm must be one of "Argon2i", "Argon2id", "Argon2d", "SHA1", "SHA256", "MD5", "Bcrypt", "Legacy"',
      ],
    ],
  ],
  "times to live": [
    ["apiResource", { accessTokenTtl: 0 }, ["accessTokenTtl must be at least 1"]],
    [
      "application",
      { customClientMetadata: { idTokenTtl: 0, refreshTokenTtl: -1, refreshTokenTtlInDays: 181, maxAllowedGrants: 0 } },
      [
        "customClientMetadata.idTokenTtl must be at least 1",
        "customClientMetadata.refreshTokenTtl must be at least 1",
        "customClientMetadata.refreshTokenTtlInDays must be at most 180",
        "customClientMetadata.maxAllowedGrants must be at least 1",
      ],
    ],
    [
      "application",
      { customClientMetadata: { refreshTokenTtlInDays: 0 } },
      ["customClientMetadata.refreshTokenTtlInDays must be at least 1"],
    ],
    ["applicationSecret", { expiresAt: -1 }, ["expiresAt must be at least 0"]],
  ],
  "scope names": [
    ["apiResourceScope", { name: "read orders" }, ["name must not contain white space (Logto: scope.name_with_space)"]],
    [
      "apiResourceScope",
      { name: "read\torders" },
      ["name must not contain white space (Logto: scope.name_with_space)"],
    ],
  ],
  "repetitions in a set": [
    ["role", { scopeIds: ["a", "b", "a"] }, ["scopeIds[2] repeats entry 0; a set has each value once"]],
    [
      "organizationRole",
      { resourceScopeIds: ["a", "a"] },
      ["resourceScopeIds[1] repeats entry 0; a set has each value once"],
    ],
    [
      "organizationJit",
      { emailDomains: ["a", "b", "b"] },
      ["emailDomains[2] repeats entry 1; a set has each value once"],
    ],
  ],
  "user names, addresses and phone numbers": [
    ["user", { username: "1ann" }, ["username must start with a letter or _, followed by letters, digits and _"]],
    ["user", { username: "ann-b" }, ["username must start with a letter or _, followed by letters, digits and _"]],
    ["user", { primaryEmail: "nope" }, ["primaryEmail must be an e-mail address"]],
    ["user", { avatar: "me.png" }, ["avatar must be an absolute URL, such as https://acme.example/path"]],
    ...["+4915112345678", "49 151 12345678", "1", "00000000"].map((primaryPhone): Case => [
      "user",
      { primaryPhone },
      [
        "primaryPhone must be a phone number in digits only, with the country code and without +, such as 4915112345678",
      ],
    ]),
  ],
  "colours and pictures": [
    [
      "organization",
      { color: { primaryColor: "red" } },
      ["color.primaryColor must be a colour such as #6139f6 or #fff"],
    ],
    [
      "organization",
      { color: { darkPrimaryColor: "#12345" } },
      ["color.darkPrimaryColor must be a colour such as #6139f6 or #fff"],
    ],
    [
      "organization",
      { branding: { favicon: "" } },
      ["branding.favicon must be an absolute URL, such as https://acme.example/path"],
    ],
  ],
  "redirect URIs and origins": [
    [
      "application",
      metadata("https://a.example/cb", "com.acme.app://cb", "notaurl"),
      [
        "oidcClientMetadata.redirectUris[2] must be an absolute URI, such as https://acme.example/callback or " +
          "com.acme.app://callback",
      ],
    ],
    [
      "application",
      { oidcClientMetadata: { postLogoutRedirectUris: ["https://*/out"] } },
      [
        "oidcClientMetadata.postLogoutRedirectUris[0] must have a dot in a host with a wildcard, such as " +
          "https://*.acme.example/callback",
      ],
    ],
    [
      "application",
      { oidcClientMetadata: { backchannelLogoutUri: "/out" } },
      ["oidcClientMetadata.backchannelLogoutUri must be an absolute URL, such as https://acme.example/path"],
    ],
    [
      "application",
      { customClientMetadata: { corsAllowedOrigins: ["https://a.example", "https://a.example/"] } },
      [
        "customClientMetadata.corsAllowedOrigins[1] must be an origin without a path or a slash at its end, such as " +
          "https://acme.example",
      ],
    ],
  ],
  "what goes with which type of application": [
    [
      "application",
      { type: "MachineToMachine", isThirdParty: true },
      ["isThirdParty is only for the types Traditional, SPA and Native"],
    ],
    [
      "application",
      { type: "Protected", isThirdParty: true, protectedAppMetadata: { subDomain: "a", origin: "https://a.example" } },
      ["isThirdParty is only for the types Traditional, SPA and Native"],
    ],
    [
      "application",
      { isThirdParty: true, customClientMetadata: { allowTokenExchange: true } },
      ["customClientMetadata.allowTokenExchange cannot be true for a third-party application"],
    ],
    [
      "application",
      { customClientMetadata: { isDeviceFlow: true } },
      ["customClientMetadata.isDeviceFlow is only for the type Native"],
    ],
    ["application", { type: "Protected" }, ["protectedAppMetadata is required for the type Protected"]],
    [
      "application",
      { protectedAppMetadata: { subDomain: "a", origin: "https://a.example" } },
      ["protectedAppMetadata is only for the type Protected"],
    ],
    [
      "application",
      {
        type: "Protected",
        protectedAppMetadata: { subDomain: "a", origin: "https://a.example" },
        oidcClientMetadata: { redirectUris: [] },
      },
      ["oidcClientMetadata is written by Logto itself for the type Protected"],
    ],
  ],
  "who holds a role": [
    ["roleAssignment", { applicationId: "application1" }, ["give exactly one of userId and applicationId"]],
    ["roleAssignment", { userId: undefined }, ["give exactly one of userId and applicationId"]],
  ],
  "a password and its digest": [
    [
      "user",
      { password: "p", passwordDigest: "d", passwordAlgorithm: "MD5" },
      ["passwordDigest cannot be combined with password; give one of the two"],
    ],
    ["user", { passwordDigest: "d" }, ["passwordAlgorithm is required together with passwordDigest"]],
    ["user", { passwordAlgorithm: "MD5" }, ["passwordAlgorithm is only allowed together with passwordDigest"]],
    ...[
      "secret",
      '{"a":1}',
      '["md5",["salt"],"hash"]',
      '["md5",["@"]]',
      '["md5",["@"],"hash",1]',
      '["md5",[1,"@"],"h"]',
    ].map((passwordDigest): Case => [
      "user",
      { passwordDigest, passwordAlgorithm: "Legacy" },
      [
        'passwordDigest must be, for the algorithm Legacy, JSON such as ["sha512", ["salt", "@"], "the hash"], where @ is ' +
          "the password",
      ],
    ]),
  ],
  "the indicator of a Management API": [
    [
      "apiResource",
      { indicator: "https://acme.logto.app/api" },
      [
        "indicator is an indicator of a Logto Management API, which cannot be changed or deleted; choose another (to " +
          "read the built-in one, use ApiResource.get)",
      ],
    ],
  ],
  "unknown arguments": [
    [
      "organization",
      { descripton: "x" },
      [
        'descripton is not an argument; did you mean "description"? The known keys are name, description, customData, ' +
          "isMfaRequired, color, branding, customCss, tenant",
      ],
    ],
    [
      "organizationScope",
      { tennant: "eu" },
      ['tennant is not an argument; did you mean "tenant"? The known keys are name, description, tenant'],
    ],
    [
      "organization",
      { color: { primary: "#fff" } },
      [
        'color.primary is not an argument; did you mean "primaryColor"? The known keys are primaryColor, darkPrimaryColor, ' +
          "isDarkModeEnabled",
      ],
    ],
    [
      "user",
      { profile: { address: { town: "Bonn" } } },
      [
        'profile.address.town is not an argument; did you mean "region"? The known keys are formatted, streetAddress, locality, ' +
          "region, postalCode, country",
      ],
    ],
    // An unknown key is refused regardless of its value.
    [
      "organizationScope",
      { descripton: UNKNOWN },
      ['descripton is not an argument; did you mean "description"? The known keys are name, description, tenant'],
    ],
  ],
  "several at once, beside values that are not known": [
    [
      "application",
      { name: "", type: "SPA", isThirdParty: 1, ...metadata(UNKNOWN, 5) },
      [
        "name must have at least 1 character",
        "oidcClientMetadata.redirectUris[1] must be a text",
        "isThirdParty must be true or false",
      ],
    ],
  ],
};

/** Arguments that a stricter check than Logto's own would refuse. */
const RIGHT: readonly Case[] = [
  ["application", { name: text(256) }, []],
  ["application", { type: "Native", customClientMetadata: { isDeviceFlow: true } }, []],
  ["application", { type: "Native", isThirdParty: true, customClientMetadata: { allowTokenExchange: false } }, []],
  ["application", { type: "Traditional", isThirdParty: true }, []],
  ["application", { type: "Protected", protectedAppMetadata: { subDomain: "a", origin: "https://a.example" } }, []],
  [
    "application",
    {
      type: "Protected",
      protectedAppMetadata: { subDomain: "a", origin: "https://a.example" },
      oidcClientMetadata: null,
    },
    [],
  ],
  [
    "application",
    { customClientMetadata: { refreshTokenTtlInDays: 180, corsAllowedOrigins: ["http://localhost:3000"] } },
    [],
  ],
  [
    "application",
    { description: null, customData: { a: [null, { b: "" }] }, oidcClientMetadata: { logoUri: null } },
    [],
  ],
  // Logto accepts and keeps duplicate addresses.
  ["application", metadata("https://a.example", "https://a.example"), []],
  ["apiResource", { indicator: "orders", accessTokenTtl: 1 }, []],
  ["apiResource", { indicator: "https://acme.logto.app.example/api" }, []],
  ["apiResource", { indicator: "https://acme.logto.app/api/" }, []],
  ["role", { name: text(128), description: text(128) }, []],
  ["organizationScope", { name: "invite a member", description: "" }, []],
  ["organization", { color: { primaryColor: "#ABC", darkPrimaryColor: "#6139F6" } }, []],
  ["user", { username: "", primaryEmail: "", primaryPhone: "", avatar: "" }, []],
  ["user", { username: "_Ann1", primaryEmail: "a@b.c", primaryPhone: "4901512345678" }, []],
  ["user", { username: undefined }, []],
  ["user", { passwordDigest: text(256), passwordAlgorithm: "Bcrypt" }, []],
  ["user", { passwordDigest: '["sha512",["salt","@"],"hash"]', passwordAlgorithm: "Legacy" }, []],
  ["roleAssignment", { userId: undefined, applicationId: "application1" }, []],
  ["organizationJit", { emailDomains: ["ACME.Example", "acme.example"] }, []],
];

/** Unknown values, at every depth, and together with arguments that a rule for several arguments would refuse. */
const UNKNOWNS: readonly Case[] = [
  ["application", { name: UNKNOWN, description: UNKNOWN, customData: UNKNOWN, isThirdParty: UNKNOWN }, []],
  ["application", { oidcClientMetadata: UNKNOWN, customClientMetadata: UNKNOWN }, []],
  ["application", { oidcClientMetadata: { redirectUris: UNKNOWN, backchannelLogoutUri: UNKNOWN } }, []],
  ["application", metadata("https://a.example", UNKNOWN), []],
  ["application", { customClientMetadata: { idTokenTtl: UNKNOWN, corsAllowedOrigins: [UNKNOWN] } }, []],
  ["application", { customData: { deep: [{ er: UNKNOWN }] } }, []],
  ["application", { type: "MachineToMachine", isThirdParty: UNKNOWN }, []],
  ["application", { type: "SPA", customClientMetadata: { isDeviceFlow: UNKNOWN } }, []],
  ["application", { isThirdParty: true, customClientMetadata: { allowTokenExchange: UNKNOWN } }, []],
  ["application", { isThirdParty: UNKNOWN, customClientMetadata: { allowTokenExchange: true } }, []],
  ["application", { type: UNKNOWN, isThirdParty: true, customClientMetadata: { isDeviceFlow: true } }, []],
  ["application", { type: "Protected", protectedAppMetadata: UNKNOWN }, []],
  ["application", { type: "Protected", protectedAppMetadata: { subDomain: "a", origin: UNKNOWN } }, []],
  ["application", { type: "SPA", protectedAppMetadata: UNKNOWN }, []],
  [
    "application",
    {
      type: "Protected",
      protectedAppMetadata: { subDomain: "a", origin: "https://a.example" },
      oidcClientMetadata: UNKNOWN,
    },
    [],
  ],
  ["apiResource", { accessTokenTtl: UNKNOWN, indicator: UNKNOWN, isDefault: UNKNOWN }, []],
  ["apiResourceScope", { name: UNKNOWN, resourceId: UNKNOWN }, []],
  ["role", { type: UNKNOWN, scopeIds: UNKNOWN }, []],
  // Two unknown values look the same, but may be different.
  ["role", { scopeIds: [UNKNOWN, "scope1", UNKNOWN] }, []],
  ["user", { username: UNKNOWN, primaryEmail: UNKNOWN, primaryPhone: UNKNOWN, avatar: UNKNOWN }, []],
  ["user", { profile: { address: UNKNOWN } }, []],
  ["user", { password: UNKNOWN, passwordDigest: "d", passwordAlgorithm: "MD5" }, []],
  ["user", { password: "p", passwordDigest: UNKNOWN, passwordAlgorithm: "MD5" }, []],
  ["user", { passwordDigest: UNKNOWN }, []],
  ["user", { passwordDigest: UNKNOWN, passwordAlgorithm: "Legacy" }, []],
  ["user", { passwordDigest: "d", passwordAlgorithm: UNKNOWN }, []],
  ["user", { passwordAlgorithm: UNKNOWN }, []],
  ["roleAssignment", { userId: UNKNOWN }, []],
  ["roleAssignment", { userId: "user1", applicationId: UNKNOWN }, []],
  ["organization", { color: { primaryColor: UNKNOWN }, branding: { logoUrl: UNKNOWN } }, []],
];

describe("check", () => {
  before(() => {
    configure();
  });

  const tell = async (cases: readonly Case[]): Promise<void> => {
    for (const [module, added, problems] of cases) {
      const what = `${module} ${JSON.stringify(added)}`;
      assert.deepEqual(await problemsOf(module, { ...validOf(module), ...added }), problems, what);
    }
  };

  describe("tells, with the full path,", () => {
    for (const [title, cases] of Object.entries(WRONG)) {
      it(title, () => tell(cases));
    }
  });

  it("takes the smallest arguments of every class", () => {
    return tell(objectsUnderTest.map(({ module }) => [module, {}, []]));
  });

  it("takes what Logto takes", () => tell(RIGHT));

  it("leaves what is not known alone", () => tell(UNKNOWNS));

  it("gives the value in no message, for it may be a secret", async () => {
    const wrong = "known-wrong-value";
    const cases: Case[] = [
      ["user", { password: { wrong } }, []],
      ["user", { passwordDigest: wrong.repeat(20), passwordAlgorithm: wrong }, []],
      ["user", { primaryPhone: wrong, primaryEmail: wrong, avatar: wrong }, []],
      ["application", { type: wrong, oidcClientMetadata: wrong, customData: wrong }, []],
      ["application", { ...metadata(wrong), customClientMetadata: { corsAllowedOrigins: [wrong] } }, []],
      ["role", { type: wrong, scopeIds: [wrong, wrong], isDefault: wrong }, []],
      ["apiResourceScope", { name: `${wrong} ${wrong}` }, []],
    ];
    for (const [module, added] of cases) {
      const problems = await problemsOf(module, { ...validOf(module), ...added });
      assert.notDeepEqual(problems, []);
      assert.ok(!problems.join("\n").includes(wrong), problems.join("\n"));
    }
  });

  describe("completes", () => {
    it("an application with the defaults of Logto", async () => {
      assert.deepEqual(await inputsOf("application", { ...validOf("application"), __provider: "text" }), {
        ...validOf("application"),
        isThirdParty: false,
        oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] },
      });
    });

    it("an object in part with the defaults of its other keys", async () => {
      const { oidcClientMetadata } = await inputsOf("application", {
        ...validOf("application"),
        oidcClientMetadata: { redirectUris: ["https://a.example"], logoUri: null },
      });
      assert.deepEqual(oidcClientMetadata, { redirectUris: ["https://a.example"], postLogoutRedirectUris: [] });
    });

    it("a protected application with nothing that Logto itself writes", async () => {
      const protectedAppMetadata = { subDomain: "a", origin: "https://a.example" };
      const inputs = await inputsOf("application", { name: "web", type: "Protected", protectedAppMetadata });
      assert.deepEqual(inputs, { name: "web", type: "Protected", protectedAppMetadata, isThirdParty: false });
    });

    for (const { name, module, defaults, examples } of objectsUnderTest) {
      it(`${name} with ${JSON.stringify(defaults)}, and no set that is not declared`, async () => {
        const { minimal } = examples(unboundReferences);
        assert.deepEqual(await inputsOf(module, minimal), { ...minimal, ...defaults });
      });
    }

    it("nothing over a value that is not known", async () => {
      const inputs = await inputsOf("apiResource", { ...validOf("apiResource"), accessTokenTtl: UNKNOWN });
      assert.equal(inputs["accessTokenTtl"], UNKNOWN);
    });

    it("and keeps the tenant and the option adopt, and drops the text of the provider", async () => {
      const inputs = await inputsOf("organizationScope", { name: "a", adopt: true, __provider: "text" });
      assert.deepEqual(inputs, { name: "a", adopt: true });
    });
  });

  describe("a name that the provider makes", () => {
    const news = { applicationId: "application1", autoName: "ci" };

    it("is the Pulumi name with a suffix that differs each time", async () => {
      const first = await inputsOf("applicationSecret", news);
      const second = await inputsOf("applicationSecret", news);
      assert.match(String(first["name"]), /^ci-[0-9a-f]{7}$/);
      assert.match(String(second["name"]), /^ci-[0-9a-f]{7}$/);
      assert.notEqual(first["name"], second["name"]);
    });

    it("stays as long as the secret does", async () => {
      const { name } = await inputsOf("applicationSecret", news, { ...news, name: "ci-1234567" });
      assert.equal(name, "ci-1234567");
    });

    it("gives way to a given one", async () => {
      const { name } = await inputsOf("applicationSecret", { ...news, name: "mine" }, { name: "ci-1234567" });
      assert.equal(name, "mine");
    });
  });
});
