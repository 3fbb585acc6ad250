import assert from "node:assert/strict";

import { isRedirectUri } from "../../../emulator/objects/redirectUris";

describe("emulator/objects/redirectUris", () => {
  const taken = [
    "https://a.example/cb",
    "http://localhost:3000/cb?x=1#y",
    "io.example.app://cb",
    "myapp://cb",
    "io.example.app://*",
    "https://a.example/.well-known/cb",
    "https://*.example.com/cb",
    "https://pr-*.example.com:8443/*/cb",
  ];
  const refused = [
    "",
    "notaurl",
    "/cb",
    "https://",
    "*://a.example/cb",
    "https://*/cb",
    "https://a.example/cb?x=*",
    "https://a.example/cb#*",
    "https://a.example:*/cb",
    "https://a.example:30*/cb",
    "https://user@*.a.example/cb",
    "https://[::1]/*",
    "http:*",
    "https://a.example/../cb",
    "https://a.example/%2E%2e/cb",
    "io..example://cb",
  ];
  for (const address of taken) {
    it(`takes ${address}`, () => {
      assert.equal(isRedirectUri(address), true);
    });
  }
  for (const address of refused) {
    it(`refuses "${address}"`, () => {
      assert.equal(isRedirectUri(address), false);
    });
  }
});
