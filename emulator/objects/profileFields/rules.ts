import { Body } from "../../http/call";
import { Failure, invalidInput } from "../../http/failure";

/** Reserved names, by the error for them. */
const RESERVED_NAMES: Readonly<Record<string, readonly string[]>> = {
  name_conflict_built_in_prop: ["preferredUsername"],
  name_conflict_custom_data: [
    "onboarding",
    "ossOnboarding",
    "guideRequests",
    "adminConsolePreferences",
    "defaultTenantId",
  ],
  name_conflict_sign_in_identifier: ["username", "primaryEmail", "primaryPhone", "email", "phone"],
};

type Limits = readonly [least: string, most: string];

/** The keys of a configuration that limit the value, by type. */
const LIMITS: Readonly<Record<string, Limits>> = {
  Text: ["minLength", "maxLength"],
  Number: ["minValue", "maxValue"],
};
const NO_LIMITS: Limits = ["", ""];

/** Types that consist of parts, with the error for a field without parts. */
const COMPOSITE_TYPES: Readonly<Record<string, string>> = {
  Address: "invalid_address_components",
  Fullname: "invalid_fullname_components",
};

/**
 * Refuses an invalid field.
 * @param field a field, or a part of one
 * @param isStrict whether the field must be one that users can fill in. Logto requires that of a changed field, but not of a
 * new one.
 * @throws Failure
 */
export function requirePossibleField(field: Body, isStrict: boolean): void {
  requirePossibleName(field.text("name"));
  const config = new Body(field.object("config"));
  const type = field.text("type");
  const [least, most] = LIMITS[type] ?? NO_LIMITS;
  if (config.number(least, -Infinity) > config.number(most, Infinity)) {
    throw refusal("invalid_min_max_input");
  }
  const whatIsMissing = COMPOSITE_TYPES[type];
  if (whatIsMissing !== undefined) {
    requireParts(config.objects("parts"), whatIsMissing, isStrict);
  }
  if (isStrict) {
    requireFillable(type, config);
  }
}

function requirePossibleName(name: string): void {
  if (!/^[\dA-Za-z]+$/.test(name)) {
    throw refusal("invalid_name");
  }
  const [conflict] = Object.entries(RESERVED_NAMES).find(([, names]) => names.includes(name)) ?? [];
  if (conflict !== undefined) {
    throw refusal(conflict);
  }
}

function requireParts(parts: readonly Body[], whatIsMissing: string, isStrict: boolean): void {
  if (parts.length === 0) {
    throw refusal(whatIsMissing);
  }
  if (parts.some((part) => part.text("type") in COMPOSITE_TYPES)) {
    throw refusal("invalid_sub_component_type");
  }
  if (isStrict) {
    for (const part of parts) {
      requireConfigOfType(part);
      requirePossibleField(part, true);
    }
  }
}

/**
 * Refuses a part with the configuration of another type, which the guard accepts. Logto answers 500, except for dates.
 * @throws Failure for dates, Error for other types
 */
function requireConfigOfType(part: Body): void {
  const type = part.text("type");
  const isConfigured = part.get("config") !== undefined;
  const { options, format, defaultValue } = part.object("config");
  if (type === "Date" && isConfigured && format === undefined) {
    throw invalidInput(400);
  }
  const isCheckbox = !part.flag("required") && (!isConfigured || defaultValue === "true" || defaultValue === "false");
  const isOfType =
    (type !== "Select" || options !== undefined) &&
    (type !== "Regex" || format !== undefined) &&
    (type !== "Checkbox" || isCheckbox);
  if (!isOfType) {
    throw new Error(`A part of type ${type} lacks what it needs`);
  }
}

/** Refuses a field that users cannot fill in. @throws Failure */
function requireFillable(type: string, config: Body): void {
  if (type === "Checkbox" && config.get("defaultValue") === undefined) {
    throw refusal("invalid_default_value");
  }
  if (type === "Select" && config.objects("options").length === 0) {
    throw refusal("invalid_options");
  }
  if (type === "Regex" && !isExpression(config.text("format"))) {
    throw refusal("invalid_regex_format");
  }
}

function isExpression(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}

function refusal(reason: string): Failure {
  return new Failure(400, `custom_profile_fields.${reason}`);
}
