import type { CollectionDeclaration } from "../../declaration";

/** A text about a person that they may change themselves. */
const PERSONAL = { type: "string", unmanaged: true } as const;

/** Logto's endpoint: /api/users. */
export const user = {
  kind: "collection",
  className: "User",
  module: "user",
  noun: "user",
  since: "1.28",
  path: "/users",
  properties: {
    /**
     * The name to sign in with, at most 128 characters, unique in the tenant: a letter or `_`, then letters, digits and `_`.
     * Empty and absent are one.
     */
    username: { ...PERSONAL, nullable: true, format: "username", maxLength: 128 },
    /** The e-mail address to sign in with, at most 128 characters, unique in the tenant whatever its case. Empty and absent are one. */
    primaryEmail: { ...PERSONAL, nullable: true, format: "email", maxLength: 128 },
    /**
     * The phone number to sign in with, at most 128 characters, unique in the tenant: digits with the country code, without +.
     * Logto drops a zero after the country code, which makes no difference here. Empty and absent are one.
     */
    primaryPhone: { ...PERSONAL, nullable: true, format: "phone", maxLength: 128 },
    /** The person's name, at most 128 characters. Empty and absent are one. It does not default to the Pulumi name. */
    name: { ...PERSONAL, nullable: true, maxLength: 128 },
    /** The URL of a picture, at most 2048 characters. Empty and absent are one. */
    avatar: { ...PERSONAL, nullable: true, format: "url", maxLength: 2048 },
    /** Any JSON object. Undeclared, it is unmanaged; `{}` empties it. */
    customData: { type: "json" },
    /** What OpenID Connect tells of the person. Removing it empties it. */
    profile: {
      type: "object",
      unmanaged: true,
      properties: {
        /** Family name. */
        familyName: PERSONAL,
        /** Given name. */
        givenName: PERSONAL,
        /** Middle name. */
        middleName: PERSONAL,
        /** Nickname. */
        nickname: PERSONAL,
        /** The user name by which the person wants to be called. */
        preferredUsername: PERSONAL,
        /** The address of a page about the person. */
        profile: PERSONAL,
        /** The person's own site. */
        website: PERSONAL,
        /** Gender, any text. */
        gender: PERSONAL,
        /** Birthday, such as `1990-12-31`. */
        birthdate: PERSONAL,
        /** Time zone, such as `Europe/Berlin`. */
        zoneinfo: PERSONAL,
        /** Language, such as `de-DE`. */
        locale: PERSONAL,
        /** Postal address. */
        address: {
          type: "object",
          unmanaged: true,
          properties: {
            /** The whole of it, for an envelope. */
            formatted: PERSONAL,
            /** Street and number. */
            streetAddress: PERSONAL,
            /** City. */
            locality: PERSONAL,
            /** State or province. */
            region: PERSONAL,
            /** Postal code. */
            postalCode: PERSONAL,
            /** Country. */
            country: PERSONAL,
          },
        },
      },
    },
    /** Is the user kept from signing in? Default: `false`. */
    isSuspended: { type: "boolean", default: false, patchPath: "is-suspended", notInCreate: true },
    /**
     * A password, at least 1 character. A Pulumi secret. Logto never tells it, so a change elsewhere is not seen; removing the
     * argument leaves it as it is.
     */
    password: { type: "string", secret: true, writeOnly: true, minLength: 1, patchPath: "password" },
    /**
     * The digest of a password from another system, 1 to 256 characters, in place of `password`. A Pulumi secret. A change
     * replaces the user, the old one first; removing it leaves the password as it is.
     */
    passwordDigest: { type: "string", secret: true, writeOnly: true, createOnly: true, minLength: 1, maxLength: 256 },
    /** How `passwordDigest` was made. A change replaces the user. */
    passwordAlgorithm: {
      type: "string",
      writeOnly: true,
      createOnly: true,
      oneOf: ["Argon2i", "Argon2id", "Argon2d", "SHA1", "SHA256", "MD5", "Bcrypt", "Legacy"],
    },
  },
  outputs: {},
  naturalKeys: [["username"], ["primaryEmail"], ["primaryPhone"]],
  clashCodes: ["user.username_already_in_use", "user.email_already_in_use", "user.phone_already_in_use"],
  search: { by: "exact" },
} as const satisfies CollectionDeclaration;
