import * as pulumi from "@pulumi/pulumi";
import type { ObjectDeclaration, Referent } from "../declaration";

/** What is known of an object that the program has declared. */
interface Declared {
  readonly className: string;
  /** Its `type` argument, where it is a plain value. */
  readonly type?: string;
}

/** The objects of this program. The key is the output that is the object's id. */
const declared = new WeakMap<object, Declared>();

/** Remembers which class an id belongs to, and the object's `type`. The type of an object from `get` is not known. */
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

/** Does the same for one argument, which is an id or a list of ids. */
export function refuseOtherKind(resource: string, key: string, ids: unknown, wanted: Referent): void {
  (Array.isArray(ids) ? ids : [ids]).forEach((id: unknown, index) => {
    const found = typeof id === "object" && id !== null ? declared.get(id) : undefined;
    const fault = found && faultOf(found, wanted);
    if (fault !== undefined) {
      throw new pulumi.RunError(`${resource}: ${Array.isArray(ids) ? `${key}[${index}]` : key} ${fault}`);
    }
  });
}

function faultOf({ className, type }: Declared, wanted: Referent): string | undefined {
  if (className !== wanted.className) {
    return `is the id of ${withArticle(className)}, but Logto takes the id of ${withArticle(wanted.className)} here`;
  }
  return type === undefined || wanted.types === undefined || wanted.types.includes(type)
    ? undefined
    : `is the id of ${withArticle(className)} of type ${type}, but Logto takes only ${wanted.types.join(", ")} here`;
}

function typeIn({ properties }: ObjectDeclaration, args: object): string | undefined {
  const property = properties["type"];
  const given: unknown = "type" in args ? args.type : undefined;
  const type = given ?? (property?.type === "string" ? property.default : undefined);
  return typeof type === "string" ? type : undefined;
}

function withArticle(className: string): string {
  return `${/^[AEIO]/.test(className) ? "an" : "a"} ${className}`;
}
