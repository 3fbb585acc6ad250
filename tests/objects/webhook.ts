import type { Knowledge } from "../support/objects/knowledge";
import {
  AS_DECLARED,
  because,
  counts,
  documentedAt,
  inCollection,
  list,
  LOGTOS_ID,
  NAMED,
  TENANT_ID,
} from "../support/objects/usual";

const CONFIG = { url: "https://crm.acme.example/logto", headers: { "X-Source": "logto" }, retries: 2 };

export const webhook: Knowledge = {
  examples: () => ({
    minimal: { name: "Minimal webhook", events: ["Role.Created"], config: { url: "https://minimal.acme.example" } },
    full: {
      name: "Full webhook",
      events: ["User.Created", "User.Deleted"],
      config: CONFIG,
      enabled: false,
      rotation: "first",
    },
    edits: [
      { argument: "name", value: "Renamed webhook" },
      { argument: "events", value: ["User.Deleted", "PostSignIn"] },
      { argument: "config", value: { ...CONFIG, headers: { "X-Source": "logto", "X-Stage": "test" } } },
      { argument: "enabled", value: true },
      { argument: "rotation", value: "second" },
    ],
    replacements: [],
    clears: [{ argument: "enabled", left: true }],
    unmanaged: ["rotation"],
  }),
  leftOut: {},
  defaults: { enabled: true },
  // What a rotation is called is the program's own.
  neverTold: ["rotation"],
  changedByPeople: [],
  anyArguments: AS_DECLARED,
  places: {
    ...inCollection("/hooks"),
    endpoints: {},
  },
  existence: "made",
  second: { kind: "another", because: "names may repeat" },
  goesWith: because("it hangs on nothing"),
  lookup: LOGTOS_ID,
  requests: {
    create: { method: "POST", path: "/api/hooks", isRepeatable: false },
    later: because("one request takes all arguments"),
    least: counts(1, 1, 1),
    full: counts(1, 1, 1),
  },
  inProgram: NAMED,
  compared: [list("/hooks")],
  documented: {
    ...documentedAt("/hooks", {
      createdAt: "Logto makes it up",
      event: "it is the one event of earlier releases, which counts only where `events` is empty",
      ...TENANT_ID,
    }),
    stricter: {
      name: "without one it has the Pulumi name",
      events: "without them, and without `event`, Logto answers 400 hook.missing_events",
    },
  },
};
