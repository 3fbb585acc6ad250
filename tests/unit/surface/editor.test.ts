import assert from "node:assert/strict";
import { objects } from "../../../sdk/objects";
import type { ObjectDeclaration } from "../../../sdk/declaration";
import { type Editor, type Hover, openEditor } from "../../support/compiler/editor";
import { ownOutputsOf } from "../../support/compiler/resourcePrograms";
import {
  argumentPlaces,
  type Faulty,
  faultyPrograms,
  fullProgram,
  leastProgram,
  lookupProgram,
  nestedCompletions,
  outputPlaces,
  type Place,
  type Program,
  topCompletion,
  valueCompletions,
} from "./editorCases";
import { faultsOfDisplay, faultsOfMessage, knownWords, NAMING } from "./readable";

/** A value that may be plain or an output. The completions in its braces include members of outputs. */
const PLAIN_INPUT = {
  name: "input.ts",
  text: `import type * as pulumi from "@pulumi/pulumi";\nexport const input: pulumi.Input<object> = {};\n`,
};

describe("in an editor", function () {
  // The packed package is installed first.
  this.timeout(180_000);
  let editor: Editor;
  let known: ReadonlySet<string>;
  before(async () => {
    const programs = [NAMING, PLAIN_INPUT, ...objects.flatMap(programsOf)];
    editor = await openEditor(new Map(programs.map(({ name, text }) => [name, text])));
    known = knownWords(editor);
  });
  after(() => editor.close());

  for (const object of objects) {
    describe(`a program with ${object.className}`, () => {
      const full = fullProgram(object);

      it("compiles with every argument, and with no more than it must give", () => {
        assert.deepEqual(editor.faults(full.name), []);
        assert.deepEqual(editor.faults(leastProgram(object).name), []);
      });

      it("shows the text of the class, and that its `get` gives one of it", () => {
        const lookup = lookupProgram(object);
        const at = (text: string): Hover => editor.hover(lookup.name, lookup.text.indexOf(text));
        assert.notEqual(editor.hover(full.name, full.text.indexOf(`${object.className}(`)).text, "");
        assert.notEqual(at("get(").text, "");
        assert.match(at("found").display, new RegExp(`^const found: logto\\.${object.className}(<.+>)?$`));
      });

      it("shows the text and a readable type of every argument", () => {
        const wrong = argumentPlaces(object).flatMap((place) => faultsOfHover(full, place));
        assert.deepEqual(wrong, []);
      });

      it("shows a readable type of every output, and its text", () => {
        const wrong = outputPlaces(object).flatMap((place) => faultsOfHover(full, place));
        assert.deepEqual(wrong, []);
      });

      it("offers exactly the outputs after the point", () => {
        const position = full.text.indexOf("\nresource.") + "\nresource.".length;
        const offered = editor.completions(full.name, position).filter(({ kind }) => kind === "property");
        const outputs = [...Object.keys(object.properties), ...ownOutputsOf(object)];
        assert.deepEqual(offered.map(({ name }) => name).sort(), outputs.sort());
      });

      it("offers exactly the arguments in braces, nested ones too", () => {
        const top = topCompletion(object);
        assert.deepEqual(namesAt(top.name, top.position), [...top.names].sort());
        const ofInputs = namesAt(PLAIN_INPUT.name, PLAIN_INPUT.text.indexOf("{}") + 1);
        for (const { path, name, position, names } of nestedCompletions(object)) {
          assert.deepEqual(namesAt(name, position), [...names, ...ofInputs].sort(), path);
        }
      });

      for (const { path, name, position, names } of valueCompletions(object)) {
        it(`offers exactly the values of ${path} in quotation marks`, () => {
          assert.deepEqual(namesAt(name, position), [...names].sort());
        });
      }

      it("has one error, in its line, where an argument is missing, is misspelt or has a wrong value", () => {
        assert.deepEqual(faultyPrograms(object).flatMap(unlikeItsFault), []);
      });
    });
  }

  function namesAt(name: string, position: number): string[] {
    return editor
      .completions(name, position)
      .map((completion) => completion.name)
      .sort();
  }

  /** What is wrong with what is shown at a place: a line each. */
  function faultsOfHover({ name }: Program, { path, position }: Place): string[] {
    const { display, text } = editor.hover(name, position);
    const key = path.slice(path.lastIndexOf(".") + 1);
    const faults = [...faultsOfDisplay(display, key, known), ...(text === "" ? ["has no text"] : [])];
    return faults.map((fault) => `${path} ${fault}`);
  }

  /** The differences between the marked errors and the only fault of a program, one line each. */
  function unlikeItsFault({ name, text, position, key }: Faulty): string[] {
    const faults = editor.faults(name);
    const expected = text.slice(0, position).split("\n").length - 1;
    const [fault] = faults;
    if (fault === undefined || faults.length > 1) {
      return [`${name}: ${faults.length} errors`];
    }
    const { line, message, marked } = fault;
    return [
      ...(line === expected ? [] : [`is in line ${line}, and not in ${expected}`]),
      ...(marked === key || message.includes(`'${key}'`) ? [] : [`does not name ${key}: ${message}`]),
      ...faultsOfMessage(message, known),
    ].map((difference) => `${name}: ${difference}`);
  }
});

function programsOf(object: ObjectDeclaration): Program[] {
  const completing = [topCompletion(object), ...nestedCompletions(object), ...valueCompletions(object)];
  return [fullProgram(object), leastProgram(object), lookupProgram(object), ...completing, ...faultyPrograms(object)];
}
