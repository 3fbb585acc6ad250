import type { JsonObject } from "../../json";
import type { PasswordPolicy } from "../../tables/signInExperiences";

const KINDS_OF_CHARACTERS: readonly RegExp[] = [/[a-z]/, /[A-Z]/, /\d/, /[ -/:-@[-`{-~]/];
/** The characters that a password may contain. */
const SUPPORTED = /^[ -~]*$/;
/** The same character, three or more times. */
const REPETITION = /^(.)\1{2,}/s;
/** The smallest length of a part of a sequence that counts, in characters. */
const SEQUENCE_LENGTH = 3;
/** The sequences of neighbouring characters on keyboards and in the alphabet. */
const SEQUENCES: readonly string[] =
  "0123456789 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm 1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 8ik 9ol"
    .split(" ")
    .flatMap((sequence) => [sequence, Array.from(sequence).reverse().join("")])
    .flatMap((sequence) => [sequence, sequence.toUpperCase()]);
/** A password is valid if more than this number of characters is outside of restricted parts. */
const FREE_CHARACTERS = 3;

/** A fault of a password. The numbers are for the message that users see. */
export interface PasswordFault extends JsonObject {
  readonly code: string;
  readonly interpolation?: JsonObject;
}

/**
 * The faults of a password that can be found without asking another server.
 * @param ofUser the names of the user, which the password must not consist of
 */
export function passwordFaults(
  password: string,
  policy: PasswordPolicy,
  ofUser: readonly string[],
): readonly PasswordFault[] {
  return [
    ...faultsOfLength(password, policy.length),
    ...faultsOfCharacters(password, policy.characterTypes.min),
    ...restrictionsOf(password, policy.rejects, ofUser).map((part) => ({
      code: `password_rejected.restricted.${part}`,
    })),
  ];
}

function faultsOfLength({ length }: string, { min, max }: PasswordPolicy["length"]): PasswordFault[] {
  if (length < min) {
    return [{ code: "password_rejected.too_short", interpolation: { min } }];
  }
  return length > max ? [{ code: "password_rejected.too_long", interpolation: { max } }] : [];
}

function faultsOfCharacters(password: string, min: number): PasswordFault[] {
  if (!SUPPORTED.test(password)) {
    return [{ code: "password_rejected.unsupported_characters" }];
  }
  const kinds = KINDS_OF_CHARACTERS.filter((kind) => kind.test(password));
  return kinds.length < min ? [{ code: "password_rejected.character_types", interpolation: { min } }] : [];
}

/** The restricted parts of a password that consists of little else, in the order of their occurrence. */
function restrictionsOf(
  password: string,
  { repetitionAndSequence, words }: PasswordPolicy["rejects"],
  ofUser: readonly string[],
): string[] {
  const measures: Record<string, (rest: string) => number> = {
    ...(repetitionAndSequence ? { repetition: repetitionAt, sequence: sequenceAt } : {}),
    words: (rest) => longestAt(rest, words),
    user_info: (rest) => longestAt(rest, ofUser),
  };
  const restricted = new Set<number>();
  const met = new Set<string>();
  for (let start = 0; start < password.length; start += 1) {
    for (const [part, lengthAt] of Object.entries(measures)) {
      const length = lengthAt(password.slice(start));
      if (length > 0) {
        met.add(part);
      }
      for (let position = start; position < start + length; position += 1) {
        restricted.add(position);
      }
    }
  }
  return restricted.size > Math.max(1, password.length - FREE_CHARACTERS) ? [...met] : [];
}

function repetitionAt(rest: string): number {
  return REPETITION.exec(rest)?.[0].length ?? 0;
}

function sequenceAt(rest: string): number {
  let length = SEQUENCE_LENGTH;
  const isSequence = () => length <= rest.length && SEQUENCES.some((one) => one.includes(rest.slice(0, length)));
  while (isSequence()) {
    length += 1;
  }
  return length > SEQUENCE_LENGTH ? length - 1 : 0;
}

/** The length of the longest of several texts with which another text begins. Upper and lower case do not matter. */
function longestAt(rest: string, texts: readonly string[]): number {
  const found = texts.filter((text) => rest.toLowerCase().startsWith(text.toLowerCase()));
  return Math.max(0, ...found.map(({ length }) => length));
}
