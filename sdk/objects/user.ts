import type { ObjectDeclaration } from "./declaration";

/** A text about a person that they may change themselves. */
const PERSONAL = { type: "string", unmanaged: true } as const;

/** Logto's endpoint: /api/users. */
export const user = {
  className: "User",
  module: "user",
  noun: "user",
  since: "1.28",
  path: "/users",
  properties: {
    username: { ...PERSONAL, nullable: true, format: "username", maxLength: 128 },
    primaryEmail: { ...PERSONAL, nullable: true, format: "email", maxLength: 128 },
    primaryPhone: { ...PERSONAL, nullable: true, format: "phone", maxLength: 128 },
    name: { ...PERSONAL, nullable: true, maxLength: 128 },
    avatar: { ...PERSONAL, nullable: true, format: "url", maxLength: 2048 },
    customData: { type: "json" },
    profile: {
      type: "object",
      unmanaged: true,
      properties: {
        familyName: PERSONAL,
        givenName: PERSONAL,
        middleName: PERSONAL,
        nickname: PERSONAL,
        preferredUsername: PERSONAL,
        profile: PERSONAL,
        website: PERSONAL,
        gender: PERSONAL,
        birthdate: PERSONAL,
        zoneinfo: PERSONAL,
        locale: PERSONAL,
        address: {
          type: "object",
          unmanaged: true,
          properties: {
            formatted: PERSONAL,
            streetAddress: PERSONAL,
            locality: PERSONAL,
            region: PERSONAL,
            postalCode: PERSONAL,
            country: PERSONAL,
          },
        },
      },
    },
    isSuspended: { type: "boolean", default: false, patchPath: "is-suspended", notInCreate: true },
    password: { type: "string", secret: true, writeOnly: true, minLength: 1, patchPath: "password" },
    passwordDigest: { type: "string", secret: true, writeOnly: true, createOnly: true, minLength: 1, maxLength: 256 },
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
} as const satisfies ObjectDeclaration;
