/** The names that readers of Markdown give to headings, so that the contents can point to them. */

/** Name of each heading by its id, as GitHub makes them: small letters, no punctuation, hyphens, a number for a second. */
export function slugsOf(titles: readonly (readonly [id: string, title: string])[]): Map<string, string> {
  const used = new Map<string, number>();
  const slugs = new Map<string, string>();
  for (const [id, title] of titles) {
    const plain = title
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const times = used.get(plain) ?? 0;
    used.set(plain, times + 1);
    slugs.set(id, times === 0 ? plain : `${plain}-${times}`);
  }
  return slugs;
}
