import type { CollectionDeclaration } from "../../declaration";

/** Logto's endpoint: /api/organizations. Names need not be unique. */
export const organization = {
  kind: "collection",
  className: "Organization",
  module: "organization",
  noun: "organization",
  pulumiName: "name",
  since: "1.28",
  path: "/organizations",
  properties: {
    /** The name, 1 to 128 characters. It need not be unique. Default: the Pulumi name. */
    name: { type: "string", required: true, minLength: 1, maxLength: 128 },
    /** What the organization is, at most 256 characters. An empty text is the same as none. */
    description: { type: "string", nullable: true, maxLength: 256 },
    /** Any JSON object. If it is not declared, it is not managed; `{}` empties it. */
    customData: { type: "json" },
    /** Whether members must use a second factor to sign in. Default: `false`. */
    isMfaRequired: { type: "boolean", default: false },
    /** The colours of the sign-in page. If you remove the argument, Logto's defaults apply. */
    color: {
      type: "object",
      since: "1.32",
      properties: {
        /** The main colour, such as `#6139f6`. */
        primaryColor: { type: "string", format: "hexColor" },
        /** The main colour in dark mode, such as `#8768f8`. */
        darkPrimaryColor: { type: "string", format: "hexColor" },
        /** Whether the sign-in page has a dark mode. */
        isDarkModeEnabled: { type: "boolean" },
      },
    },
    /** The images of the sign-in page. If you remove the argument, Logto's defaults apply. */
    branding: {
      type: "object",
      properties: {
        /** The URL of the logo. */
        logoUrl: { type: "string", format: "url" },
        /** The URL of the logo in dark mode. */
        darkLogoUrl: { type: "string", format: "url" },
        /** The URL of the icon of the page. */
        favicon: { type: "string", format: "url" },
        /** The URL of the icon of the page in dark mode. */
        darkFavicon: { type: "string", format: "url" },
      },
    },
    /** CSS for the sign-in page. An empty text is the same as none. */
    customCss: { type: "string", nullable: true, since: "1.32" },
  },
  outputs: {},
  naturalKeys: [["name"]],
  clashCodes: [],
  search: { by: "substring" },
} as const satisfies CollectionDeclaration;
