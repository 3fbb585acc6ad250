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

/** Pulumi's options of a resource, and the option `adopt` of this package. */
export interface ResourceOptions extends pulumi.CustomResourceOptions {
  /**
   * Takes over an object that already exists in Logto, instead of creating one. Nothing is written: the state holds what Logto
   * has, and the next preview shows the differences. Give the object's id, in the form that `get` takes. Or give `true` for the
   * object with the same natural key, such as a role's name or an API resource's indicator; if there is none, it is created.
   *
   * Adoption fails if an argument differs that Logto cannot change, if there is no object with the id, or if `true` matches
   * several objects. Destroying the stack deletes an adopted object like any other; `retainOnDelete` keeps it in Logto.
   *
   * Default: `false`.
   */
  adopt?: string | boolean;
}

/** The base of every class: the outputs that all objects have, and `get`. */
export abstract class LogtoResource extends pulumi.CustomResource {
  /** The id of the tenant that the object belongs to; `default` for a self-hosted Logto. */
  declare public readonly tenantId: pulumi.Output<string>;
  /** The origin of the Logto server to which the object was last written. */
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
   * Reads an existing object without managing it. Pulumi marks it as external.
   *
   * @param name The Pulumi name.
   * @param id The object's id, in the form that docs/reference gives for the class. For an object with a parent, the parent's
   *   id comes first, as in `<organization id>/<user id>`.
   * @param args The tenant that the object belongs to.
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

/** The type of the class in states. */
export function typeToken(object: ObjectDeclaration): string {
  return `pulumi-nodejs:dynamic/logto:${object.className}`;
}

/** The code in the state that the engine evaluates, in this run and in later ones, to load the provider. */
export function providerText(object: ObjectDeclaration): string {
  return `exports.handler=()=>require("pulumi-logto/providers/${object.module}.js")`;
}

/** The arguments, with the Pulumi name as the default of `name`. A lookup gets no default. */
function named(object: ObjectDeclaration, name: string, args: object, options: ResourceOptions): object {
  const hasName = "name" in args && args.name !== undefined;
  if (object.pulumiName === undefined || hasName || options.id !== undefined) {
    return args;
  }
  return { ...args, [object.pulumiName === "name" ? "name" : AUTO_NAME_KEY]: name };
}

/** The arguments. If a JavaScript program gives none, they are an empty object, so that the check reports which are missing. */
export function orNone<Args extends object>(args: Args | undefined): Args {
  return args ?? ({} as Args);
}

/** The options of a child that belongs to its parent: it is adopted, kept and deleted together with the parent. */
export function childOptions(parent: pulumi.CustomResource, options: ResourceOptions = {}): ResourceOptions {
  const { adopt, retainOnDelete } = options;
  return {
    parent,
    deletedWith: parent,
    ...(adopt === undefined || adopt === false ? {} : { adopt: true }),
    ...(retainOnDelete === undefined ? {} : { retainOnDelete }),
  };
}

/** The inputs that the program registers: arguments, the option `adopt`, the provider's code, and a key for every output. */
function inputsOf(object: ObjectDeclaration, name: string, args: object, options: ResourceOptions): pulumi.Inputs {
  const given: Record<string, unknown> = { ...args };
  refuseOtherKinds(object, name, given);
  const tenant = given[TENANT_KEY];
  if (tenant !== undefined && (typeof tenant !== "string" || tenant === "")) {
    throw new pulumi.RunError(
      `${object.className} "${name}": tenant must be a plain text, the name of an entry of logto:tenants`,
    );
  }
  // Pulumi sets an output in the program only if its key is among the inputs, so every output is listed as undefined.
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

/** The options for the engine: those of Pulumi, without `adopt`, with the secret outputs. */
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
