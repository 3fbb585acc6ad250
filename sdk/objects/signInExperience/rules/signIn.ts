import type { Problem } from "../../../provider/validation/problems";
import { type Arguments, UNKNOWN, valueAt } from "../../../provider/values/attributes";
import { itemsAt, repetitionsIn } from "./items";

/** `sign_in_experiences.missing_sign_up_identifiers` */
export function secondaryWithoutPrimary({ signUp }: Arguments): Problem[] {
  const isWithout = itemsAt(signUp, "secondaryIdentifiers").length > 0 && isEmpty(valueAt(signUp, "identifiers"));
  return isWithout
    ? [{ path: ["signUp", "secondaryIdentifiers"], message: "cannot stand without an entry in identifiers" }]
    : [];
}

/** `sign_in_experiences.duplicated_sign_up_identifiers`: "e-mail or phone" repeats each of the two. */
export function repeatedIdentifiers({ signUp }: Arguments): Problem[] {
  const primary = itemsAt(signUp, "identifiers");
  const secondary = itemsAt(signUp, "secondaryIdentifiers").map((item) => valueAt(item, "identifier"));
  const isPrimary = (identifier: unknown): boolean =>
    identifier !== UNKNOWN && addressesOf(identifier).some((address) => primary.includes(address));
  return [
    ...repetitionsIn(primary).map((index) => ({ path: ["signUp", "identifiers", index], message: REPEATED })),
    ...secondary.flatMap((identifier, index) =>
      repetitionsIn(secondary).includes(index) || isPrimary(identifier)
        ? [{ path: ["signUp", "secondaryIdentifiers", index, "identifier"], message: REPEATED }]
        : [],
    ),
  ];
}

/** `sign_in_experiences.passwordless_requires_verify` */
export function identifiersWithoutVerification({ signUp }: Arguments): Problem[] {
  const secondary = itemsAt(signUp, "secondaryIdentifiers");
  const isUnverified = valueAt(signUp, "verify") === false;
  const asked = [...itemsAt(signUp, "identifiers"), ...secondary.map((item) => valueAt(item, "identifier"))];
  const whole =
    isUnverified && asked.some(isAddress)
      ? [{ path: ["signUp", "verify"], message: "must be true for addresses" }]
      : [];
  const each = secondary.flatMap((item, index) =>
    isAddress(valueAt(item, "identifier")) && (valueAt(item, "verify") ?? false) === false
      ? [{ path: ["signUp", "secondaryIdentifiers", index, "verify"], message: "must be true for addresses" }]
      : [],
  );
  return [...whole, ...each];
}

/** `sign_in_experiences.at_least_one_authentication_factor` */
export function methodsWithoutFactor({ signIn }: Arguments): Problem[] {
  return itemsAt(signIn, "methods").flatMap((method, index) =>
    valueAt(method, "password") === false && valueAt(method, "verificationCode") === false
      ? [
          {
            path: ["signIn", "methods", index],
            message: "must let users sign in with a password or a verificationCode",
          },
        ]
      : [],
  );
}

/** `sign_in_experiences.code_sign_in_must_be_enabled`: users without a password sign in by a code. */
export function passwordlessUsersWithoutCode({ signUp, signIn }: Arguments): Problem[] {
  if (valueAt(signUp, "verify") !== true || valueAt(signUp, "password") !== false) {
    return [];
  }
  return itemsAt(signIn, "methods").flatMap((method, index) =>
    isAddress(valueAt(method, "identifier")) && valueAt(method, "verificationCode") === false
      ? [
          {
            path: ["signIn", "methods", index, "verificationCode"],
            message: "must be true, because users sign up without a password",
          },
        ]
      : [],
  );
}

const REPEATED = "repeats another identifier of the sign-up";

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}

function isAddress(identifier: unknown): boolean {
  return identifier !== "username" && identifier !== UNKNOWN;
}

/** What an identifier stands for. */
function addressesOf(identifier: unknown): readonly unknown[] {
  return identifier === "emailOrPhone" ? ["email", "phone"] : [identifier];
}
