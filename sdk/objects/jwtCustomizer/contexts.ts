import { z } from "zod";

/**
 * The contexts of a JWT customizer, as Logto 1.42 checks their samples: lengths are in characters, and keys that Logto does not
 * know are allowed. The metadata of applications and the details of verification records are left to Logto.
 */

const text = z.string();
const anyObject = z.record(text, z.unknown());

function textOf(minLength: number, maxLength: number): z.ZodString {
  return text.min(minLength).max(maxLength);
}

const id = textOf(1, 21);
const name = textOf(1, 128);
const column = textOf(0, 128).nullable();

const profile = z
  .object({
    familyName: text,
    givenName: text,
    middleName: text,
    nickname: text,
    preferredUsername: text,
    profile: text,
    website: text,
    gender: text,
    birthdate: text,
    zoneinfo: text,
    locale: text,
    address: z
      .object({
        formatted: text,
        streetAddress: text,
        locality: text,
        region: text,
        postalCode: text,
        country: text,
      })
      .partial(),
  })
  .partial();

const resource = z.object({
  tenantId: textOf(0, 21),
  id,
  name: text.min(1),
  indicator: text.min(1),
  isDefault: z.boolean(),
  accessTokenTtl: z.number(),
});

const scope = z.object({
  id,
  name: textOf(1, 256),
  description: text.nullable(),
  resourceId: id,
  resource,
});

const user = z
  .object({
    id: textOf(1, 12),
    username: column,
    primaryEmail: column,
    primaryPhone: column,
    name: column,
    avatar: textOf(0, 2048).nullable(),
    customData: anyObject,
    identities: z.record(text, z.object({ userId: text, details: anyObject.optional() })),
    lastSignInAt: z.number().nullable(),
    createdAt: z.number(),
    updatedAt: z.number(),
    profile,
    applicationId: textOf(0, 21).nullable(),
    cimdClientId: textOf(0, 2048).nullable(),
    isSuspended: z.boolean(),
    hasPassword: z.boolean(),
    ssoIdentities: z.array(z.object({ issuer: textOf(1, 256), identityId: name, detail: anyObject })),
    mfaVerificationFactors: z.array(
      z.enum(["Totp", "WebAuthn", "BackupCode", "EmailVerificationCode", "PhoneVerificationCode"]),
    ),
    roles: z.array(z.object({ id, name, description: name, scopes: z.array(scope) })),
    organizations: z.array(z.object({ id, name, description: textOf(0, 256).nullable() })),
    organizationRoles: z.array(z.object({ organizationId: text, roleId: text, roleName: text })),
  })
  .partial();

const application = z
  .object({
    tenantId: textOf(0, 21),
    id,
    name: textOf(1, 256),
    description: text.nullable(),
    type: z.enum(["Native", "SPA", "Traditional", "MachineToMachine", "Protected", "SAML"]),
    oidcClientMetadata: anyObject,
    customClientMetadata: anyObject,
    protectedAppMetadata: anyObject.nullable(),
    customData: anyObject,
    isThirdParty: z.boolean(),
    appLevelAccessControlEnabled: z.boolean(),
    createdAt: z.number(),
  })
  .partial();

const organization = z.object({ id, name, description: textOf(0, 256).nullable(), customData: anyObject }).partial();

const grant = z
  .object({ type: z.literal("urn:ietf:params:oauth:grant-type:token-exchange"), subjectTokenContext: anyObject })
  .partial();

const interaction = z
  .object({
    interactionEvent: z.enum(["SignIn", "Register", "ForgotPassword"]),
    userId: text,
    verificationRecords: z.array(z.object({ id: text, type: text })),
    signInContext: z.record(text, text),
  })
  .partial();

/** The context of a user's access token. */
export const accessTokenContext = z.object({
  user,
  application: application.optional(),
  organization: organization.optional(),
  grant: grant.optional(),
  interaction: interaction.optional(),
});

/** The context of a machine's access token. */
export const clientCredentialsContext = z.object({ application: application.optional() });
