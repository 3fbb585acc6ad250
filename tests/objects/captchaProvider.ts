import type { Knowledge } from "../support/objects/knowledge";
import { AS_DECLARED, because, counts, idOfParts, OF_TENANT, READ_BY_PATH, REFUSED } from "../support/objects/usual";

const TURNSTILE = { type: "Turnstile", siteKey: "canary-site-2Vb7", secretKey: "canary-captcha-8Hn3" };

const RECAPTCHA = {
  type: "RecaptchaEnterprise",
  siteKey: "canary-site-5Jm1",
  secretKey: "canary-captcha-7Rq9",
  projectId: "canary-project-3Xd6",
  domain: "recaptcha.canary.example",
  mode: "checkbox",
};

export const captchaProvider: Knowledge = {
  examples: () => ({
    minimal: { config: TURNSTILE },
    full: { config: RECAPTCHA },
    edits: [{ argument: "config", value: TURNSTILE }],
    replacements: [],
    clears: [],
    unmanaged: [],
  }),
  leftOut: {},
  defaults: {},
  neverTold: [],
  changedByPeople: [],
  anyArguments: AS_DECLARED,
  places: {
    object: () => "/captcha-provider",
    collection: because("a PUT of its own path makes it"),
    read: READ_BY_PATH,
    endpoints: {
      config: { change: (config) => ({ method: "put", path: "", body: { config } }), members: undefined },
    },
  },
  existence: "made",
  second: REFUSED,
  goesWith: because("it belongs to the tenant"),
  lookup: { ...idOfParts("default"), absent: "default" },
  requests: {
    create: { method: "PUT", path: "/api/captcha-provider", isRepeatable: true },
    later: because("one request takes all arguments"),
    // It is read first, because a PUT would replace what is there.
    least: counts(2, 1, 1),
    full: counts(2, 1, 1),
  },
  inProgram: OF_TENANT,
  compared: [{ object: "/captcha-provider" }],
  documented: {
    create: ["put", "/captcha-provider"],
    change: ["put", "/captcha-provider"],
    leftOut: {},
    stricter: {},
  },
};
