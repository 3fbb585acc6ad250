import * as fc from "fast-check";
import type { Knowledge } from "../support/objects/knowledge";
import { patchedAt } from "../support/objects/places";
import {
  because,
  counts,
  documentedAt,
  inCollection,
  list,
  LOGTOS_ID,
  NAMELESS,
  REFUSED,
} from "../support/objects/usual";

const PROFILE = {
  familyName: "Murphy",
  givenName: "Ada",
  middleName: "M",
  nickname: "ada",
  preferredUsername: "ada.murphy",
  profile: "https://people.acme.example/ada",
  website: "https://ada.example",
  gender: "female",
  birthdate: "1990-01-31",
  zoneinfo: "Europe/Berlin",
  locale: "de-DE",
  address: {
    formatted: "1 Harbour Road, 20457 Hamburg",
    streetAddress: "1 Harbour Road",
    locality: "Hamburg",
    region: "HH",
    postalCode: "20457",
    country: "DE",
  },
};

export const user: Knowledge = {
  examples: () => ({
    minimal: { username: "minimal_user" },
    full: {
      username: "full_user",
      primaryEmail: "full@acme.example",
      primaryPhone: "4915112345678",
      name: "Ada Murphy",
      avatar: "https://acme.example/ada.png",
      customData: { plan: "pro", seats: 3 },
      profile: PROFILE,
      isSuspended: true,
      password: "correct/horse+battery staple 1",
    },
    edits: [
      { argument: "username", value: "renamed_user" },
      { argument: "primaryEmail", value: "renamed@acme.example" },
      { argument: "primaryPhone", value: "4915187654321" },
      { argument: "name", value: "Ada Smith" },
      { argument: "avatar", value: "https://acme.example/ada-smith.png" },
      { argument: "customData", value: { plan: "free" } },
      {
        argument: "profile",
        value: { ...PROFILE, familyName: "Smith", address: { ...PROFILE.address, locality: "Altona" } },
      },
      { argument: "isSuspended", value: false },
      { argument: "password", value: 'Tr0ub4dor&3 "quoted" 2' },
    ],
    replacements: [],
    clears: [
      { argument: "username", left: null },
      { argument: "primaryEmail", left: null },
      { argument: "primaryPhone", left: null },
      { argument: "name", left: null },
      { argument: "avatar", left: null },
      { argument: "profile", left: {} },
      { argument: "isSuspended", left: false },
    ],
    unmanaged: ["customData", "password"],
  }),
  leftOut: {},
  defaults: { isSuspended: false },
  neverTold: ["password", "passwordDigest", "passwordAlgorithm"],
  openThoughNeverTold: { passwordAlgorithm: "it says nothing without the digest" },
  changedByPeople: ["username", "primaryEmail", "primaryPhone", "name", "avatar", "profile"],
  anyArguments: {
    values: () => ({ password: fc.string({ minLength: 8, maxLength: 30 }).map((made) => `a1${made}`) }),
    lawful: ({ passwordDigest: _digest, passwordAlgorithm: _algorithm, ...args }) => args,
  },
  places: {
    ...inCollection("/users"),
    endpoints: { isSuspended: patchedAt("is-suspended", "isSuspended") },
  },
  existence: "made",
  second: REFUSED,
  goesWith: because("they belong to nothing"),
  lookup: LOGTOS_ID,
  requests: {
    create: { method: "POST", path: "/api/users", isRepeatable: false },
    later: [{ argument: "isSuspended", method: "PATCH", path: "/api/users/{userId}/is-suspended" }],
    least: counts(1, 1, 1),
    // `isSuspended` is set by a separate request.
    full: counts(2, 1, 1),
  },
  inProgram: {
    ...NAMELESS,
    unique: {
      username: (value, run) => `${value}_${run}`,
      primaryEmail: (value, run) => `${run}.${value}`,
      primaryPhone: (value, run) => {
        // The last six digits of the number come from the run. Another digit distinguishes the two numbers of the example.
        return value.slice(0, -6) + String(Number.parseInt(run, 16) % 1_000_000).padStart(6, "0");
      },
    },
  },
  compared: [list("/users")],
  documented: documentedAt("/users"),
};

/** A user whose password comes from another system. */
export const userWithDigest: Knowledge = {
  ...user,
  variant: "digest",
  examples: () => ({
    minimal: {
      username: "minimal_digest",
      passwordDigest: "5f4dcc3b5aa765d61d8327deb882cf99",
      passwordAlgorithm: "MD5",
    },
    full: {
      username: "full_digest",
      passwordDigest: "7c6a180b36896a0a8c02787eeafb0e4c",
      passwordAlgorithm: "MD5",
    },
    edits: [{ argument: "username", value: "renamed_digest" }],
    replacements: [
      { argument: "passwordDigest", value: "5f4dcc3b5aa765d61d8327deb882cf99", first: "old" },
      { argument: "passwordAlgorithm", value: "SHA1", first: "old" },
    ],
    clears: [{ argument: "username", left: null }],
    unmanaged: [],
  }),
  anyArguments: {
    ...user.anyArguments,
    lawful: ({ password: _password, ...args }) => {
      const { passwordDigest, passwordAlgorithm } = args;
      const isWhole = passwordDigest !== undefined && passwordAlgorithm !== undefined;
      // A digest of the algorithm Legacy has a special form.
      return isWhole && passwordAlgorithm !== "Legacy" ? args : undefined;
    },
  },
  requests: { ...user.requests, later: because("one request takes all of these arguments"), full: counts(1, 1, 1) },
};
