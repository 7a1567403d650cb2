/** Finds how deep each topic is nested, by the order in which numberings open inside each other. */
import { type Section, styleOf } from './section.ts';

interface Open {
  style: string;
  ordinal: number;
  isTopic: boolean;
  /** Whether something stands between the heading and what follows it. */
  hasBody: boolean;
}

/** Deeper nesting than this is not read as such. */
const DEEPEST = 8;

/** Sets the level of each topic; headings that only hold topics do not count, and plain ones start afresh. */
export function setLevels(sections: Section[]): void {
  let open: Open[] = [];
  for (const section of sections) {
    const { heading, role } = section;
    if (heading === null || (role !== 'topic' && role !== 'container')) continue;
    if (role === 'container' && heading.label === null && heading.hash === 0) {
      open = [];
      continue;
    }
    const style = styleOf(section);
    const ordinal = heading.label?.ordinal ?? 0;
    open = open.slice(0, Math.min(DEEPEST, depthOf(open, style, ordinal)));
    section.level = open.filter((each) => each.isTopic).length + 1;
    open.push({ style, ordinal, isTopic: role === 'topic', hasBody: section.body.length > 0 });
  }
}

function depthOf(open: Open[], style: string, ordinal: number): number {
  if (style.startsWith('#')) {
    const at = open.findIndex((each) => each.style.startsWith('#') && each.style >= style);
    return at < 0 ? open.length : at;
  }
  const exact = open.findLastIndex(
    (each) => each.style === style && (ordinal === 0 || each.ordinal + 1 === ordinal),
  );
  if (exact >= 0) return exact;
  const same = open.findLastIndex((each) => each.style === style);
  if (same < 0) return open.length;
  // "2. Results" followed by "1. AI": the numbering starts again inside.
  const top = open.at(-1);
  return ordinal === 1 && top !== undefined && !top.hasBody && same === open.length - 1 ? open.length : same;
}
