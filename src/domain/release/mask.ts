/** Hides what stands in brackets and quotes, so that its commas and names do not count as the sentence's own. */

const PAIRS: Record<string, string> = {
  '(': ')',
  '（': '）',
  '「': '」',
  '『': '』',
  '“': '”',
  '[': ']',
  '【': '】',
  '《': '》',
};

/** A bracket that does not close within so many characters hides nothing. */
const REACH = 300;

/** The text with the inside of each pair replaced by `_`, unit for unit. */
export function mask(text: string): string {
  let result = '';
  let at = 0;
  let from = 0;
  while (at < text.length) {
    const close = PAIRS[text.charAt(at)];
    const end = close === undefined ? -1 : closing(text, at, text.charAt(at), close);
    if (end < 0) {
      at++;
      continue;
    }
    result += text.slice(from, at + 1) + '_'.repeat(end - at - 1);
    from = end;
    at = end;
  }
  return result + text.slice(from);
}

function closing(text: string, from: number, open: string, close: string): number {
  let depth = 0;
  const limit = Math.min(text.length, from + REACH);
  for (let at = from; at < limit; at++) {
    const char = text.charAt(at);
    if (char === open) depth++;
    else if (char === close && --depth === 0) return at;
  }
  return -1;
}
