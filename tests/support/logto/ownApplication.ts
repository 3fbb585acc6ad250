import { apiPath, type LogtoClient } from "../../../sdk/client";
import { idOf, listOf } from "./answers";
import type { Access, LogtoUnderTest } from "./logtoUnderTest";

/** The permission that gives access to the Management API. */
const EVERYTHING = "all";

/** An application of the test that may use the Management API, so that the existing application stays unchanged. */
export interface OwnApplication {
  readonly access: Access;
  /** Creates another secret for the application, and deletes the current one. */
  rotate(): Promise<Access>;
  /** Deletes the application. It may be called twice. */
  remove(): Promise<void>;
}

/** Creates such an application, and a role that gives it access. */
export async function makeOwnApplication(logto: LogtoUnderTest, run: string): Promise<OwnApplication> {
  const { console } = logto;
  const name = `pulumi-logto ${run}`;
  const oidcClientMetadata = { redirectUris: [], postLogoutRedirectUris: [] };
  const appId = await idOf(console.post("/applications", { name, type: "MachineToMachine", oidcClientMetadata }));
  const role = { name, description: "Lets a test in", type: "MachineToMachine" };
  const roleId = await idOf(console.post("/roles", role));
  await console.post(`/roles/${roleId}/scopes`, { scopeIds: [await managementScope(console)] });
  await console.post(`/applications/${appId}/roles`, { roleIds: [roleId] });
  const access = async (): Promise<Access> => {
    const { endpoint, tenantId } = logto;
    const { value } = await onlySecret(console, appId);
    return { endpoint, appId, appSecret: value, ...(tenantId === undefined ? {} : { tenantId }) };
  };
  const remove = async (): Promise<void> => {
    await console.delete(`/applications/${appId}`);
    await console.delete(`/roles/${roleId}`);
  };
  let removed: Promise<void> | undefined;
  return {
    access: await access(),
    rotate: async () => {
      const old = await onlySecret(console, appId);
      await console.post(`/applications/${appId}/secrets`, { name: "rotated" });
      await console.delete(apiPath`/applications/${appId}/secrets/${old.name}`);
      return await access();
    },
    remove: () => (removed ??= remove()),
  };
}

async function onlySecret(console: LogtoClient, appId: string): Promise<{ name: string; value: string }> {
  const [secret] = await listOf(console, `/applications/${appId}/secrets`);
  return { name: String(secret?.["name"]), value: String(secret?.["value"]) };
}

async function managementScope(console: LogtoClient): Promise<string> {
  const { resource: indicator } = console.connection;
  const resource = (await listOf(console, "/resources")).find((one) => one["indicator"] === indicator);
  const scopes = await listOf(console, `/resources/${String(resource?.["id"])}/scopes`);
  return String(scopes.find(({ name }) => name === EVERYTHING)?.["id"]);
}
