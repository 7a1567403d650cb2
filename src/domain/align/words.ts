/** Compares two texts word by word, in English and in Japanese. */
import { diffArrays } from 'diff';
import type { Lang } from '../model/lang.ts';

export interface Part {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Past this many changed words two texts have nothing in common that is worth showing. */
const MOST_CHANGES = 2000;
const segmenters = new Map<Lang, Intl.Segmenter>();

/** The parts of both texts in order: all but `added` make up `old`, all but `removed` make up `now`. */
export function wordDiff(old: string, now: string, lang: Lang): Part[] {
  if (old === now) return [{ kind: 'same', text: old }];
  const changes = diffArrays(wordsOf(old, lang), wordsOf(now, lang), { maxEditLength: MOST_CHANGES });
  if (changes === undefined)
    return [
      { kind: 'removed', text: old },
      { kind: 'added', text: now },
    ];
  return readable(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

/** Puts changes together that only white space stands between: two words for two others, not one for one, twice. */
function readable(parts: readonly Part[]): Part[] {
  const made: Part[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') made.push({ kind: 'removed', text: removed });
    if (added !== '') made.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [place, { kind, text }] of parts.entries()) {
    const isBetween = place > 0 && place < parts.length - 1 && text.trim() === '';
    if (kind !== 'added' && (kind === 'removed' || isBetween)) removed += text;
    if (kind !== 'removed' && (kind === 'added' || isBetween)) added += text;
    if (kind !== 'same' || isBetween) continue;
    flush();
    made.push({ kind, text });
  }
  flush();
  return made;
}

function wordsOf(text: string, lang: Lang): string[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, segmenter);
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
