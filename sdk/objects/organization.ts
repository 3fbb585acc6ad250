import type { ObjectDeclaration } from "./declaration";

/** Logto's endpoint: /api/organizations. Names may repeat. */
export const organization = {
  className: "Organization",
  module: "organization",
  noun: "organization",
  since: "1.28",
  path: "/organizations",
  properties: {
    name: { type: "string", required: true, minLength: 1, maxLength: 128 },
    description: { type: "string", nullable: true, maxLength: 256 },
    customData: { type: "json" },
    isMfaRequired: { type: "boolean", default: false },
    color: {
      type: "object",
      since: "1.32",
      properties: {
        primaryColor: { type: "string", format: "hexColor" },
        darkPrimaryColor: { type: "string", format: "hexColor" },
        isDarkModeEnabled: { type: "boolean" },
      },
    },
    branding: {
      type: "object",
      properties: {
        logoUrl: { type: "string", format: "url" },
        darkLogoUrl: { type: "string", format: "url" },
        favicon: { type: "string", format: "url" },
        darkFavicon: { type: "string", format: "url" },
      },
    },
    customCss: { type: "string", nullable: true, since: "1.32" },
  },
  outputs: {},
  naturalKeys: [["name"]],
  clashCodes: [],
  search: { by: "substring" },
} as const satisfies ObjectDeclaration;
