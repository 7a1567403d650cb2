/** Takes the facts of a corrected release over where its words about them changed; else what is held stays. */
import type { Dialogue, Fact } from '../model/dialogue.ts';
import { FACT_FIELDS, isEmpty, type MeetingFacts, textOf, withFields } from './fillFacts.ts';
import type { FactChange, FactField } from './report.ts';

/** The kinds of text that a fact is read from. */
const EVIDENCE: Record<FactField, Fact['kind'][]> = {
  round: ['title', 'held'],
  title: ['title'],
  publishedOn: ['published'],
  heldOn: ['held', 'title', 'published'],
  form: ['held', 'title'],
  venue: ['held', 'title'],
  hosts: ['held', 'title'],
  purpose: ['purpose', 'held'],
  summary: ['summary'],
  contact: ['contact'],
  remarks: ['remark'],
};

/** @param isMain whether the dialogue's facts come from the source that is corrected. */
export function reviseFacts(
  held: Dialogue,
  oldSourceId: string,
  incoming: Dialogue,
  isMain: boolean,
): { facts: MeetingFacts; changes: FactChange[] } {
  const changed = FACT_FIELDS.filter((field) => {
    if (isEmpty(incoming, field) || textOf(held, field) === textOf(incoming, field)) return false;
    if (isEmpty(held, field)) return true;
    // The same words read otherwise: a reader has corrected the fact.
    return isMain && wordsOn(held, field, oldSourceId) !== wordsOn(incoming, field, null);
  });
  const changes = changed.map((field) => ({ field, old: textOf(held, field), new: textOf(incoming, field) }));
  return { facts: withFields(held, incoming, changed), changes };
}

function wordsOn(dialogue: Dialogue, field: FactField, sourceId: string | null): string {
  return dialogue.facts
    .filter(
      ({ kind, source }) =>
        EVIDENCE[field].includes(kind) && (sourceId ?? source.sourceId) === source.sourceId,
    )
    .map(({ text }) => text)
    .join('\n');
}
