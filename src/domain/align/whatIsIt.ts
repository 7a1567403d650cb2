/** Tells what a document is to a dialogue of the same round: held already, its corrected release, or another source. */
import type { Dialogue } from '../model/dialogue.ts';
import { isRecord, type Source } from '../model/source.ts';
import { featuresOf, likeness } from './features.ts';

export type Relation = 'same' | 'newer' | 'otherSource';

/** Share of words in common from which one text is a version of the other. */
const MOSTLY_THE_SAME = 0.7;

/** `same` by the files' bytes; `newer` in one language by one publisher, or where the texts are mostly the same. */
export function whatIsIt(held: Dialogue, incoming: Dialogue): Relation {
  const known = new Set(held.sources.map((source) => source.sha256));
  if (incoming.sources.length > 0 && incoming.sources.every(({ sha256 }) => known.has(sha256))) return 'same';
  return incoming.sources.some((source) => correctedBy(held, source) !== null) ? 'newer' : 'otherSource';
}

/** The held source that `source` is a corrected release of, or null. */
export function correctedBy(held: Dialogue, source: Source): Source | null {
  const current = held.sources.filter(
    (each) =>
      each.supersededBy === null && !isRecord(each) && (each.lang === source.lang || each.id === source.id),
  );
  const features = featuresOf(source.text, source.lang);
  const close = current
    .map((each) => ({ each, alike: likeness(featuresOf(each.text, each.lang), features) ?? 0 }))
    .sort((a, b) => b.alike - a.alike);
  const isSamePublisher = ({ publisher }: Source) =>
    publisher !== null && source.publisher !== null && plain(publisher) === plain(source.publisher);
  return (
    current.find((each) => each.id === source.id) ??
    current.find((each) => each.sha256 === source.sha256) ??
    close.find(({ each, alike }) => isSamePublisher(each) || alike >= MOSTLY_THE_SAME)?.each ??
    null
  );
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
