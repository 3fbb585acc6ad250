import * as pulumi from "@pulumi/pulumi";
import type { ObjectDeclaration, Referent } from "../declaration";

/** The class and type of an object that the program declares. */
interface Declared {
  readonly className: string;
  /** The argument `type`, if it is a plain value. */
  readonly type?: string;
}

/** The objects of this program, by the output that contains the object's id. */
const declared = new WeakMap<object, Declared>();

/** Stores the class and the `type` of the object that an id belongs to. The type of an object from `get` is not known. */
export function remember(id: pulumi.Output<string>, object: ObjectDeclaration, args: object, isLookup: boolean): void {
  const type = isLookup ? undefined : typeIn(object, args);
  declared.set(id, { className: object.className, ...(type === undefined ? {} : { type }) });
}

/**
 * Refuses the id of an object of this program if Logto expects the id of another class or type. Without this check the error
 * would come from Logto, as a 404 or a 422 `entity.db_constraint_violated`, and only at `up`.
 */
export function refuseOtherKinds(object: ObjectDeclaration, name: string, args: object): void {
  for (const [key, value] of Object.entries(args)) {
    const wanted = object.properties[key]?.refersTo;
    if (wanted !== undefined) {
      refuseOtherKind(`${object.className} "${name}"`, key, value, wanted);
    }
  }
}

/** The same check for a single argument, which is an id or a list of ids. */
export function refuseOtherKind(resource: string, key: string, ids: unknown, wanted: Referent): void {
  (Array.isArray(ids) ? ids : [ids]).forEach((id: unknown, index) => {
    const found = typeof id === "object" && id !== null ? declared.get(id) : undefined;
    const fault = found && faultOf(found, wanted);
    if (fault !== undefined) {
      throw new pulumi.RunError(`${resource}: ${Array.isArray(ids) ? `${key}[${index}]` : key} ${fault}`);
    }
  });
}

/** The reason why Logto would refuse the id of this object. The result is undefined if Logto accepts it. */
function faultOf({ className, type }: Declared, wanted: Referent): string | undefined {
  if (className !== wanted.className) {
    return `is the id of ${withArticle(className)}, but Logto takes the id of ${withArticle(wanted.className)} here`;
  }
  return type === undefined || wanted.types === undefined || wanted.types.includes(type)
    ? undefined
    : `is the id of ${withArticle(className)} of type ${type}, but Logto takes only ${wanted.types.join(", ")} here`;
}

/** The argument `type`, or its default, if it is a plain value. */
function typeIn({ properties }: ObjectDeclaration, args: object): string | undefined {
  const property = properties["type"];
  const given: unknown = "type" in args ? args.type : undefined;
  const type = given ?? (property?.type === "string" ? property.default : undefined);
  return typeof type === "string" ? type : undefined;
}

function withArticle(className: string): string {
  return `${/^[AEIO]/.test(className) ? "an" : "a"} ${className}`;
}
