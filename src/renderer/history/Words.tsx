/** A text with what was added and taken away against another, word by word. */
import { useMemo } from 'react';
import { wordDiff } from '../../domain/align/words.ts';
import { languageOf } from '../../domain/pack/texts.ts';
import './history.css';

const ELEMENTS = { same: 'span', added: 'ins', removed: 'del' } as const;

export function Words({ before, now }: { before: string; now: string }) {
  const lang = languageOf(now === '' ? before : now);
  const parts = useMemo(() => wordDiff(before, now, lang), [before, now, lang]);
  return (
    <p className="diff-words" lang={lang}>
      {parts.map(({ kind, text }, place) => {
        const Word = ELEMENTS[kind];
        // biome-ignore lint/suspicious/noArrayIndexKey: the words are made once
        return <Word key={place}>{text}</Word>;
      })}
    </p>
  );
}
