import assert from "node:assert/strict";

import { startEmulator, type Emulator } from "../../../emulator";
import { Client, outcome, textIn } from "./client";

const ASKED = { state: "s", redirectUri: "https://a.example/ü" };
const ENCODED = "https%3A%2F%2Fa.example%2F%C3%BC";
/** The redirect URI for some providers, which is encoded twice. */
const TWICE = "https%3A%2F%2Fa.example%2F%25C3%25BC";
const CLIENT = { clientId: "c", clientSecret: "x" };

describe("emulator: where social connectors send people", () => {
  let emulator: Emulator;
  let client: Client;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
  });

  beforeEach(() => {
    emulator.reset();
  });

  after(() => emulator.stop());

  const addresses: [connectorId: string, config: object, expected: string][] = [
    [
      "google-universal",
      { ...CLIENT, prompts: ["consent", "select_account"], offlineAccess: true },
      `https://accounts.google.com/o/oauth2/v2/auth?client_id=c&redirect_uri=${ENCODED}&response_type=code&state=s` +
        "&scope=openid+profile+email&prompt=consent+select_account&access_type=offline",
    ],
    [
      "discord-universal",
      { ...CLIENT, scope: "identify" },
      `https://discord.com/oauth2/authorize?client_id=c&redirect_uri=${ENCODED}&response_type=code&scope=identify&state=s`,
    ],
    [
      "facebook-universal",
      CLIENT,
      `https://www.facebook.com/v13.0/dialog/oauth?client_id=c&redirect_uri=${ENCODED}&response_type=code&state=s` +
        "&scope=email%2Cpublic_profile",
    ],
    [
      "kakao-universal",
      CLIENT,
      `https://kauth.kakao.com/oauth/authorize?client_id=c&redirect_uri=${ENCODED}&response_type=code&state=s`,
    ],
    [
      "xiaomi-universal",
      { ...CLIENT, skipConfirm: true },
      `https://account.xiaomi.com/oauth2/authorize?client_id=c&redirect_uri=${ENCODED}&response_type=code&state=s` +
        "&scope=1&skip_confirm=true",
    ],
    [
      "feishu-web",
      { appId: "c", appSecret: "x" },
      `https://passport.feishu.cn/suite/passport/oauth/authorize?client_id=c&redirect_uri=${TWICE}` +
        "&response_type=code&state=s",
    ],
    [
      "wecom-universal",
      { corpId: "c", appSecret: "x", agentId: "g" },
      `https://open.work.weixin.qq.com/wwopen/sso/qrConnect?appid=c&redirect_uri=${TWICE}&response_type=code` +
        "&scope=snsapi_userinfo&state=s&agentid=g#wechat_redirect",
    ],
    ["wechat-native", { appId: "c", appSecret: "x" }, "wechat://?app_id=c&state=s"],
  ];
  for (const [connectorId, config, expected] of addresses) {
    it(`tells it of ${connectorId}`, async () => {
      const id = await client.create("/api/connectors", { connectorId, config });
      const reply = await client.send("POST", `/api/connectors/${id}/authorization-uri`, ASKED);
      assert.equal(textIn(reply, "redirectTo"), expected);
    });
  }

  it("tells it of none that keeps a session, or whose configuration does not do", async () => {
    const tell = async (connectorId: string, config?: object) => {
      const id = await client.create("/api/connectors", { connectorId, ...(config && { config }) });
      return outcome(await client.send("POST", `/api/connectors/${id}/authorization-uri`, ASKED));
    };
    assert.equal(await tell("gitlab-universal", CLIENT), "501 connector.not_implemented");
    assert.equal(await tell("github-universal"), "400 connector.invalid_config");
  });

  it("tests what sends messages over the internet as one whom nobody hears", async () => {
    const config = { apiKey: "k", fromEmail: "a@example.com", templates: [] };
    const send = (body: object) => client.send("POST", "/api/connectors/sendgrid-email-service/test", body);
    assert.equal(outcome(await send({ email: "a@example.com", config })), "400 connector.invalid_config");
    const templates = ["SignIn", "Register", "ForgotPassword", "Generic"].map((usageType) => ({ usageType }));
    const whole = { ...config, templates };
    assert.equal(outcome(await send({ email: "a@example.com", config: whole })), "400 connector.general");
    assert.equal(outcome(await send({ phone: "1", config: whole })), "400 connector.unexpected_type");
  });
});
