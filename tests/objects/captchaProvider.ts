import type { Knowledge } from "../support/objects/knowledge";
import { madeByPut, PLACED_BY_PUT } from "../support/objects/keyed";
import { AS_DECLARED, idOfParts } from "../support/objects/usual";

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
  ...madeByPut("/captcha-provider"),
  examples: () => ({
    minimal: { config: TURNSTILE },
    full: { config: RECAPTCHA },
    edits: [{ argument: "config", value: TURNSTILE }],
    replacements: [],
    clears: [],
    unmanaged: [],
  }),
  anyArguments: AS_DECLARED,
  places: {
    object: () => "/captcha-provider",
    ...PLACED_BY_PUT,
    endpoints: {
      config: { change: (config) => ({ method: "put", path: "", body: { config } }), members: undefined },
    },
  },
  lookup: { ...idOfParts("default"), absent: "default" },
  compared: [{ object: "/captcha-provider" }],
  documented: {
    create: ["put", "/captcha-provider"],
    change: ["put", "/captcha-provider"],
    leftOut: {},
    stricter: {},
  },
};
