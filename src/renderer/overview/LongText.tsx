/** Words of the source that are normally a few lines and may be megabytes: only what is in sight is laid out. */
import { useMemo } from 'react';
import type { Lang } from '../../domain/model/lang.ts';
import { blocksOf } from '../source/blocks.ts';

export function LongText({ text, lang, look }: { text: string; lang: Lang; look: 'read' | 'lines' }) {
  const blocks = useMemo(() => blocksOf(text), [text]);
  return (
    <div className={`overview-${look}`} lang={lang}>
      {blocks.map((block) => (
        <div key={block.start} className={blocks.length > 1 ? 'overview-block' : undefined}>
          {block.text}
        </div>
      ))}
    </div>
  );
}
