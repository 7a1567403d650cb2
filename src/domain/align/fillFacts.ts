/** Fills what a dialogue does not know of its meeting from another source, and says where the two contradict. */
import type { Dialogue } from '../model/dialogue.ts';
import type { FactField, Finding } from './report.ts';

export type MeetingFacts = Pick<Dialogue, FactField>;

export const FACT_FIELDS: readonly FactField[] = [
  'round',
  'title',
  'publishedOn',
  'heldOn',
  'form',
  'venue',
  'hosts',
  'purpose',
  'summary',
  'contact',
  'remarks',
];

export function fillFacts(
  held: Dialogue,
  incoming: Dialogue,
): { facts: MeetingFacts; filled: FactField[]; findings: Finding[] } {
  const filled = FACT_FIELDS.filter((field) => isEmpty(held, field) && !isEmpty(incoming, field));
  const findings: Finding[] = [];
  for (const field of ['round', 'heldOn'] as const) {
    const differ = textOf(held, field) !== textOf(incoming, field);
    if (differ && !isEmpty(held, field) && !isEmpty(incoming, field))
      findings.push({ kind: 'differs', field, held: textOf(held, field), incoming: textOf(incoming, field) });
  }
  if (incoming.parties.some((id) => !held.parties.includes(id)))
    findings.push({ kind: 'otherParties', held: held.parties, incoming: incoming.parties });
  return { facts: withFields(held, incoming, filled), filled, findings };
}

/** The facts of `base` with those fields of `other`. */
export function withFields(base: Dialogue, other: Dialogue, fields: readonly FactField[]): MeetingFacts {
  const from = (field: FactField) => (fields.includes(field) ? other : base);
  return {
    round: from('round').round,
    title: from('title').title,
    publishedOn: from('publishedOn').publishedOn,
    heldOn: from('heldOn').heldOn,
    form: from('form').form,
    venue: from('venue').venue,
    hosts: from('hosts').hosts,
    purpose: from('purpose').purpose,
    summary: from('summary').summary,
    contact: from('contact').contact,
    remarks: from('remarks').remarks,
  };
}

export function isEmpty(dialogue: Dialogue, field: FactField): boolean {
  return textOf(dialogue, field) === '';
}

/** A field as text: lists joined by `; `, nothing as the empty text. */
export function textOf(dialogue: Dialogue, field: FactField): string {
  const value = dialogue[field];
  return Array.isArray(value) ? value.join('; ') : String(value ?? '');
}
