/** Makes a topic of what a release reports that has no headings: nobody's words are lost in the summary. */
import type { Lang } from '../model/lang.ts';
import type { Heading, Paragraph } from './block.ts';
import type { OutlineHelp, Section } from './section.ts';

/** The title of what stands under none. */
const UNTITLED: Record<Lang, string> = { en: 'Discussion', ja: '議論の内容' };

/**
 * Where a release names no topic, what follows the paragraph that tells that the meeting was held, from the first that
 * reports what somebody said, is one; its heading takes no room in the text.
 */
export function promoteProse(
  sections: Section[],
  { lang, isSpoken, reportsMeeting, events }: OutlineHelp,
): Section[] {
  if (sections.some(({ role }) => role === 'topic')) return sections;
  const named = sections.some(({ heading }) => heading !== null && events(heading.title).length > 0);
  for (const [index, section] of sections.entries()) {
    if (section.role !== 'container') continue;
    const held = section.body.findIndex(({ span }) => reportsMeeting(span));
    if (held < 0 && !named) continue;
    const first = section.body.findIndex(
      ({ span }, at) => at > held && isSpoken(span) && (at > 0 || index > 0) && !reportsMeeting(span),
    );
    const opening = section.body[first];
    if (first < 0 || opening === undefined) continue;
    const topic: Section = {
      heading: headingBefore(opening, lang),
      role: 'topic',
      level: 1,
      body: section.body.slice(first),
      spoken: true,
    };
    const rest: Section = { ...section, body: section.body.slice(0, first) };
    return [...sections.slice(0, index), rest, topic, ...sections.slice(index + 1)];
  }
  return sections;
}

function headingBefore({ span, mark }: Paragraph, lang: Lang): Heading {
  const at = { start: mark?.start ?? span.start, end: mark?.start ?? span.start };
  return {
    kind: 'heading',
    span: at,
    label: null,
    titleSpan: at,
    title: UNTITLED[lang],
    hash: 0,
    mark: '',
    blankBefore: true,
    blankAfter: true,
    runIn: false,
  };
}
