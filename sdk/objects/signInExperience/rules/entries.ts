import type { Problem } from "../../../provider/validation/problems";
import { type Arguments, UNKNOWN, valueAt } from "../../../provider/values/attributes";
import { itemsAt, itemsOf, repetitionsIn } from "./items";

/** An address without a name before the at sign is a whole domain. */
const AFTER_AT_SIGN = /^[^\s@]*@([^\s@]+)$/;
const LABEL = /^[a-z\d]([a-z\d-]*[a-z\d])?$/i;

/** `sign_in_experiences.invalid_custom_email_blocklist_format` */
export function blockedEmails({ emailBlocklistPolicy }: Arguments): Problem[] {
  return ["customAllowlist", "customBlocklist"].flatMap((key) =>
    itemsAt(emailBlocklistPolicy, key).flatMap((entry, index) =>
      typeof entry !== "string" || entry === UNKNOWN || isEmailPattern(entry)
        ? []
        : [
            {
              path: ["emailBlocklistPolicy", key, index],
              message: "must be an e-mail address or a domain, such as ann@acme.example or @acme.example",
            },
          ],
    ),
  );
}

/** `request.invalid_input` */
export function repeatedProfileFields({ signUpProfileFields }: Arguments): Problem[] {
  const names = itemsOf(signUpProfileFields).map((field) => valueAt(field, "name") ?? UNKNOWN);
  return repetitionsIn(names).map((index) => ({
    path: ["signUpProfileFields", index, "name"],
    message: "repeats another field",
  }));
}

/** A star stands for any text. Something else must be left of the domain, so that not every address fits. */
function isEmailPattern(entry: string): boolean {
  const labels = AFTER_AT_SIGN.exec(entry)?.[1]?.split(".") ?? [];
  if (labels.length < 2 || labels.includes("")) {
    return false;
  }
  return entry.includes("*") ? labels.some((label) => /[^*]/.test(label)) : labels.every((label) => LABEL.test(label));
}
