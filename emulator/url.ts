/**
 * A text as an absolute URL; undefined when it is none. `URL.canParse` is not used: in Node 22 it
 * refuses letters such as ü once the engine has optimized the call.
 */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
