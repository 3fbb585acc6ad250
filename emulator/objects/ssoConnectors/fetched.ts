/** The time to wait for an identity provider, in milliseconds. */
const TIMEOUT_MS = 10_000;

/** The content at an address of an identity provider. @throws Error if there is no answer, or no success */
export async function fetchText(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  const body = await response.text();
  if (!response.ok) {
    throw new Error(`${address} answers ${response.status}`);
  }
  return body;
}
