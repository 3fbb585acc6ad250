import assert from "node:assert/strict";
import { idOf } from "../support/logto/answers";
import type { Arguments } from "../support/objects/examples";
import type { References } from "../support/objects/references";
import { Resource } from "../support/host/resource";
import { startWorld, type World } from "../support/host/world";

/** An edit in the console of what the program does not declare. */
interface Click {
  readonly what: string;
  readonly module: string;
  readonly args: (references: References) => Arguments;
  /** The path of the object, below `/api`. */
  readonly place: (id: string, references: References) => string;
  readonly body: Arguments;
  /** What Logto has again after the next up; undefined where the click stays, for it is not the program's. */
  readonly reset?: Arguments;
}

const WEB = { name: "web", type: "SPA" };
const application = (id: string): string => `/applications/${id}`;
const user = (id: string): string => `/users/${id}`;

const CLICKS: readonly Click[] = [
  {
    what: "an origin beside a declared setting of an application",
    module: "application",
    args: () => ({ ...WEB, customClientMetadata: { idTokenTtl: 60 } }),
    place: application,
    body: { customClientMetadata: { idTokenTtl: 60, corsAllowedOrigins: ["https://evil.example"] } },
    reset: { customClientMetadata: { idTokenTtl: 60 } },
  },
  {
    what: "token exchange, where no setting is declared",
    module: "application",
    args: () => WEB,
    place: application,
    body: { customClientMetadata: { allowTokenExchange: true } },
    reset: { customClientMetadata: {} },
  },
  {
    what: "a description of an application",
    module: "application",
    args: () => WEB,
    place: application,
    body: { description: "clicked" },
    reset: { description: null },
  },
  {
    what: "a redirect URI of an application that declares none",
    module: "application",
    args: () => WEB,
    place: application,
    body: { oidcClientMetadata: { redirectUris: ["https://evil.example"], postLogoutRedirectUris: [] } },
    reset: { oidcClientMetadata: { redirectUris: [], postLogoutRedirectUris: [] } },
  },
  {
    what: "the look of an organization",
    module: "organization",
    args: () => ({ name: "acme" }),
    place: (id) => `/organizations/${id}`,
    body: { color: { primaryColor: "#000000" }, branding: { logoUrl: "https://evil.example/a.png" }, customCss: "a{}" },
    reset: { color: {}, branding: {}, customCss: null },
  },
  {
    what: "a description of a permission",
    module: "apiResourceScope",
    args: ({ resource }) => ({ resourceId: resource, name: "read:all" }),
    place: (id, { resource }) => `/resources/${resource}/scopes/${id}`,
    body: { description: "clicked" },
    reset: { description: null },
  },
  {
    what: "a suspension of a user",
    module: "user",
    args: () => ({ username: "ann" }),
    place: (id) => `${user(id)}/is-suspended`,
    body: { isSuspended: true },
    reset: { isSuspended: false },
  },
  {
    what: "what a person changes themselves",
    module: "user",
    args: () => ({ primaryPhone: "4915112345678" }),
    place: user,
    body: { username: "ann", name: "Ann", avatar: "https://a.example/a.png", primaryEmail: "ann@acme.example" },
  },
  {
    what: "the profile of a person, beside a part of it that is declared",
    module: "user",
    args: () => ({ username: "ann", profile: { familyName: "Murphy" } }),
    place: user,
    body: { profile: { familyName: "Murphy", nickname: "ada" } },
  },
  {
    what: "custom data",
    module: "organization",
    args: () => ({ name: "acme" }),
    place: (id) => `/organizations/${id}`,
    body: { customData: { plan: "pro" } },
  },
];

describe("what a program owns", () => {
  let world: World;
  let references: References;
  before(async () => (world = await startWorld()));
  beforeEach(async () => (references = await world.renew()));
  after(() => world.stop());

  for (const { what, module, args, place, body, reset } of CLICKS) {
    const verdict = reset === undefined ? "stays, for it is not the program's" : "is drift that the next up resets";
    it(`${what}, clicked in the console, ${verdict}`, async () => {
      const resource = new Resource(world.host, module);
      const declared = args(references);
      const state = await resource.create(declared);
      await world.console.patch(place(state.id, references), body);
      const refreshed = await resource.refresh(state);
      if (reset === undefined) {
        await resource.assertNoChange(refreshed, declared);
        return;
      }
      assert.deepEqual(await resource.diff(refreshed, declared), {
        changes: true,
        replaces: [],
        deleteBeforeReplace: false,
      });
      const mended = await resource.update(refreshed, declared);
      assert.deepEqual(mended.outputs, state.outputs);
      const [parent = ""] = place(state.id, references).split("/is-suspended");
      const found = await inLogto(world, parent, state.id);
      assert.deepEqual(Object.fromEntries(Object.keys(reset).map((key) => [key, found[key]])), reset);
      await resource.assertNoChange(await resource.refresh(mended), declared);
    });
  }

  it("is shown by an adoption: the preview after it resets what is not declared", async () => {
    const made = { ...WEB, description: "clicked", customClientMetadata: { allowTokenExchange: true } };
    const id = await idOf(world.console.post("/applications", made));
    const resource = new Resource(world.host, "application");
    const adopted = await resource.create({ ...WEB, adopt: id });
    assert.match(world.host.logs.at(-1) ?? "", /adopted .*, whose description, customClientMetadata differs/);
    assert.equal((await resource.diff(adopted, WEB)).changes, true);
    await resource.update(adopted, WEB);
    const { description, customClientMetadata } = await inLogto(world, `/applications/${id}`, id);
    assert.deepEqual({ description, customClientMetadata }, { description: null, customClientMetadata: {} });
  });
});

/** An object as the console sees it; one that has no address of its own is looked for in its list. */
async function inLogto({ console }: World, path: string, id: string): Promise<Arguments> {
  const isListed = path.includes("/scopes/");
  const found: unknown = isListed
    ? (await console.list(path.slice(0, path.lastIndexOf("/")))).find((one) => isObject(one) && one["id"] === id)
    : await console.get(path);
  assert.ok(isObject(found));
  return found;
}

function isObject(value: unknown): value is Arguments {
  return typeof value === "object" && value !== null;
}
