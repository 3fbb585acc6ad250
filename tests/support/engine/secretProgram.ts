import assert from "node:assert/strict";
import type { BoundObject } from "../../objects";
import type { Arguments } from "../objects/examples";
import { secretArgumentsOf } from "../objects/secrets";
import { newRun, objectsOf, withReferred, type Declared } from "./declared";
import { programOf } from "./program";

const RUN = newRun();

/** A value that the program itself keeps secret, in an argument that is none. */
export const KEY_IN_DATA = "sk-live-7d1f3a9c";

/** The objects that have a secret: one of their arguments is, or Logto makes one up. */
export const secretive = objectsOf(RUN).filter((object) => secretKeysOf(object).length > 0);

/** Objects of the same classes that the program has not, by the names of those that it has. */
export const others = new Map(objectsOf(newRun()).map((object) => [object.name, object] as const));

/** The keys of an object's arguments and outputs that are secret. */
export function secretKeysOf(object: BoundObject): string[] {
  const { full } = object;
  const given = Object.entries(full).filter(([key, value]) => secretsOf(object, { [key]: value }).length > 0);
  return [...given.map(([key]) => key), ...madeSecretsOf(object)];
}

/** The outputs of an object that are secret and that a program sees, which Logto makes up. */
export function madeSecretsOf({ declaration }: BoundObject): string[] {
  return Object.entries(declaration.outputs).flatMap(([key, { secret, hidden }]) =>
    secret === true && hidden !== true ? [key] : [],
  );
}

/** The secret texts among arguments of an object. */
export function secretsOf(object: BoundObject, args: Arguments): string[] {
  return secretArgumentsOf(object, args).map(({ value }) => value);
}

/** The arguments of an object, with each secret among them changed. */
export function withChangedSecrets(object: BoundObject): Arguments {
  const edits = [...object.edits, ...object.replacements].map(({ argument, value }) => ({ [argument]: value }));
  return edits
    .filter((edit) => secretsOf(object, edit).length > 0)
    .reduce((args, edit) => ({ ...args, ...edit }), object.full);
}

/** A program of the objects that have secrets, and of more; it exports the secrets. */
export function programWith(argsOf: (object: BoundObject) => Arguments, more: readonly Declared[] = []): string {
  const declared = secretive.map((object) => ({
    className: object.className,
    name: object.name,
    args: argsOf(object),
  }));
  const exported = secretive.flatMap((object) => secretKeysOf(object).map((key) => [object.name, key]));
  return `
    const pulumi = require("@pulumi/pulumi");
    ${programOf(withReferred(RUN, [...declared, ...more]))}
    new logto.Organization("acme", { customData: { apiKey: pulumi.secret("${KEY_IN_DATA}") } });
    for (const [name, key] of ${JSON.stringify(exported)}) exports[name + "." + key] = resources[name][key];
    exports["application.secret"] = resources["application"].secret;
  `;
}

/** The program with another object of a class, which is to fail. */
export function programWithAnother(object: BoundObject, more: Arguments = {}): string {
  const { className, full } = others.get(object.name) ?? assert.fail();
  const name = `another-${object.name}`;
  return programWith(({ full: args }) => args, [{ className, name, args: { ...full, ...more } }]);
}
