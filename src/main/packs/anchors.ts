/** Names inside the printed document that links point to. */

/** The place of a cited sentence in the annex. Citations hold dots and letters of any script; names here do not. */
export function citationId(citation: string): string {
  return `cite-${[...citation]
    .map((sign) => (/[A-Za-z0-9]/.test(sign) ? sign : `-${(sign.codePointAt(0) ?? 0).toString(16)}-`))
    .join('')}`;
}
