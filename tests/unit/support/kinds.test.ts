import assert from "node:assert/strict";
import { startEmulator, type Emulator } from "../../../emulator";
import type { LogtoClient } from "../../../sdk/client";
import { absentIds } from "../../support/host/lookup";
import { consoleOf } from "../../support/logto/logtoUnderTest";
import { isAlwaysThere, putBackOf, withoutBefore } from "../../support/objects/existence";
import { changeOutside, findOutside, readOutside } from "../../support/objects/places";
import { unboundReferences } from "../../support/objects/references";
import { isConcerned } from "../../support/objects/usual";
import { bodyOf } from "../objects/openapi";
import { customPhrases } from "../../objects/customPhrases";
import { signInExperience } from "../../objects/signInExperience";

for (const [what, { examples, places, existence, lookup, documented }] of [
  ["is always there", signInExperience],
  ["a PUT of its own path makes", customPhrases],
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

    if (!isAlwaysThere(existence)) {
      it("is not there under the id that stands for nothing, which Logto takes", async () => {
        for (const languageTag of absentIds({ lookup }, full)) {
          await assert.rejects(console.get(places.object("", { languageTag })), { status: 404 });
        }
      });
    }

    it("is deleted from the console, unless nobody can", async () => {
      const deletion = console.delete(place);
      await (isAlwaysThere(existence) ? assert.rejects(deletion) : deletion);
    });

    it("has a body in Logto's document, whose keys are its arguments unless one of them is the whole", () => {
      assert.ok(isConcerned(documented));
      const body = bodyOf(...documented.create);
      assert.equal(body?.type, "object");
      const isKey = (argument: string): boolean => Object.keys(body.properties ?? {}).includes(argument);
      assert.equal(Object.keys(full).some(isKey), documented.whole === undefined);
    });
  });
}

describe("what a delete puts back", () => {
  it("is compared without what it puts back in other words", () => {
    const { existence } = signInExperience;
    assert.ok(isAlwaysThere(existence));
    const object = { signInMode: "SignIn", passwordExpiration: { enabled: false } };
    assert.deepEqual(putBackOf(existence, object), { signInMode: "SignIn" });
  });
});

describe("the outputs of what is always there", () => {
  it("are compared without the hidden one, and those of anything else whole", () => {
    const outputs = { signInMode: "SignIn", before: "{}" };
    assert.deepEqual(withoutBefore(signInExperience.existence, outputs), { signInMode: "SignIn" });
    assert.deepEqual(withoutBefore(customPhrases.existence, outputs), outputs);
  });
});
