import type { ListProperty, ObjectProperty } from "../../../declaration";

export const passwordPolicy = {
  type: "object",
  properties: {
    /** How long a password must be. */
    length: {
      type: "object",
      properties: {
        /** The least number of characters, a whole number, at least 1. Logto's default: `8`. */
        min: { type: "integer", minimum: 1, implied: 8 },
        /** The greatest number of characters, a whole number, at least 1. Logto's default: `256`. */
        max: { type: "integer", minimum: 1, implied: 256 },
      },
    },
    /** Which characters a password must have. */
    characterTypes: {
      type: "object",
      properties: {
        /**
         * How many of four types a password must have at least, 1 to 4: lower case, upper case, digits, symbols. Logto's default:
         * `1`.
         */
        min: { type: "integer", minimum: 1, maximum: 4, implied: 1 },
      },
    },
    /** Which passwords are refused. */
    rejects: {
      type: "object",
      properties: {
        /** Whether passwords from known leaks are refused. Logto's default: `true`. */
        pwned: { type: "boolean", implied: true },
        /** Whether passwords such as `aaaaaa` and `123456` are refused. Logto's default: `true`. */
        repetitionAndSequence: { type: "boolean", implied: true },
        /** Whether passwords that consist of little more than the user's names are refused. Logto's default: `true`. */
        userInfo: { type: "boolean", implied: true },
        /** Words of which a password must not consist. Logto's default: none. */
        words: { type: "list", items: { type: "string" } },
      },
    },
  },
} as const satisfies ObjectProperty;

export const passwordExpiration = {
  type: "object",
  since: "1.41",
  properties: {
    /** Whether passwords expire. Requires that users can reset a password: see `forgotPasswordMethods`. */
    enabled: { type: "boolean", required: true },
    /** How long a password is valid, in days, a whole number, at least 1. Required if `enabled` is `true`, otherwise not allowed. */
    validPeriodDays: { type: "integer", minimum: 1 },
  },
} as const satisfies ObjectProperty;

export const usernamePolicy = {
  type: "object",
  since: "1.41",
  properties: {
    /** Whether `Ann` and `ann` are two users. Logto refuses to change it to `false` while there are two such users. */
    caseSensitive: { type: "boolean", required: true },
    /** The least number of characters, 1 to 128. */
    minLength: { type: "integer", required: true, minimum: 1, maximum: 128 },
    /** The greatest number of characters, 1 to 128, not less than `minLength`. */
    maxLength: { type: "integer", required: true, minimum: 1, maximum: 128 },
    /** The characters that a username may have. At least one type other than digits must be allowed. */
    allowedChars: {
      type: "object",
      required: true,
      properties: {
        /** Whether `a` to `z` are allowed. */
        lowercase: { type: "boolean", required: true },
        /** Whether `A` to `Z` are allowed. */
        uppercase: { type: "boolean", required: true },
        /** Whether digits are allowed. A username never begins with one. */
        numbers: { type: "boolean", required: true },
        /** Whether `_` is allowed. */
        underscore: { type: "boolean", required: true },
      },
    },
  },
} as const satisfies ObjectProperty;

export const forgotPasswordMethods = {
  type: "list",
  takesNull: true,
  since: "1.31",
  items: { type: "string", oneOf: ["EmailVerificationCode", "PhoneVerificationCode"] },
} as const satisfies ListProperty;
