/** Finds the two sides of a release: from the meeting's name, else from who is named most. */
import type { Lang } from '../model/lang.ts';
import type { Party } from '../model/party.ts';
import type { FoundEvent } from './events.ts';

/** So much of a text is counted. */
const SAMPLE = 30_000;

/** The sides of the dialogue, in reading order. */
export function sidesOf(text: string, events: FoundEvent[], parties: Party[], lang: Lang): Party[] {
  const main = events.find((event) => event.round !== null) ?? events[0];
  if (main !== undefined) return [...main.parties];
  return mostNamed(text.slice(0, SAMPLE), parties, lang);
}

function mostNamed(text: string, parties: Party[], lang: Lang): Party[] {
  const counted = parties
    .map((party) => ({ party, count: countOf(text, [party.name[lang], ...party.aliases[lang]]) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const japan = parties.find((party) => party.id === 'japan');
  const others = counted.map(({ party }) => party).filter((party) => party !== japan);
  return [japan, others[0]].filter((party) => party !== undefined);
}

/** How often the names stand in a text as words of their own: `US` is not in `status`, nor タイ in タイトル. */
function countOf(text: string, names: string[]): number {
  const words = names
    .filter((each) => each.length > 1)
    .sort((x, y) => y.length - x.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(
    `(?<![A-Za-z]|(?<=[ァ-ヴー])(?=[ァ-ヴー]))(?:${words.join('|')})(?![A-Za-z]|(?<=[ァ-ヴー])[ァ-ヴー])`,
    'g',
  );
  return text.match(pattern)?.length ?? 0;
}
