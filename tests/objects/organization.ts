import type { Knowledge } from "../support/knowledge";
import { AS_DECLARED, because, counts, documentedAt, list, LOGTOS_ID, NAMED, READ_BY_PATH } from "../support/usual";

export const organization: Knowledge = {
  examples: () => ({
    minimal: { name: "Minimal organization" },
    full: {
      name: "Full organization",
      description: "A customer",
      customData: { plan: "pro" },
      isMfaRequired: true,
      color: { primaryColor: "#6139f6", darkPrimaryColor: "#fff", isDarkModeEnabled: true },
      branding: {
        logoUrl: "https://acme.example/logo.png",
        darkLogoUrl: "https://acme.example/logo-dark.png",
        favicon: "https://acme.example/favicon.ico",
        darkFavicon: "https://acme.example/favicon-dark.ico",
      },
      customCss: "body { margin: 0 }",
    },
    edits: [
      { argument: "name", value: "Renamed organization" },
      { argument: "description", value: "A partner" },
      { argument: "customData", value: { plan: "free", since: 2020 } },
      { argument: "isMfaRequired", value: false },
      { argument: "color", value: { primaryColor: "#000000", isDarkModeEnabled: false } },
      { argument: "branding", value: { logoUrl: "https://acme.example/other.png" } },
      { argument: "customCss", value: "body { margin: 1px }" },
    ],
    replacements: [],
    clears: [
      { argument: "description", left: null },
      { argument: "isMfaRequired", left: false },
      { argument: "color", left: {} },
      { argument: "branding", left: {} },
      { argument: "customCss", left: null },
    ],
    unmanaged: ["customData"],
  }),
  leftOut: {},
  defaults: { isMfaRequired: false },
  neverTold: [],
  anyArguments: AS_DECLARED,
  places: {
    object: (id) => `/organizations/${id}`,
    collection: () => "/organizations",
    read: READ_BY_PATH,
    endpoints: {},
  },
  existence: "made",
  second: { kind: "another", because: "names may repeat" },
  goesWith: because("it hangs on nothing"),
  lookup: LOGTOS_ID,
  requests: {
    create: { method: "POST", path: "/api/organizations", isRepeatable: false },
    later: because("one request takes all arguments"),
    least: counts(1, 1, 1),
    full: counts(1, 1, 1),
  },
  inProgram: NAMED,
  compared: [list("/organizations")],
  documented: documentedAt("/organizations", {
    createdAt: "Logto makes it up",
    tenantId: "Logto takes it for no tenant but its own, and answers 500",
  }),
};
