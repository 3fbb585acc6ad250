import type { CollectionDeclaration } from "../../declaration";

/** A text about a user that they can change themselves. */
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
     * The username for sign-in, at most 128 characters, unique in the tenant. It starts with a letter or `_`, followed by
     * letters, digits and `_`. An empty text is the same as none.
     */
    username: { ...PERSONAL, nullable: true, format: "username", maxLength: 128 },
    /**
     * The e-mail address for sign-in, at most 128 characters, unique in the tenant regardless of case. An empty text is the
     * same as none.
     */
    primaryEmail: { ...PERSONAL, nullable: true, format: "email", maxLength: 128 },
    /**
     * The phone number for sign-in, at most 128 characters, unique in the tenant. It has digits only, starting with the country
     * code, without `+`. Logto drops a zero after the country code; the provider does not count that as a difference. An empty
     * text is the same as none.
     */
    primaryPhone: { ...PERSONAL, nullable: true, format: "phone", maxLength: 128 },
    /** The user's name, at most 128 characters. It does not default to the Pulumi name. An empty text is the same as none. */
    name: { ...PERSONAL, nullable: true, maxLength: 128 },
    /** The URL of a picture, at most 2048 characters. An empty text is the same as none. */
    avatar: { ...PERSONAL, nullable: true, format: "url", maxLength: 2048 },
    /** Any JSON object. If it is not declared, it is not managed; `{}` empties it. */
    customData: { type: "json" },
    /** The standard claims of OpenID Connect about the user. If you remove the argument, the profile becomes empty. */
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
        /** The username by which the user wants to be called. */
        preferredUsername: PERSONAL,
        /** The URL of a page about the user. */
        profile: PERSONAL,
        /** The URL of the user's own site. */
        website: PERSONAL,
        /** Gender, as any text. */
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
            /** The full address, as it would be written on an envelope. */
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
    /** Whether the user is suspended and cannot sign in. Default: `false`. */
    isSuspended: { type: "boolean", default: false, patchPath: "is-suspended", notInCreate: true },
    /**
     * The password, at least 1 character. It is a Pulumi secret. Logto never returns it, so the provider does not notice if it
     * was changed elsewhere. If you remove the argument, the password stays unchanged.
     */
    password: { type: "string", secret: true, writeOnly: true, minLength: 1, patchPath: "password" },
    /**
     * The digest of a password from another system, 1 to 256 characters. Give it instead of `password`. It is a Pulumi secret.
     * A change replaces the user and deletes the old one first. If you remove the argument, the password stays unchanged.
     */
    passwordDigest: { type: "string", secret: true, writeOnly: true, createOnly: true, minLength: 1, maxLength: 256 },
    /** The algorithm that made `passwordDigest`. Required together with it. A change replaces the user. */
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
