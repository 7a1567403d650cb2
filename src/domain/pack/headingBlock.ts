/** A sheet's heading in the pack's own words. */
import type { Lang } from '../model/lang.ts';
import type { HeadingBlock } from './document.ts';

/** Set in by its level; listed in the contents unless said otherwise. */
export function headingOf(
  id: string,
  level: 1 | 2,
  text: string,
  lang: Lang,
  rest: Partial<Pick<HeadingBlock, 'number' | 'listed' | 'indent'>> = {},
): HeadingBlock {
  return {
    kind: 'heading',
    id,
    level,
    number: '',
    text: { text, lang },
    listed: true,
    indent: level - 1,
    ...rest,
  };
}
