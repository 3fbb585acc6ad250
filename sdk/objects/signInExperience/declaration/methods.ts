import type { ListProperty, ObjectProperty } from "../../../declaration";

/** What users can sign in with. */
export const IDENTIFIERS = ["username", "email", "phone"] as const;

export const signUp = {
  type: "object",
  properties: {
    /**
     * What a new user must give, in the order of the page. An empty list means that nobody can sign up by an identifier. An
     * e-mail address or a phone number requires `verify`, and a connector that sends codes.
     */
    identifiers: { type: "list", required: true, items: { type: "string", oneOf: IDENTIFIERS } },
    /** Whether a new user must set a password. */
    password: { type: "boolean", required: true },
    /** Whether a new user must verify the address or number by a code. */
    verify: { type: "boolean", required: true },
    /** What a new user must give in addition. Requires at least one entry in `identifiers`, and none of the same kind. */
    secondaryIdentifiers: {
      type: "list",
      items: {
        type: "object",
        properties: {
          /** What the user must give. `emailOrPhone` lets the user choose. */
          identifier: { type: "string", required: true, oneOf: [...IDENTIFIERS, "emailOrPhone"] },
          /** Whether the user must verify it by a code. Required to be `true` for all but `username`. */
          verify: { type: "boolean", absent: false },
        },
      },
    },
  },
} as const satisfies ObjectProperty;

export const signIn = {
  type: "object",
  properties: {
    /** The ways to sign in, in the order of the page. */
    methods: {
      type: "list",
      required: true,
      items: {
        type: "object",
        properties: {
          /** What the user gives. */
          identifier: { type: "string", required: true, oneOf: IDENTIFIERS },
          /** Whether the user can sign in with the password. One of this and `verificationCode` must be `true`. */
          password: { type: "boolean", required: true },
          /** Whether the user can sign in with a code that Logto sends. Requires a connector that sends it. */
          verificationCode: { type: "boolean", required: true },
          /** Whether the page asks for the password first, if both are possible. */
          isPasswordPrimary: { type: "boolean", required: true },
        },
      },
    },
  },
} as const satisfies ObjectProperty;

export const socialSignIn = {
  type: "object",
  properties: {
    /** Whether Logto links a social account to the user with the same address without asking. Logto's default: `false`. */
    automaticAccountLinking: { type: "boolean", absent: false },
    /** Whether a user who signs up by a social account need not give the identifiers of `signUp`. Logto's default: `false`. */
    skipRequiredIdentifiers: { type: "boolean", absent: false, since: "1.36" },
  },
} as const satisfies ObjectProperty;

export const passkeySignIn = {
  type: "object",
  since: "1.36",
  properties: {
    /** Whether users can sign in with a passkey. Logto's default: `false`. */
    enabled: { type: "boolean", absent: false },
    /** Whether the page has a button for it. */
    showPasskeyButton: { type: "boolean" },
    /** Whether the browser offers passkeys when the user enters an identifier. */
    allowAutofill: { type: "boolean" },
  },
} as const satisfies ObjectProperty;

export const signUpProfileFields = {
  type: "list",
  takesNull: true,
  since: "1.39",
  items: {
    type: "object",
    properties: {
      /** The name of a profile field of the tenant. Each field can be in the list once. */
      name: { type: "string", required: true },
    },
  },
} as const satisfies ListProperty;
