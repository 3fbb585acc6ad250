import type { ObjectDeclaration } from "../../declaration";
import type { Arguments } from "../values/attributes";
import { argumentsIn } from "./paths";
import type { IdsOf } from "./requests";

/** All combinations of ids for the arguments in a path, such as `{ organizationId }` for each organization of the tenant. */
export async function parentsOf(object: ObjectDeclaration, idsOf: IdsOf): Promise<readonly Arguments[]> {
  let parents: readonly Arguments[] = [{}];
  for (const key of argumentsIn(object.path)) {
    const ids = await idsIn(object, key, idsOf);
    parents = parents.flatMap((parent) => ids.map((id) => ({ ...parent, [key]: id })));
  }
  return parents;
}

/** The ids of all objects that an argument can refer to. */
export async function idsIn(
  { className, properties }: ObjectDeclaration,
  key: string,
  idsOf: IdsOf,
): Promise<readonly string[]> {
  const referent = properties[key]?.refersTo;
  if (referent === undefined) {
    throw new Error(`${className} does not say whose id ${key} is`);
  }
  return await idsOf(referent.className);
}
