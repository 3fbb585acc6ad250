import { ADOPT_KEY, type ObjectDeclaration, TENANT_KEY } from "../../declaration";
import { inContext, messageOf, PartialFailure } from "../errors";
import type { Reference } from "../requests/requests";
import type { Connections, Tenant } from "../tenants/connections";
import { argumentsOf, declaredIn } from "../values/arguments";
import { type Answer, type Arguments, isRecord, type Inputs, omit, pick, type State } from "../values/attributes";
import { describe } from "../values/describe";
import { changeBody } from "../values/expand";
import { holds } from "../values/held";
import { outputsOf } from "../values/outputs";
import { adoptExisting } from "./adopt";
import type { Created } from "./create";
import { outputsOfChange } from "./changed";
import { changedIn, type Compared } from "./diff";
import type { Subject } from "./subject";
import { mayBeDone } from "./uncertainty";
import { sendChange } from "./update";

/** Creates the resource of a singleton: the first change. The output `before` stores the previous values of the arguments. */
export async function takeSingleton(subject: Subject, connections: Connections, inputs: Inputs): Promise<Created> {
  const { object, requests, rules } = subject;
  const args = argumentsOf(object, inputs);
  return await inContext(`cannot create the ${describe(object, args)}`, async () => {
    const tenant = connections.named(inputs[TENANT_KEY]);
    const adopted = await adoptExisting(subject, {
      reporter: connections.reporter,
      tenant,
      args,
      adopt: inputs[ADOPT_KEY],
    });
    const there = adopted ?? (await requests.insert(tenant, args));
    const before = rules.restored(pick(there.answer ?? {}, Object.keys(args)));
    const reference = { id: there.id, args: { ...args, before } };
    const outputs = outputsOf(object, tenant, { inputs, declared: args, found: { ...there.args, before } });
    if (adopted !== undefined) {
      tenant.kept.taken(requests.nameOf(there.id, { before }), requests.holdings(reference));
      return { id: there.id, outputs };
    }
    tenant.kept.made(requests.nameOf(there.id, { before }), requests.holdings(reference));
    await rules.guardUpdate(tenant, { reference, olds: there.args, news: args });
    const keys = differing(object, { olds: there.args, news: args });
    const change = { reference, inputs, args, keys, before, left: before, outputs };
    return { id: there.id, outputs: await write(subject, tenant, change) };
  });
}

/** Updates a singleton: changes the arguments that differ, and restores those that are no longer declared. */
export async function changeSingleton(
  subject: Subject,
  connections: Connections,
  { id, olds, news }: { id: string; olds: State; news: Inputs },
): Promise<State> {
  const { object, requests, rules } = subject;
  const args = argumentsOf(object, news);
  return await inContext(`cannot update the ${describe(object, args, id)}`, async () => {
    const tenant = connections.ofState(olds);
    await rules.guardUpdate(tenant, { reference: { id, args }, olds: declaredIn(object, olds), news: args });
    const known = isRecord(olds["before"]) ? olds["before"] : {};
    const changed = changedIn(object, olds, args);
    const removed = changed.filter((key) => args[key] === undefined);
    const added = changed.filter((key) => args[key] !== undefined && known[key] === undefined);
    const there = added.length === 0 ? undefined : await requests.insert(tenant, args);
    const before = { ...known, ...rules.restored(pick(there?.answer ?? {}, added)) };
    const left = omit(before, removed);
    const reference = { id, args: { ...args, before: left } };
    tenant.kept.forget(requests.nameOf(id, olds));
    tenant.kept.made(requests.nameOf(id, { before: left }), requests.holdings(reference));
    const keys = there === undefined ? changed : [...removed, ...differing(object, { olds: there.args, news: args })];
    const outputs = { ...olds, before };
    return await write(subject, tenant, { reference, inputs: news, args, keys, before, left, outputs });
  });
}

/** The keys of declared arguments that differ from what Logto has, or that Logto never tells. */
function differing(object: ObjectDeclaration, { olds, news }: Compared): string[] {
  return Object.entries(object.properties)
    .filter(([key, property]) => {
      const isThere = property.writeOnly !== true && holds(property, news[key], olds[key]);
      return news[key] !== undefined && !isThere;
    })
    .map(([key]) => key);
}

/** The values that a change needs. */
interface Write {
  readonly reference: Reference;
  readonly inputs: Inputs;
  readonly args: Arguments;
  /** The keys of the arguments that differ. */
  readonly keys: readonly string[];
  /** The values that the arguments had before they were declared. */
  readonly before: Answer;
  /** What is left of `before` after the change, which puts some of it back. */
  readonly left: Answer;
  /** The outputs for the state if it is not known whether Logto carried out the change. */
  readonly outputs: State;
}

/**
 * Sends the change and returns the new outputs.
 *
 * @throws PartialFailure if it is not known whether Logto carried out the change, so that the state keeps `before`.
 */
async function write(subject: Subject, tenant: Tenant, wanted: Write): Promise<State> {
  const { object } = subject;
  const { reference, inputs, args, keys, before, left, outputs } = wanted;
  const body = changeBody(object, { keys, args, before });
  const answer = await sendChange(subject, tenant, { reference, body }).catch((error: unknown) => {
    throw mayBeDone(error) ? new PartialFailure(reference.id, outputs, messageOf(error), error) : error;
  });
  const { id } = reference;
  return outputsOfChange(object, tenant, { id, inputs, declared: args, outputs: { before: left }, body, answer });
}
