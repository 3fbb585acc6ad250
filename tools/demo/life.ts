import { isDeepStrictEqual } from "node:util";
import { apiPath } from "../../sdk/client";
import type { Operation, OperationOptions, Stack } from "../../tests/support/engine/stack";
import { differences, readTenant } from "../../tests/support/logto/tenant";
import type { Logto } from "./logto";
import { confirm, pass, say } from "./say";

/** A step without the expected result. */
export class Expectation extends Error {}

/** A URI that is added to an application in the console, but is not in the program. */
const FOREIGN_URI = "http://localhost:3000/callback";

/**
 * Shows the life of the stack, step by step.
 *
 * @throws Expectation at the first step without the expected result, after the objects of the stack were destroyed.
 */
export async function showLife(logto: Logto, stack: Stack, interrupt: AbortSignal): Promise<void> {
  const before = await readTenant(logto.client, { withParts: false });
  const options: OperationOptions = { interrupt, onOutput: pass, allowFailure: true };
  try {
    await showChanges(logto, stack, options);
  } catch (error) {
    if (logto.isLasting) {
      say("Destroy what was made so far");
      await stack.destroy({ onOutput: pass, allowFailure: true });
    }
    throw error;
  }
  const left = differences(before, await readTenant(logto.client, { withParts: false }));
  expect(left.length === 0, `The tenant is not as it was: ${left.join(", ")}`);
  confirm(`the tenant has what it had before: ${before.size} objects`);
}

async function showChanges(logto: Logto, stack: Stack, options: OperationOptions): Promise<void> {
  say(`Preview, against ${logto.name}`);
  const preview = await succeed(stack.preview(options));
  const count = preview.changes.create;
  expect(count > 0, "The preview has nothing to create.");
  confirm(`${count} objects to create`);

  say("Up");
  const up = await succeed(stack.up(options));
  expect(up.changes.create === count, `${up.changes.create} objects were created, and not ${count}.`);
  confirm(`${count} objects created`);

  say("The outputs, secrets masked");
  const { stdout } = await stack.pulumi(["stack", "output"], options);
  const { webId, robotSecret } = await stack.outputs();
  expect(typeof webId === "string" && typeof robotSecret === "string", "An output is missing.");
  expect(stdout.includes("[secret]") && !stdout.includes(robotSecret), "A secret is shown in clear.");
  confirm("the secrets are there, and not shown");

  say("Preview again");
  expectNoChange(await succeed(stack.preview(options)), count);

  const web = apiPath`/applications/${webId}`;
  say(`Edit in the console: add the redirect URI ${FOREIGN_URI} to the application "web"`);
  const declared = await metadataOf(logto, web);
  const redirectUris = [declared["redirectUris"], FOREIGN_URI].flat();
  await logto.client.patch(web, { oidcClientMetadata: { ...declared, redirectUris } });

  say("Refresh finds the edit");
  const refresh = await succeed(stack.refresh(options));
  expect(refresh.changes.update === 1, `The refresh found ${refresh.changes.update} changes, and not 1.`);
  confirm("1 change found");

  say("Up resets it");
  const mend = await succeed(stack.up(options));
  expect(mend.changes.update === 1, `${mend.changes.update} objects were updated, and not 1.`);
  const mended = await metadataOf(logto, web);
  expect(isDeepStrictEqual(mended, declared), `The application has ${JSON.stringify(mended)}.`);
  confirm("the application is as the program says");

  say("Destroy");
  const destroy = await succeed(stack.destroy(options));
  expect(destroy.changes.delete === count, `${destroy.changes.delete} objects were deleted, and not ${count}.`);
  confirm(`${count} objects deleted`);
}

async function succeed(operation: Promise<Operation>): Promise<Operation> {
  const finished = await operation;
  expect(finished.exitCode === 0, `The engine ended with ${String(finished.exitCode)}; what it printed says why.`);
  return finished;
}

function expectNoChange({ changes }: Operation, count: number): void {
  const others = changes.create + changes.update + changes.replace + changes.delete;
  expect(others === 0 && changes.same === count, `The preview is not empty: ${JSON.stringify(changes)}.`);
  confirm(`${count} objects unchanged`);
}

async function metadataOf({ client }: Logto, path: string): Promise<Record<string, unknown>> {
  const application = await client.get(path);
  return fieldsOf(fieldsOf(application)["oidcClientMetadata"]);
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function expect(holds: boolean, otherwise: string): asserts holds {
  if (!holds) {
    throw new Expectation(otherwise);
  }
}
