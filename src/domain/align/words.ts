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
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

function wordsOf(text: string, lang: Lang): string[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, segmenter);
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
