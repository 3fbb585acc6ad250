/**
 * A text as a URL, absolute or relative to a base; undefined if it is not one. `URL.canParse` is not used, because in Node 22 it
 * refuses letters such as ü once the JavaScript engine has optimized the call.
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
