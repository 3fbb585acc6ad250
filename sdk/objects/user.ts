import type { ObjectDeclaration } from "./declaration";

/** Logto's endpoint: /api/users. */
export const user = {
  className: "User",
  module: "user",
  noun: "user",
  path: "/users",
  properties: {
    username: { type: "string", nullable: true, format: "username", maxLength: 128 },
    primaryEmail: { type: "string", nullable: true, format: "email", maxLength: 128 },
    primaryPhone: { type: "string", nullable: true, format: "phone", maxLength: 128 },
    name: { type: "string", nullable: true, maxLength: 128 },
    avatar: { type: "string", nullable: true, format: "url", maxLength: 2048 },
    customData: { type: "json" },
    profile: {
      type: "object",
      properties: {
        familyName: { type: "string" },
        givenName: { type: "string" },
        middleName: { type: "string" },
        nickname: { type: "string" },
        preferredUsername: { type: "string" },
        profile: { type: "string" },
        website: { type: "string" },
        gender: { type: "string" },
        birthdate: { type: "string" },
        zoneinfo: { type: "string" },
        locale: { type: "string" },
        address: {
          type: "object",
          properties: {
            formatted: { type: "string" },
            streetAddress: { type: "string" },
            locality: { type: "string" },
            region: { type: "string" },
            postalCode: { type: "string" },
            country: { type: "string" },
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
