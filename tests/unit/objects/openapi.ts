import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { repositoryRoot } from "../../support/root";

/** The part of a schema of the recorded document that a declaration can be held against. */
export interface BodySchema {
  readonly type?: string | undefined;
  readonly required?: readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, BodySchema>> | undefined;
  readonly items?: BodySchema | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly enum?: readonly string[] | undefined;
  readonly nullable?: boolean | undefined;
  readonly format?: string | undefined;
  readonly pattern?: string | undefined;
  readonly default?: unknown;
}

const schema: z.ZodType<BodySchema> = z.lazy(() => z.union([severalForms, oneForm]));

const severalForms = z
  .object({ oneOf: z.array(schema), nullable: z.boolean().optional() })
  .transform(({ oneOf, nullable }) => asOne(oneOf, nullable));

const oneForm: z.ZodType<BodySchema> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    required: z.array(z.string()).optional(),
    properties: z.record(z.string(), schema).optional(),
    items: schema.optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    enum: z.array(z.string()).optional(),
    nullable: z.boolean().optional(),
    format: z.string().optional(),
    pattern: z.string().optional(),
    default: z.unknown().optional(),
  }),
);

/** What all forms of a schema say: a document that gives several says no more of the whole. */
function asOne(forms: readonly BodySchema[], isNullable = false): BodySchema {
  const [first = {}] = forms;
  const properties = forms.flatMap((form) => Object.entries(form.properties ?? {}));
  return {
    ...first,
    nullable: isNullable || forms.some(({ nullable }) => nullable === true),
    ...(first.enum === undefined ? {} : { enum: forms.flatMap((form) => form.enum ?? []) }),
    ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }),
    required: (first.required ?? []).filter((key) => forms.every(({ required }) => required?.includes(key) === true)),
  };
}

const operation = z.object({
  requestBody: z.object({ content: z.object({ "application/json": z.object({ schema }) }) }),
});
const document = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

const { paths } = document.parse(JSON.parse(readFileSync(join(repositoryRoot(), "emulator/openapi.json"), "utf8")));

/**
 * The body that Logto's own document gives for a request; names in braces count as one, whatever they are. Undefined when it
 * has no such request, or none with a body.
 */
export function bodyOf(method: "post" | "put" | "patch", path: string): BodySchema | undefined {
  const wanted = `/api${path}`.replaceAll(/\{\w+\}/g, "{}");
  const found = Object.entries(paths).find(([key]) => key.replaceAll(/\{\w+\}/g, "{}") === wanted);
  const parsed = operation.safeParse(found?.[1][method]);
  return parsed.success ? parsed.data.requestBody.content["application/json"].schema : undefined;
}
