/** How long the emulator waits for an identity provider, in milliseconds. */
const TIMEOUT_MS = 10_000;

/** What an identity provider has at an address. @throws Error where there is no answer, or one that is no success */
export async function fetchText(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  const body = await response.text();
  if (!response.ok) {
    throw new Error(`${address} answers ${response.status}`);
  }
  return body;
}
