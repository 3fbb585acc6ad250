import type { CollectionDeclaration } from "../../declaration";

/** Logto's endpoint: /api/organizations. Names may repeat. */
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
    /** What it is, at most 256 characters. Empty and absent are one. */
    description: { type: "string", nullable: true, maxLength: 256 },
    /** Any JSON object. Undeclared, it is unmanaged; `{}` empties it. */
    customData: { type: "json" },
    /** Must its members use a second factor? Default: `false`. */
    isMfaRequired: { type: "boolean", default: false },
    /** The colours of its sign-in page. Removing it resets them. */
    color: {
      type: "object",
      since: "1.32",
      properties: {
        /** The main colour, such as `#6139f6`. */
        primaryColor: { type: "string", format: "hexColor" },
        /** The main colour in dark mode, such as `#8768f8`. */
        darkPrimaryColor: { type: "string", format: "hexColor" },
        /** Is there a dark mode? */
        isDarkModeEnabled: { type: "boolean" },
      },
    },
    /** The pictures of its sign-in page. Removing it resets them. */
    branding: {
      type: "object",
      properties: {
        /** The logo. */
        logoUrl: { type: "string", format: "url" },
        /** The logo in dark mode. */
        darkLogoUrl: { type: "string", format: "url" },
        /** The icon of the page. */
        favicon: { type: "string", format: "url" },
        /** The icon of the page in dark mode. */
        darkFavicon: { type: "string", format: "url" },
      },
    },
    /** CSS for its sign-in page. Empty and absent are one. */
    customCss: { type: "string", nullable: true, since: "1.32" },
  },
  outputs: {},
  naturalKeys: [["name"]],
  clashCodes: [],
  search: { by: "substring" },
} as const satisfies CollectionDeclaration;
