import * as fc from "fast-check";
import type { StringFormat, StringProperty } from "./declarations";

/** The maximum length of generated texts without a bound, or with characters that are slow to generate, in characters. */
export const LONGEST = 60;

const NUMBERS = ["4915112345678", "4901512345678", "14155552671", "33612345678", "818012345678"];

/** Texts of all kinds, up to their maximum length, without the character NUL, which Logto's database refuses. */
export function text(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const size = { minLength, maxLength: Math.min(maxLength, LONGEST) };
  return fc
    .oneof(
      fc.string({ unit: "grapheme", ...size }),
      fc.string({ unit: "binary", ...size }),
      fc.string(size),
      fc.string({ minLength: maxLength, maxLength }),
    )
    .map((made) => made.replaceAll("\0", "0"))
    .filter((made) => made.length >= minLength && made.length <= maxLength);
}

const FORMATS: Readonly<Record<StringFormat, fc.Arbitrary<string>>> = {
  url: fc.webUrl({ withQueryParameters: true, size: "small" }),
  email: fc.emailAddress({ size: "small" }).filter((email) => email.length <= 128),
  phone: fc.constantFrom(...NUMBERS),
  username: fc.stringMatching(/^[A-Z_a-z]\w{0,30}$/),
  hexColor: fc.stringMatching(/^#[\da-f]{3}([\da-f]{3})?$/),
  scopeName: text(1, LONGEST)
    .map((name) => name.replaceAll(/\s/g, ":"))
    .filter((name) => name !== ""),
};

/** Redirect URIs of an application. */
export const redirectUri = fc.oneof(
  // A path with the segment `.` or `..` leads to another address.
  fc.webUrl().filter((url) => !/\/\.{1,2}(?=$|\/)/.test(url)),
  fc.constantFrom("com.acme.app://callback", "https://*.acme.example/callback", "http://localhost:3000/a?b=c#d"),
);

/** Texts that a declaration allows. */
export function textOf({
  oneOf,
  format,
  nullable,
  minLength = 0,
  maxLength = LONGEST,
}: StringProperty): fc.Arbitrary<string> {
  if (oneOf !== undefined) {
    return fc.constantFrom(...oneOf);
  }
  const made = format === undefined ? text(minLength, maxLength) : FORMATS[format];
  return nullable === true ? fc.oneof({ weight: 5, arbitrary: made }, { weight: 1, arbitrary: fc.constant("") }) : made;
}
