import { clientOf, joined, ofWeChat, scopeOf, textIn, type Asked } from "./signInParameters";

/** The address to which users are sent to sign in, and its parameters, in order. Parameters that are undefined are omitted. */
export interface Destination {
  readonly address: string;
  readonly parameters: (asked: Asked) => Readonly<Record<string, string | undefined>>;
  readonly fragment?: string;
}

/** The destinations by connector. They contain only connectors that do not keep the request in a session. */
export const destinations: Readonly<Record<string, Destination>> = {
  "alipay-native": {
    address: "alipay://",
    parameters: ({ state, config }) => ({ app_id: textIn(config, "appId"), state }),
  },
  "alipay-web": {
    address: "https://openauth.alipay.com/oauth2/publicAppAuthorize.htm",
    parameters: ({ state, redirectUri, config }) => ({
      app_id: textIn(config, "appId"),
      redirect_uri: encodeURI(redirectUri),
      scope: textIn(config, "scope") ?? "auth_user",
      state,
    }),
  },
  "dingtalk-web": {
    address: "https://login.dingtalk.com/oauth2/auth",
    parameters: ({ state, redirectUri, config }) => ({
      client_id: textIn(config, "clientId"),
      redirect_uri: encodeURI(redirectUri),
      response_type: "code",
      scope: textIn(config, "scope") ?? "openid",
      state,
      prompt: "consent",
    }),
  },
  "discord-universal": {
    address: "https://discord.com/oauth2/authorize",
    parameters: (asked) => ({ ...clientOf(asked), ...scopeOf(asked, "identify email"), state: asked.state }),
  },
  "facebook-universal": {
    address: "https://www.facebook.com/v13.0/dialog/oauth",
    parameters: (asked) => ({ ...clientOf(asked), state: asked.state, ...scopeOf(asked, "email,public_profile") }),
  },
  "feishu-web": {
    address: "https://passport.feishu.cn/suite/passport/oauth/authorize",
    parameters: ({ state, redirectUri, config }) => ({
      client_id: textIn(config, "appId"),
      redirect_uri: encodeURI(redirectUri),
      response_type: "code",
      state,
    }),
  },
  "github-universal": {
    address: "https://github.com/login/oauth/authorize",
    parameters: (asked) => ({
      client_id: textIn(asked.config, "clientId"),
      redirect_uri: asked.redirectUri,
      state: asked.state,
      ...scopeOf(asked, "read:user user:email"),
    }),
  },
  "google-universal": {
    address: "https://accounts.google.com/o/oauth2/v2/auth",
    parameters: (asked) => ({
      ...clientOf(asked),
      state: asked.state,
      ...scopeOf(asked, "openid profile email"),
      prompt: joined(asked.config["prompts"]),
      access_type: asked.config["offlineAccess"] === true ? "offline" : undefined,
    }),
  },
  "kakao-universal": {
    address: "https://kauth.kakao.com/oauth/authorize",
    parameters: (asked) => ({ ...clientOf(asked), state: asked.state }),
  },
  "kook-universal": {
    address: "https://www.kookapp.cn/app/oauth2/authorize",
    parameters: (asked) => ({ ...clientOf(asked), ...scopeOf(asked, "get_user_info"), state: asked.state }),
  },
  "naver-universal": {
    address: "https://nid.naver.com/oauth2.0/authorize",
    parameters: (asked) => ({ ...clientOf(asked), state: asked.state }),
  },
  "wechat-native": {
    address: "wechat://",
    parameters: ({ state, config }) => ({
      app_id: textIn(config, "appId"),
      state,
      universal_link: textIn(config, "universalLinks"),
    }),
  },
  "wechat-web": {
    address: "https://open.weixin.qq.com/connect/qrconnect",
    parameters: (asked) => ofWeChat(asked, "appId", "snsapi_login"),
  },
  "wecom-universal": {
    address: "https://open.work.weixin.qq.com/wwopen/sso/qrConnect",
    parameters: (asked) => ({
      ...ofWeChat(asked, "corpId", "snsapi_userinfo"),
      agentid: textIn(asked.config, "agentId"),
    }),
    fragment: "#wechat_redirect",
  },
  "xiaomi-universal": {
    address: "https://account.xiaomi.com/oauth2/authorize",
    parameters: (asked) => ({
      ...clientOf(asked),
      state: asked.state,
      ...scopeOf(asked, "1"),
      skip_confirm: String(asked.config["skipConfirm"] === true),
    }),
  },
};
