import * as fc from "fast-check";
import { redirectUri } from "../support/objects/texts";
import type { Arguments } from "../support/objects/examples";
import type { Knowledge } from "../support/objects/knowledge";
import { because, counts, documentedAt, inCollection, list, LOGTOS_ID, NAMED } from "../support/objects/usual";

const REDIRECTS = {
  redirectUris: ["https://acme.example/callback", "https://*.acme.example/callback"],
  postLogoutRedirectUris: ["https://acme.example"],
};

const TOKENS = {
  corsAllowedOrigins: ["https://acme.example"],
  idTokenTtl: 1800,
  refreshTokenTtl: 604_800,
  refreshTokenTtlInDays: 7,
  alwaysIssueRefreshToken: true,
  rotateRefreshToken: false,
  allowTokenExchange: false,
  maxAllowedGrants: 3,
};

/** The types for which Logto creates a secret, which is a separate resource. */
const WITH_SECRET: readonly unknown[] = ["Traditional", "MachineToMachine", "Protected"];

export const application: Knowledge = {
  examples: () => ({
    minimal: { name: "Minimal application", type: "SPA" },
    full: {
      name: "Full application",
      type: "Traditional",
      description: "The shop on the web",
      oidcClientMetadata: {
        ...REDIRECTS,
        backchannelLogoutUri: "https://acme.example/logout",
        backchannelLogoutSessionRequired: true,
        logoUri: "https://acme.example/logo.png",
      },
      customClientMetadata: TOKENS,
      customData: { team: "orders", tags: ["one", { two: 2 }], empty: "", none: null },
      isThirdParty: false,
    },
    edits: [
      { argument: "name", value: "Renamed application" },
      { argument: "description", value: "The shop, elsewhere" },
      { argument: "oidcClientMetadata", value: { ...REDIRECTS, redirectUris: ["com.acme.app://callback"] } },
      { argument: "customClientMetadata", value: { ...TOKENS, idTokenTtl: 900, allowTokenExchange: true } },
      { argument: "customData", value: { team: "sales" } },
    ],
    replacements: [
      { argument: "type", value: "SPA", first: "new" },
      { argument: "isThirdParty", value: true, first: "new" },
    ],
    clears: [
      { argument: "description", left: null },
      { argument: "oidcClientMetadata", left: { redirectUris: [], postLogoutRedirectUris: [] } },
      { argument: "customClientMetadata", left: {} },
    ],
    unmanaged: ["customData"],
  }),
  leftOut: { protectedAppMetadata: "Logto Cloud alone has protected applications" },
  defaults: { oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] }, isThirdParty: false },
  neverTold: [],
  openThoughNeverTold: { "protectedAppMetadata.subDomain": "it is a part of a public address" },
  changedByPeople: [],
  anyArguments: {
    values: () => ({
      "oidcClientMetadata.redirectUris[]": redirectUri,
      "oidcClientMetadata.postLogoutRedirectUris[]": redirectUri,
      "customClientMetadata.corsAllowedOrigins[]": fc
        .webUrl({ validSchemes: ["https"] })
        .map((url) => new URL(url).origin),
    }),
    lawful,
  },
  places: {
    ...inCollection("/applications"),
    endpoints: {},
  },
  existence: "made",
  second: { kind: "another", because: "names may repeat" },
  goesWith: because("it hangs on nothing"),
  lookup: LOGTOS_ID,
  requests: {
    create: { method: "POST", path: "/api/applications", isRepeatable: false },
    later: because("one request takes all arguments"),
    least: counts(1, 1, 1),
    full: counts(1, 1, 1),
  },
  inProgram: {
    ...NAMED,
    children: { count: ({ type }) => (WITH_SECRET.includes(type) ? 1 : 0), arguments: {}, outputs: ["secret"] },
  },
  compared: [list("/applications")],
  documented: {
    ...documentedAt("/applications", { "customClientMetadata.tenantId": "it is Logto's own" }),
    stricter: { type: "SAML applications have an endpoint of their own (400 application.saml.use_saml_app_api)" },
  },
};

/** A self-hosted Logto has no protected applications. */
function lawful(args: Arguments): Arguments {
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

/** Only native applications support the device flow. */
function flow(type: unknown): object {
  return type === "Native" ? {} : { isDeviceFlow: false };
}
