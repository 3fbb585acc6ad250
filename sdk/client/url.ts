/**
 * A text as an absolute URL, or as one relative to a base; undefined when it is none. `URL.canParse` is not used: in Node 22 it
 * refuses letters such as ü once the engine has optimized the call.
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
