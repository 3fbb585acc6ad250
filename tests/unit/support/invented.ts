import type { Knowledge } from "../../support/objects/knowledge";
import { PUT_WHOLE } from "../../support/objects/places";
import {
  AS_DECLARED,
  because,
  counts,
  idOfParts,
  list,
  LOGTOS_ID,
  OF_TENANT,
  READ_BY_PATH,
  REFUSED,
} from "../../support/objects/usual";

/** Nothing out of the ordinary. */
const ORDINARY = { leftOut: {}, defaults: {}, neverTold: [], changedByPeople: [], anyArguments: AS_DECLARED };

/** What a file of tests/objects says of an object that is always there. */
export const ALWAYS_THERE: Knowledge = {
  ...ORDINARY,
  examples: () => ({
    minimal: {},
    full: { signInMode: "SignIn", termsOfUseUrl: "https://acme.example/terms" },
    edits: [
      { argument: "signInMode", value: "Register" },
      { argument: "termsOfUseUrl", value: "https://acme.example/other" },
    ],
    replacements: [],
    clears: [
      { argument: "signInMode", left: "SignInAndRegister" },
      { argument: "termsOfUseUrl", left: null },
    ],
    unmanaged: [],
  }),
  places: {
    object: () => "/sign-in-exp",
    collection: because("it is always there"),
    read: READ_BY_PATH,
    endpoints: {},
  },
  existence: { before: "before", inOtherWords: { passwordExpiration: "{} and { enabled: false } mean the same" } },
  second: { kind: "same", because: "a tenant has one" },
  goesWith: because("it belongs to the tenant"),
  lookup: LOGTOS_ID,
  requests: {
    create: { method: "PATCH", path: "/api/sign-in-exp", isRepeatable: true },
    later: because("one request takes all arguments"),
    least: counts(1, 1, 0),
    full: counts(2, 1, 1),
  },
  inProgram: OF_TENANT,
  compared: [{ object: "/sign-in-exp" }],
  documented: { create: ["patch", "/sign-in-exp"], change: ["patch", "/sign-in-exp"], leftOut: {}, stricter: {} },
};

/** What a file of tests/objects says of an object that a PUT of its own path makes. */
export const KEYED: Knowledge = {
  ...ORDINARY,
  examples: () => ({
    minimal: { languageTag: "fr", translation: {} },
    full: { languageTag: "de", translation: { input: { username: "Benutzername" } } },
    edits: [{ argument: "translation", value: { input: { username: "Name", password: "Passwort" } } }],
    replacements: [{ argument: "languageTag", value: "pl", first: "new" }],
    clears: [],
    unmanaged: [],
  }),
  places: {
    object: (_id, { languageTag }) => `/custom-phrases/${String(languageTag)}`,
    collection: because("a PUT of its own path makes it"),
    read: READ_BY_PATH,
    endpoints: { translation: PUT_WHOLE },
  },
  existence: "made",
  second: REFUSED,
  goesWith: because("it belongs to the tenant"),
  lookup: { ...idOfParts("<languageTag>"), absent: "nl" },
  requests: {
    create: { method: "PUT", path: "/api/custom-phrases/{languageTag}", isRepeatable: true },
    later: because("one request takes all arguments"),
    // It is asked for first, for a PUT would replace what is there.
    least: counts(2, 1, 1),
    full: counts(2, 1, 1),
  },
  inProgram: OF_TENANT,
  compared: [list("/custom-phrases", "languageTag")],
  documented: {
    create: ["put", "/custom-phrases/{languageTag}"],
    change: ["put", "/custom-phrases/{languageTag}"],
    whole: "translation",
    leftOut: {},
    stricter: {},
  },
};
