import { connections } from "../tenants/connections";
import { inContext } from "../errors";
import { isGone } from "../requests/absence";
import { declaredIn, describe } from "../values/inputs";
import { nameOf } from "../tenants/kept";
import type { ObjectApi } from "../requests/objectApi";
import { refuseOtherOrigin } from "../tenants/origin";
import { type Attributes, pick } from "../values/attributes";

/** Deletes the object; gone already is done. What this run keeps under another name stays. */
export async function deleteObject(api: ObjectApi, id: string, state: Attributes): Promise<void> {
  const { object } = api;
  const known = { ...declaredIn(object, state), ...pick(state, Object.keys(object.outputs)) };
  const name = describe(object, known, id);
  await inContext(`cannot delete the ${name}`, async () => {
    const tenant = connections.ofState(state);
    const whole = { id, args: known };
    const { kept } = tenant;
    const reference = api.unkept(whole, (holding) => kept.has(holding, nameOf(object, id)));
    if (reference !== whole) {
      connections.reporter.info(`${name}: what the program still declares elsewhere is left in Logto`);
    }
    if (reference === undefined) {
      return;
    }
    kept.forget(nameOf(object, id));
    await api.guardDelete(tenant, reference);
    try {
      await api.remove(tenant, reference);
    } catch (error) {
      if (!isGone(error)) {
        throw error;
      }
      refuseOtherOrigin(tenant, state);
    }
  });
}
