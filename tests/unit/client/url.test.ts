import assert from "node:assert/strict";
import { parseUrl } from "../../../sdk/client/url";

/** So often that the JavaScript engine has optimized the code. */
const OFTEN = 100_000;

describe("a text as a URL", () => {
  it("is read, alone or with a base, or is none", () => {
    assert.equal(parseUrl("https://acme.example/a")?.origin, "https://acme.example");
    assert.equal(parseUrl("/b", "https://acme.example/a")?.href, "https://acme.example/b");
    for (const text of ["", "acme.example", "https://"]) {
      assert.equal(parseUrl(text), undefined);
    }
  });

  it("is read however often it was read before, letters beyond ASCII too", () => {
    const refused = Array.from({ length: OFTEN }, () => parseUrl("https://bücher.example")).filter(
      (url) => url === undefined,
    );
    assert.equal(refused.length, 0);
  });
});
