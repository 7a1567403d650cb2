/** Tells a number that is typed before an item's words from the words themselves. */

/** Numbers as items begin with where their list shows none of its own. */
const TYPED =
  /^((?:[(（](?:[0-9０-９]{1,3}|[ivxlcIVXLC]{1,6}|[a-zA-Z]|[ア-ン])[)）]|(?:[0-9０-９]{1,3}|[ivxlcIVXLC]{1,6})[.．)）]|[①-⑳]|[ア-ン](?=[\s\u3000]))[.．]?)[\s\u3000]*(?=\S)/u;

/** The label and the words of an item; a bullet before a typed number is dropped, as the number says more. */
export function splitLabel(label: string, text: string): { label: string; text: string } {
  const typed = label === '' ? TYPED.exec(text) : null;
  if (typed === null) return { label, text };
  return { label: typed[1] ?? '', text: text.slice(typed[0].length) };
}
