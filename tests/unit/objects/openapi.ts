import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { repositoryRoot } from "../../support/root";

/** The part of a schema of the recorded document that can be compared with a declaration. */
export interface BodySchema {
  /** Where the document has the schema itself: `#/components/schemas/…`. */
  readonly $ref?: string | undefined;
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
    $ref: z.string().optional(),
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
const document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), schema) }),
});

const { paths, components } = document.parse(
  JSON.parse(readFileSync(join(repositoryRoot(), "emulator/openapi.json"), "utf8")),
);

/**
 * The body of a request in Logto's own document. The names in braces do not matter. Undefined if the document does not have the
 * request, or the request has no body.
 */
export function bodyOf(method: "post" | "put" | "patch", path: string): BodySchema | undefined {
  const wanted = `/api${path}`.replaceAll(/\{\w+\}/g, "{}");
  const found = Object.entries(paths).find(([key]) => key.replaceAll(/\{\w+\}/g, "{}") === wanted);
  const parsed = operation.safeParse(found?.[1][method]);
  return parsed.success ? resolved(parsed.data.requestBody.content["application/json"].schema) : undefined;
}

/** The schema that a reference leads to. */
function resolved(body: BodySchema): BodySchema | undefined {
  return body.$ref === undefined ? body : components.schemas[body.$ref.replace("#/components/schemas/", "")];
}
