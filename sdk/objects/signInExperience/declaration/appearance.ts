import { LANGUAGE_TAGS, type ObjectProperty } from "../../../declaration";

export const color = {
  type: "object",
  properties: {
    /** The main colour, such as `#6139f6`. */
    primaryColor: { type: "string", required: true, format: "hexColor" },
    /** Whether the sign-in pages have a dark mode. */
    isDarkModeEnabled: { type: "boolean", required: true },
    /** The main colour in dark mode, such as `#8768f8`. */
    darkPrimaryColor: { type: "string", required: true, format: "hexColor" },
  },
} as const satisfies ObjectProperty;

export const branding = {
  type: "object",
  properties: {
    /** The URL of the logo. */
    logoUrl: { type: "string", format: "url" },
    /** The URL of the logo in dark mode. */
    darkLogoUrl: { type: "string", format: "url" },
    /** The URL of the icon of the pages. */
    favicon: { type: "string", format: "url" },
    /** The URL of the icon of the pages in dark mode. */
    darkFavicon: { type: "string", format: "url" },
  },
} as const satisfies ObjectProperty;

export const languageInfo = {
  type: "object",
  properties: {
    /** Whether the pages use the language of the user's browser, if there are texts for it. */
    autoDetect: { type: "boolean", required: true },
    /**
     * The language that the pages use otherwise. Logto refuses one without texts: it must be built in, such as `en`, `de` or
     * `pt-BR`, or the tenant must have custom phrases for it.
     */
    fallbackLanguage: { type: "string", required: true, oneOf: LANGUAGE_TAGS },
  },
} as const satisfies ObjectProperty;

export const customUiAssets = {
  type: "object",
  takesNull: true,
  properties: {
    /** The id that Logto returned for the uploaded files. */
    id: { type: "string", required: true },
    /** The time of the upload, in milliseconds since 1970. */
    createdAt: { type: "number", required: true },
  },
} as const satisfies ObjectProperty;

export const customUiCsp = {
  type: "object",
  cloudOnly: true,
  since: "1.40",
  properties: {
    /**
     * Further sources of scripts, at least one, such as `https://cdn.acme.example`. Write the host in lower case, because Logto
     * stores it so. Logto removes spaces around a source, and repeated sources.
     */
    scriptSrc: {
      type: "list",
      minItems: 1,
      items: { type: "string", rewrites: ["trims"] },
      rewrites: ["dropsRepeats"],
    },
    /** Further servers to which scripts may connect, at least one. The rules of `scriptSrc` apply. */
    connectSrc: {
      type: "list",
      minItems: 1,
      items: { type: "string", rewrites: ["trims"] },
      rewrites: ["dropsRepeats"],
    },
  },
} as const satisfies ObjectProperty;
