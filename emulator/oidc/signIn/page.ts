/** Characters that have a special meaning in HTML. */
const SPECIAL = /[&<>"']/g;

/** A page with a form that the user submits. */
export function respondForm(
  action: string,
  fields: Readonly<Record<string, string>>,
  status: 200 | 400 = 200,
): Response {
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}"/>`,
  );
  const button = '<button autofocus type="submit">Continue</button>';
  return respondPage(`<form method="post" action="${escape(action)}">${inputs.join("")}${button}</form>`, status);
}

/** A page of HTML. */
export function respondPage(content: string, status: 200 | 400 = 200): Response {
  return respondHtml(`<!DOCTYPE html><html><body>${content}</body></html>`, status);
}

/** Redirects the user to another address. */
export function respondRedirect(location: string, status: 302 | 303 = 303): Response {
  return respondHtml(`Redirecting to ${escape(location)}.`, status, { location });
}

function respondHtml(html: string, status: number, headers: Readonly<Record<string, string>> = {}): Response {
  const type = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  return new Response(html, { status, headers: { ...type, ...headers } });
}

function escape(text: string): string {
  return text.replaceAll(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
}
