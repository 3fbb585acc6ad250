import assert from "node:assert/strict";
import { originFault, redirectUriFault } from "../../../sdk/provider/validation/redirectUris";

const NOT_ABSOLUTE = /^must be an absolute URI/;
const SCHEME = /^has a scheme that Logto does not accept/;
const DOTS = /^must not contain \. or \.\. as a part of its path/;
const REST = /^must not have a wildcard in its query or fragment/;
const CREDENTIALS = /^must not have a wildcard together with credentials or an IPv6 address/;
const PORT = /^must not have a wildcard as its port/;
const HOST = /^must have a dot in a host with a wildcard/;

describe("a redirect URI", () => {
  for (const uri of [
    "https://acme.example",
    "https://acme.example/callback?a=b",
    "http://localhost:3000/callback",
    "HTTPS://acme.example/callback",
    "https://acme.example/callback#fragment",
    "https://user:password@acme.example/callback",
    "https://[::1]:3000/callback",
    "https://bücher.example",
    "com.acme.app://callback",
    "com.acme.app:/callback",
    "io.acme.app+v1://callback",
    "myapp://callback",
    "my-app-1://callback",
    "MyApp://callback",
    "com.acme.app://callback/*",
    "https://*.acme.example/callback",
    "https://*.acme.example:8443/callback",
    "https://preview-*.acme.example/callback",
    "https://a.*.example/callback",
    "https://acme.example/*",
    "https://acme.example/*/callback",
    "https://acme.example/call*ack",
    "https://acme.example/.well-known/callback",
    "https://acme.example/a..b/callback",
  ]) {
    it(`may be ${uri}`, () => {
      assert.equal(redirectUriFault(uri), undefined);
    });
  }

  for (const [uri, fault] of [
    ["", NOT_ABSOLUTE],
    ["notaurl", NOT_ABSOLUTE],
    ["/callback", NOT_ABSOLUTE],
    ["//acme.example/callback", NOT_ABSOLUTE],
    ["acme.example/callback", NOT_ABSOLUTE],
    ["https://", NOT_ABSOLUTE],
    ["https://acme.example:port/", NOT_ABSOLUTE],
    ["*://acme.example/callback", NOT_ABSOLUTE],
    ["http*://acme.example/callback", NOT_ABSOLUTE],
    ["1app://callback", NOT_ABSOLUTE],
    ["my_app://callback", NOT_ABSOLUTE],
    ["com..acme://callback", SCHEME],
    ["app.://callback", SCHEME],
    ["http:*", /^must have \/\/ after its scheme/],
    ["https://*/callback", HOST],
    ["https://*:3000/callback", HOST],
    ["https://acme.example:*/callback", PORT],
    ["https://acme.example:30*/callback", PORT],
    ["https://acme.example/callback?a=*", REST],
    ["https://acme.example/callback#*", REST],
    ["https://acme.example/callback?a=b#*", REST],
    ["https://*@acme.example/callback", CREDENTIALS],
    ["https://user:password@*.acme.example/callback", CREDENTIALS],
    ["https://[::1]/*", CREDENTIALS],
    ["https://acme.example/../callback", DOTS],
    ["https://acme.example/./callback", DOTS],
    ["https://acme.example/%2e%2E/callback", DOTS],
    ["https://*.acme.example/a/..", DOTS],
  ] as const) {
    it(`may not be ${uri === "" ? "empty" : uri}`, () => {
      assert.match(redirectUriFault(uri) ?? "", fault);
    });
  }
});

describe("an origin", () => {
  for (const origin of [
    "https://acme.example",
    "http://localhost:3000",
    "https://[::1]:8080",
    "app://acme",
    "HTTPS://A.B",
  ]) {
    it(`may be ${origin}`, () => {
      assert.equal(originFault(origin), undefined);
    });
  }

  for (const text of [
    "acme.example",
    "https://",
    "https://acme.example/",
    "https://acme.example/path",
    "https://acme.example?a",
    "https://acme.example#a",
    "https://user@acme.example",
    "https://acme.example ",
    "*",
    "null",
  ]) {
    it(`may not be "${text}"`, () => {
      assert.match(originFault(text) ?? "", /^must be an origin without a path or a slash at its end/);
    });
  }
});
