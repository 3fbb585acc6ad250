import assert from "node:assert/strict";
import { startEmulator, type Emulator } from "../../../emulator";
import type { LogtoClient } from "../../../sdk/client";
import { consoleOf } from "../../support/logto/logtoUnderTest";
import { isAlwaysThere, putBackOf, withoutBefore } from "../../support/objects/existence";
import type { Knowledge } from "../../support/objects/knowledge";
import { changeOutside, findOutside, PUT_WHOLE, readOutside } from "../../support/objects/places";
import { unboundReferences } from "../../support/objects/references";
import {
  AS_DECLARED,
  because,
  idOfParts,
  isConcerned,
  counts,
  list,
  OF_TENANT,
  READ_BY_PATH,
  REFUSED,
} from "../../support/objects/usual";
import { bodyOf } from "../objects/openapi";

/** Nothing out of the ordinary. */
const ORDINARY = { leftOut: {}, defaults: {}, neverTold: [], changedByPeople: [], anyArguments: AS_DECLARED };

/** What a file of tests/objects says of an object that is always there. */
const ALWAYS_THERE: Knowledge = {
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
  lookup: { form: "<id>", idOf: ({ id }) => id },
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
const KEYED: Knowledge = {
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
  lookup: idOfParts("<languageTag>"),
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

for (const [what, { examples, places, existence, documented }] of [
  ["is always there", ALWAYS_THERE],
  ["a PUT of its own path makes", KEYED],
] as const) {
  describe(`what ${what}, as the suites know it,`, () => {
    const { full, edits, clears } = examples(unboundReferences);
    const place = places.object("", full);
    let emulator: Emulator;
    let console: LogtoClient;
    before(async () => {
      emulator = await startEmulator();
      console = consoleOf(emulator);
    });
    after(() => emulator.stop());
    const find = (argument: string): Promise<unknown> => findOutside(console, places, place, argument);

    it("is, before anybody declares it, what a removal of its arguments leaves", async () => {
      for (const { argument, left } of clears) {
        assert.deepEqual(await find(argument), left);
      }
      if (!isAlwaysThere(existence)) {
        await assert.rejects(readOutside(console, places, place), { status: 404 });
      }
    });

    it("is changed and seen from the console, each argument", async () => {
      for (const edit of edits) {
        await changeOutside(console, places, place, edit, undefined);
        assert.deepEqual(await find(edit.argument), edit.value);
      }
    });

    it("is deleted from the console, unless nobody can", async () => {
      const deletion = console.delete(place);
      await (isAlwaysThere(existence) ? assert.rejects(deletion) : deletion);
    });

    it("has a body in Logto's document, whose keys are its arguments unless one of them is the whole", () => {
      assert.ok(isConcerned(documented));
      const keys = Object.keys(bodyOf(...documented.create)?.properties ?? {});
      const isKey = (argument: string): boolean => keys.includes(argument);
      assert.equal(Object.keys(full).some(isKey), documented.whole === undefined);
    });
  });
}

describe("what a delete puts back", () => {
  it("is compared without what it puts back in other words", () => {
    const { existence } = ALWAYS_THERE;
    assert.ok(isAlwaysThere(existence));
    const object = { signInMode: "SignIn", passwordExpiration: { enabled: false } };
    assert.deepEqual(putBackOf(existence, object), { signInMode: "SignIn" });
  });
});

describe("the outputs of what is always there", () => {
  it("are compared without the hidden one, and those of anything else whole", () => {
    const outputs = { signInMode: "SignIn", before: "{}" };
    assert.deepEqual(withoutBefore(ALWAYS_THERE.existence, outputs), { signInMode: "SignIn" });
    assert.deepEqual(withoutBefore(KEYED.existence, outputs), outputs);
  });
});
