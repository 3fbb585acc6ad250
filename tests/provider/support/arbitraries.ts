import * as fc from "fast-check";
import type { ObjectDeclaration, Property, StringFormat, StringProperty } from "../../../sdk/declaration";
import type { Arguments, ExampleReferences } from "../../support/exampleObjects";
import { without } from "./resource";

type Known = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** The longest text that is made where the declaration sets no bound, or of costly characters, in characters. */
const LONGEST = 60;

/** The largest whole number that is made where the declaration sets no bound: it fits every column of Logto's. */
const LARGEST = 2_000_000_000;

const NUMBERS = ["4915112345678", "4901512345678", "14155552671", "33612345678", "818012345678"];

/** Any valid arguments of a class: by its declaration, by the ids that there are, and by Logto's rules across arguments. */
export function argumentsOf(object: ObjectDeclaration, references: ExampleReferences): fc.Arbitrary<Arguments> {
  const known = { ...specialTexts, ...ids(object.className, references) };
  return record(object.properties, known, "")
    .map((args) => lawful(object.className, args))
    .filter((args) => object.className !== "RoleAssignment" || args["userId"] !== undefined);
}

/** Texts of all kinds, as long as they may be too; without the character NUL, which Logto's database refuses. */
function text(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const size = { minLength, maxLength: Math.min(maxLength, LONGEST) };
  return fc
    .oneof(
      fc.string({ unit: "grapheme", ...size }),
      fc.string({ unit: "binary", ...size }),
      fc.string(size),
      fc.string({ minLength: maxLength, maxLength }),
    )
    .map((made) => made.replaceAll("\0", "0"))
    .filter((made) => made.length >= minLength && made.length <= maxLength);
}

const plainText = (): fc.Arbitrary<string> => text(0, LONGEST);

const FORMATS: Readonly<Record<StringFormat, fc.Arbitrary<string>>> = {
  url: fc.webUrl({ withQueryParameters: true, size: "small" }),
  email: fc.emailAddress({ size: "small" }).filter((email) => email.length <= 128),
  phone: fc.constantFrom(...NUMBERS),
  username: fc.stringMatching(/^[A-Z_a-z]\w{0,30}$/),
  hexColor: fc.stringMatching(/^#[\da-f]{3}([\da-f]{3})?$/),
  scopeName: text(1, LONGEST)
    .map((name) => name.replaceAll(/\s/g, ":"))
    .filter((name) => name !== ""),
};

const redirectUri = fc.oneof(
  // A part of the path that is a dot or two goes nowhere that it says.
  fc.webUrl().filter((url) => !/\/\.{1,2}(?=$|\/)/.test(url)),
  fc.constantFrom("com.acme.app://callback", "https://*.acme.example/callback", "http://localhost:3000/a?b=c#d"),
);

/** Texts that more than the declaration says something of, by their path. */
const specialTexts: Known = {
  "oidcClientMetadata.redirectUris[]": redirectUri,
  "oidcClientMetadata.postLogoutRedirectUris[]": redirectUri,
  "customClientMetadata.corsAllowedOrigins[]": fc.webUrl({ validSchemes: ["https"] }).map((url) => new URL(url).origin),
  "emailDomains[]": fc.domain().filter((domain) => domain.length <= 128),
  expiresAt: fc.integer({ min: 4_102_444_800_000, max: 4_133_980_800_000 }),
  ssoConnectorIds: fc.constant([]),
  password: fc.string({ minLength: 8, maxLength: 30 }).map((made) => `a1${made}`),
};

/** The arguments that name other objects. */
function ids(className: string, references: ExampleReferences): Known {
  const some = (all: readonly string[]): fc.Arbitrary<unknown> => fc.shuffledSubarray([...all]);
  const one = (...all: readonly string[]): fc.Arbitrary<unknown> => fc.constantFrom(...all);
  const { scopes, organizationScopes, organizationRoles, organizationMachineRoles } = references;
  const byClass: Readonly<Record<string, Known>> = {
    Role: { scopeIds: some(scopes) },
    OrganizationRole: { scopeIds: some(organizationScopes), resourceScopeIds: some(scopes) },
    ApplicationRoles: { roleIds: some(references.machineRoles) },
    UserRoles: { roleIds: some(references.userRoles) },
    ApplicationSecret: { name: text(1, LONGEST).filter((name) => !/^\.{1,2}$/.test(name)) },
    RoleAssignment: { roleId: one(...references.userRoles) },
    OrganizationMember: { organizationRoleIds: some(organizationRoles) },
    OrganizationApplication: { organizationRoleIds: some(organizationMachineRoles) },
    OrganizationJit: { organizationRoleIds: some(organizationRoles) },
  };
  return {
    applicationId: one(references.application, references.otherApplication),
    resourceId: one(references.resource, references.otherResource),
    userId: one(references.user, references.otherUser),
    organizationId: one(references.organization, references.otherOrganization),
    ...byClass[className],
  };
}

function record(
  properties: Readonly<Record<string, Property>>,
  known: Known,
  path: string,
): fc.Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(properties);
  const model = Object.fromEntries(entries.map(([key, property]) => [key, value(property, known, path + key)]));
  const requiredKeys = entries.filter(([, property]) => property.required === true).map(([key]) => key);
  return fc.record(model, { requiredKeys });
}

function value(property: Property, known: Known, path: string): fc.Arbitrary<unknown> {
  const special = known[path];
  if (special !== undefined) return special;
  switch (property.type) {
    case "string":
      return string(property);
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return fc.integer({ min: property.minimum ?? 0, max: property.maximum ?? LARGEST });
    case "object":
      return record(property.properties, known, `${path}.`);
    case "json":
      return json;
    case "list":
      return fc.array(value(property.items, known, `${path}[]`), { maxLength: 4 });
    case "set":
      return fc.uniqueArray(value(property.items, known, `${path}[]`), { maxLength: 4 });
  }
}

function string({ oneOf, format, nullable, minLength = 0, maxLength = LONGEST }: StringProperty): fc.Arbitrary<string> {
  if (oneOf !== undefined) return fc.constantFrom(...oneOf);
  const made = format === undefined ? text(minLength, maxLength) : FORMATS[format];
  return nullable === true ? fc.oneof({ weight: 5, arbitrary: made }, { weight: 1, arbitrary: fc.constant("") }) : made;
}

/** Keys that a JSON object of Logto's may have: it refuses `__proto__`. */
const key = plainText().filter((name) => name !== "__proto__");

const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(plainText(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
    fc.array(tie("tree"), { maxLength: 3 }),
    fc.dictionary(key, tie("tree"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

const json = fc.dictionary(key, tree, { maxKeys: 4, noNullPrototype: true });

/** The arguments without those that Logto does not let stand together. */
export function lawful(className: string, args: Arguments): Arguments {
  switch (className) {
    case "Application":
      return lawfulApplication(args);
    case "User":
      return lawfulUser(args);
    case "RoleAssignment":
      return without(args, "applicationId");
    default:
      return args;
  }
}

/** A self-hosted Logto has no protected applications. */
function lawfulApplication(args: Arguments): Arguments {
  const { protectedAppMetadata: _protected, isThirdParty, customClientMetadata, ...rest } = args;
  const type = rest["type"] === "Protected" ? "Traditional" : rest["type"];
  const metadata = typeof customClientMetadata === "object" ? { ...customClientMetadata, ...flow(type) } : undefined;
  const mayBeThird = type !== "MachineToMachine" && !(metadata && "allowTokenExchange" in metadata);
  return {
    ...rest,
    type,
    ...(metadata && { customClientMetadata: metadata }),
    ...(isThirdParty !== undefined && { isThirdParty: isThirdParty === true && mayBeThird }),
  };
}

/** Only a native application may have the device flow. */
function flow(type: unknown): object {
  return type === "Native" ? {} : { isDeviceFlow: false };
}

function lawfulUser(args: Arguments): Arguments {
  const { password, passwordDigest, passwordAlgorithm, ...rest } = args;
  if (passwordDigest !== undefined && passwordAlgorithm !== undefined && passwordAlgorithm !== "Legacy") {
    return { ...rest, passwordDigest, passwordAlgorithm };
  }
  return { ...rest, ...(password !== undefined && { password }) };
}
