import type { Connections } from "../tenants/connections";
import { inContext } from "../errors";
import { isGone } from "../requests/absence";
import { declaredIn } from "../values/arguments";
import { describe } from "../values/describe";
import type { Subject } from "./subject";
import { refuseOtherOrigin } from "../tenants/origin";
import { pick, type State } from "../values/attributes";

/** Deletes the object, if it still exists. It leaves what another entry of the state, or another class, still declares. */
export async function deleteObject(
  subject: Subject,
  connections: Connections,
  id: string,
  state: State,
): Promise<void> {
  const { object } = subject;
  const known = { ...declaredIn(object, state), ...pick(state, Object.keys(object.outputs)) };
  const name = describe(object, known, id);
  await inContext(`cannot delete the ${name}`, async () => {
    const tenant = connections.ofState(state);
    const whole = { id, args: known };
    const { kept } = tenant;
    const entry = subject.requests.nameOf(id, state);
    const reference = subject.requests.unkept(whole, (holding) => kept.has(holding, entry));
    if (reference !== whole) {
      connections.reporter.info(`${name}: what the program still declares elsewhere is left in Logto`);
    }
    if (reference === undefined) {
      return;
    }
    kept.forget(entry);
    await subject.rules.guardDelete(tenant, reference);
    try {
      await subject.requests.remove(tenant, reference);
    } catch (error) {
      if (!isGone(error)) {
        throw error;
      }
      refuseOtherOrigin(tenant, state);
    }
  });
}
