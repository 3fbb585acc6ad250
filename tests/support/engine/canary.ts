/** The form of an access token of Logto: a signed JSON Web Token. */
const TOKEN = /eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/;

/** Searches texts for known secrets, and for values derived from them. */
export class Canary {
  readonly #appId: string;
  readonly #texts: Set<string>;
  readonly #connectionSecret: string;

  /** @param known the id of the application that the provider runs as, and the secrets; the first is that of the application */
  constructor(known: { readonly appId: string; readonly texts: readonly [string, ...string[]] }) {
    this.#appId = known.appId;
    this.#connectionSecret = known.texts[0];
    this.#texts = new Set(known.texts);
  }

  /** Also searches for these. */
  watch(...texts: readonly string[]): void {
    for (const text of texts) {
      this.#texts.add(text);
    }
  }

  /** The secrets that a text contains, plain or encoded, sorted. */
  findIn(text: string): string[] {
    const found = [...this.#texts].filter((secret) => formsOf(secret).some((form) => text.includes(form)));
    const basic = Buffer.from(`${this.#appId}:${this.#connectionSecret}`).toString("base64");
    return [
      ...found,
      ...(text.includes(basic) ? ["the credentials, encoded"] : []),
      ...(TOKEN.test(text) ? ["a token"] : []),
    ].sort();
  }
}

/** The forms of a secret in JSON, an address or a header. */
function formsOf(secret: string): string[] {
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    Buffer.from(secret).toString("base64").replace(/=+$/, ""),
  ];
}
