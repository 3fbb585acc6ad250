import * as pulumi from "@pulumi/pulumi";
import {
  ADOPT_KEY,
  AUTO_NAME_KEY,
  type ObjectDeclaration,
  PROVIDER_KEY,
  TENANT_ID_KEY,
  ENDPOINT_KEY,
  TENANT_KEY,
} from "../declaration";
import { refuseOtherKinds, remember } from "./references";
import type { TenantArgs } from "./types";

/** Pulumi's options of a resource, and what this package adds to them. */
export interface ResourceOptions extends pulumi.CustomResourceOptions {
  /**
   * Takes over an object that exists in place of making one, without a write: the state holds what Logto has, and the next
   * preview shows what differs. An id names the object, in the form that `get` takes; `true` takes the one with the same
   * natural key (a role's name, an API resource's indicator, …) and makes one where there is none.
   *
   * It is refused when an argument differs that Logto cannot change, when the id is not there, or when `true` matches
   * several. Destroying the stack deletes an adopted object as any other; `retainOnDelete` leaves it in Logto.
   *
   * Default: `false`.
   */
  adopt?: string | boolean;
}

/** The properties that every object has. */
export abstract class LogtoResource extends pulumi.CustomResource {
  /** The id of the tenant that the object lives in; `default` in a self-hosted Logto. */
  declare public readonly tenantId: pulumi.Output<string>;
  /** The origin of the Logto server through which the object was written last. */
  declare public readonly endpoint: pulumi.Output<string>;

  protected constructor(
    object: ObjectDeclaration,
    name: string,
    args: object | undefined,
    options: ResourceOptions = {},
  ) {
    const given = named(object, name, orNone(args), options);
    super(typeToken(object), name, inputsOf(object, name, given, options), engineOptions(object, name, options));
    remember(this.id, object, given, options.id !== undefined);
    if (options.replaceOnChanges !== undefined) {
      void pulumi.log.warn(
        "replaceOnChanges has no effect: Pulumi's host of dynamic providers ignores it. Use `pulumi up --replace <urn>`",
        this,
      );
    }
  }

  /**
   * Reads an object that exists, and manages nothing: Pulumi keeps it as external.
   *
   * @param name The Pulumi name.
   * @param id Its id, in the form that the reference gives for the class: of what belongs to a parent, the parent's stands
   *   first, as in `<organization id>/<user id>`.
   * @param args The tenant that it belongs to.
   */
  static get<Resource extends LogtoResource>(
    this: new (name: string, args: never, options?: ResourceOptions) => Resource,
    name: string,
    id: pulumi.Input<pulumi.ID>,
    args: TenantArgs = {},
    options?: ResourceOptions,
  ): Resource {
    return new this(name, args as never, { ...options, id });
  }
}

/** The type by which states know the class. */
export function typeToken(object: ObjectDeclaration): string {
  return `pulumi-nodejs:dynamic/logto:${object.className}`;
}

/** The text that the engine evaluates, now and years later, to find the provider class. */
export function providerText(object: ObjectDeclaration): string {
  return `exports.handler=()=>require("pulumi-logto/providers/${object.module}.js")`;
}

/** The arguments with what Pulumi's name does where no name is given. Not for a lookup. */
function named(object: ObjectDeclaration, name: string, args: object, options: ResourceOptions): object {
  const hasName = "name" in args && args.name !== undefined;
  if (object.pulumiName === undefined || hasName || options.id !== undefined) {
    return args;
  }
  return { ...args, [object.pulumiName === "name" ? "name" : AUTO_NAME_KEY]: name };
}

/** The arguments; none where a program in JavaScript gives none, so that the check can say which are missing. */
export function orNone<Args extends object>(args: Args | undefined): Args {
  return args ?? ({} as Args);
}

/** The options for a child that belongs to its parent: it is adopted, kept and goes with it. */
export function childOptions(parent: pulumi.CustomResource, options: ResourceOptions = {}): ResourceOptions {
  const { adopt, retainOnDelete } = options;
  return {
    parent,
    deletedWith: parent,
    ...(adopt === undefined || adopt === false ? {} : { adopt: true }),
    ...(retainOnDelete === undefined ? {} : { retainOnDelete }),
  };
}

function inputsOf(object: ObjectDeclaration, name: string, args: object, options: ResourceOptions): pulumi.Inputs {
  const given: Record<string, unknown> = { ...args };
  refuseOtherKinds(object, name, given);
  const tenant = given[TENANT_KEY];
  if (tenant !== undefined && (typeof tenant !== "string" || tenant === "")) {
    throw new pulumi.RunError(
      `${object.className} "${name}": tenant must be a plain text, the name of an entry of logto:tenants`,
    );
  }
  // An output reaches the program only if its key is there from the beginning.
  const shown = Object.keys(object.outputs).filter((key) => object.outputs[key]?.hidden !== true);
  const outputs = [...Object.keys(object.properties), ...shown, TENANT_ID_KEY, ENDPOINT_KEY];
  const secrets = Object.entries(object.properties)
    .filter(([key, property]) => property.secret === true && given[key] !== undefined)
    .map(([key]) => [key, pulumi.secret(given[key])] as const);
  return {
    ...Object.fromEntries(outputs.map((key) => [key, undefined])),
    ...given,
    ...Object.fromEntries(secrets),
    ...(options.adopt === undefined || options.adopt === false ? {} : { [ADOPT_KEY]: options.adopt }),
    [PROVIDER_KEY]: providerText(object),
  };
}

function engineOptions(
  object: ObjectDeclaration,
  name: string,
  options: ResourceOptions,
): pulumi.CustomResourceOptions {
  const { adopt: _adopt, ...engine } = options;
  if (engine.id === "") {
    throw new pulumi.RunError(`${object.className} "${name}": the id to look up is empty`);
  }
  if (engine.import !== undefined) {
    throw new pulumi.RunError(
      `${object.className} "${name}": the option \`import\` does not work with dynamic providers. ` +
        `To take over an object that exists, write \`adopt: ${JSON.stringify(engine.import)}\` in its place`,
    );
  }
  const secretOutputs = [...Object.entries(object.properties), ...Object.entries(object.outputs)]
    .filter(([, property]) => property.secret === true)
    .map(([key]) => key);
  return { ...engine, additionalSecretOutputs: [...(engine.additionalSecretOutputs ?? []), ...secretOutputs] };
}
