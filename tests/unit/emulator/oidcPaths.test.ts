import assert from "node:assert/strict";

import { z } from "zod";

import { startEmulator, type Emulator } from "../../../emulator";
import { isJsonObject } from "../../../emulator/json";
import { Client, outcome, textIn } from "./client";

const FORM = { "content-type": "application/x-www-form-urlencoded" };

/** A public key for ES384, without any part of the private key. */
const jwk = z.strictObject({
  kty: z.literal("EC"),
  use: z.literal("sig"),
  kid: z.string(),
  alg: z.literal("ES384"),
  crv: z.literal("P-384"),
  x: z.string(),
  y: z.string(),
});
const jwks = z.strictObject({ keys: z.array(jwk) });

/** The answers of the OpenID provider to users who have not signed in. */
describe("emulator: paths of the OpenID provider", () => {
  let emulator: Emulator;
  let client: Client;

  before(async () => {
    emulator = await startEmulator();
    client = new Client(emulator);
  });

  after(() => emulator.stop());

  function credentials(secret: string): Record<string, string> {
    return { authorization: `Basic ${Buffer.from(`${emulator.appId}:${secret}`).toString("base64")}` };
  }

  it("describes itself, with addresses of its own", async () => {
    const { status, body, headers } = await client.raw("GET", "/oidc/.well-known/openid-configuration");
    assert.ok(status === 200 && isJsonObject(body));
    const issuer = `${emulator.endpoint}/oidc`;
    const addresses = Object.entries(body).filter((entry): entry is [string, string] =>
      /_endpoint$|_uri$/.test(entry[0]),
    );
    assert.deepEqual(body["issuer"], issuer);
    assert.deepEqual(Object.fromEntries(addresses.map(([name, address]) => [name, address.replace(issuer, "")])), {
      authorization_endpoint: "/auth",
      device_authorization_endpoint: "/device/auth",
      end_session_endpoint: "/session/end",
      introspection_endpoint: "/token/introspection",
      jwks_uri: "/jwks",
      pushed_authorization_request_endpoint: "/request",
      revocation_endpoint: "/token/revocation",
      token_endpoint: "/token",
      userinfo_endpoint: "/me",
    });
    assert.equal(headers.get("access-control-allow-origin"), "*");
    assert.deepEqual((await client.raw("GET", "/oidc/.well-known/oauth-authorization-server")).body, body);
  });

  it("publishes the key that signs the tokens, and says when it is known already", async () => {
    const { body, headers } = await client.raw("GET", "/oidc/jwks");
    const { keys } = jwks.parse(JSON.parse(String(body)));
    const [header = ""] = (await client.token()).split(".");
    const kid = keys.map((key) => key.kid).join(", ");
    assert.deepEqual(JSON.parse(Buffer.from(header, "base64url").toString()), { alg: "ES384", typ: "at+jwt", kid });
    assert.equal(headers.get("content-type"), "application/jwk-set+json; charset=utf-8");
    const known = { "if-none-match": headers.get("etag") ?? "" };
    assert.equal((await client.raw("GET", "/oidc/jwks", undefined, known)).status, 304);
  });

  const answers: [method: string, path: string, body: string | undefined, expected: string][] = [
    ["GET", "/oidc/auth", undefined, "400 oidc.invalid_request"],
    ["GET", "/oidc/auth?client_id=nobody", undefined, "400 oidc.invalid_client"],
    ["GET", "/oidc/auth/abc", undefined, "400 session.not_found"],
    ["POST", "/oidc/auth", "", "400 oidc.invalid_request"],
    ["POST", "/oidc/auth", undefined, "404 oidc.invalid_request"],
    ["GET", "/oidc/me", undefined, "401 oidc.invalid_token"],
    ["POST", "/oidc/me", "access_token=x", "401 oidc.invalid_token"],
    ["GET", "/oidc/me?access_token=x", undefined, "400 oidc.invalid_request"],
    ["POST", "/oidc/token/introspection", "", "400 oidc.invalid_request"],
    ["POST", "/oidc/token/introspection", "token=x&client_id=nobody", "400 oidc.invalid_client"],
    ["POST", "/oidc/token/revocation", "", "400 oidc.invalid_request"],
    ["POST", "/oidc/request", "", "400 oidc.invalid_request"],
    ["POST", "/oidc/device/auth", "", "400 oidc.invalid_request"],
    ["GET", "/oidc/device", undefined, "302"],
    ["POST", "/oidc/device", "", "500"],
    ["GET", "/oidc/device/abc", undefined, "500"],
    ["GET", "/oidc/session/end", undefined, "200"],
    ["POST", "/oidc/session/end", "", "200"],
    ["POST", "/oidc/session/end", undefined, "404 oidc.invalid_request"],
    ["GET", "/oidc/session/end?client_id=nobody", undefined, "400 oidc.invalid_client"],
    ["GET", "/oidc/session/end?id_token_hint=x", undefined, "400 oidc.invalid_request"],
    ["POST", "/oidc/session/end/confirm", "", "400 oidc.invalid_request"],
    ["GET", "/oidc/session/end/success", undefined, "200"],
    ["GET", "/oidc/session/end/success?client_id=nobody", undefined, "400 oidc.invalid_client"],
    ["GET", "/oidc", undefined, "404 oidc.invalid_request"],
    ["GET", "/oidc/nowhere", undefined, "404 oidc.invalid_request"],
    ["GET", "/oidc/nowhere?parse_error=false", undefined, "404"],
    ["GET", "/oidc/token", undefined, "404 oidc.invalid_request"],
    ["DELETE", "/oidc/jwks", undefined, "404 oidc.invalid_request"],
    ["GET", "/oidc/JWKS", undefined, "200"],
    ["GET", "/oidc/jwks/", undefined, "200"],
    ["POST", "/oidc/token", `x=${"y".repeat(57_344)}`, "404"],
    ["POST", "/oidc/token", "x=\0", "400 oidc.invalid_request"],
    ["GET", "/.well-known/openid-configuration", undefined, "404"],
  ];
  for (const [method, path, body, expected] of answers) {
    const sent = body === undefined ? "nothing" : `a form of ${body.length} characters`;
    it(`answers ${expected} to ${method} ${path} with ${sent}`, async () => {
      const reply = await client.raw(method, path, body, body === undefined ? {} : FORM);
      assert.equal(outcome(reply), expected);
    });
  }

  it("names the path and the method that it does not have", async () => {
    const reply = await client.raw("PUT", "/oidc/token?x=1");
    assert.equal(textIn(reply, "error"), "invalid_request");
    assert.equal(textIn(reply, "error_description"), "unrecognized route or not allowed method (PUT on /token)");
  });

  it("says how to be let in", async () => {
    const challengeOf = async (path: string, headers: Record<string, string>, body?: string) =>
      (await client.raw(body === undefined ? "GET" : "POST", path, body, headers)).headers.get("www-authenticate");
    const realm = `realm="${emulator.endpoint}/oidc"`;
    assert.equal(await challengeOf("/oidc/me", {}), `Bearer ${realm}`);
    const refused = `Bearer ${realm}, error="invalid_token", error_description="invalid token provided"`;
    assert.equal(await challengeOf("/oidc/me", { authorization: `Bearer ${await client.token()}` }), refused);
    const wrong = { ...FORM, ...credentials("wrong") };
    const basic = `Basic ${realm}, error="invalid_client", error_description="client authentication failed"`;
    assert.equal(await challengeOf("/oidc/token/introspection", wrong, "token=x"), basic);
    assert.equal(await challengeOf("/oidc/token/introspection", FORM, `token=x&client_id=${emulator.appId}`), null);
  });

  it("tells a client nothing of a token that is no JWT, and refuses one that is", async () => {
    const headers = { ...FORM, ...credentials(emulator.appSecret) };
    const ask = (path: string, body: string) => client.raw("POST", `/oidc/token/${path}`, body, headers);
    assert.deepEqual((await ask("introspection", "token=x")).body, { active: false });
    assert.deepEqual(
      [(await ask("revocation", "token=x")).status, (await ask("revocation", "token=x")).body],
      [200, ""],
    );
    assert.equal(outcome(await ask("introspection", "")), "400 oidc.invalid_request");
    const token = `token=${await client.token()}`;
    assert.equal(outcome(await ask("introspection", token)), "400 oidc.unsupported_token_type");
    assert.equal(outcome(await ask("revocation", token)), "400 oidc.unsupported_token_type");
  });
});
