import { z } from "zod";

/** A resource in a state. */
export interface StateResource {
  readonly type: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

const properties = z.record(z.string(), z.unknown()).default({});

/** The measured part of the output of `pulumi stack export`. */
const exported = z.object({
  deployment: z.object({
    resources: z.array(z.object({ type: z.string(), inputs: properties, outputs: properties })).default([]),
  }),
});

/** The dynamic resources in an exported state. @throws ZodError if it is not a state */
export function dynamicResources(deployment: unknown): readonly StateResource[] {
  const { resources } = exported.parse(deployment).deployment;
  return resources.filter(({ type }) => type.startsWith("pulumi-nodejs:dynamic/"));
}
