/** The meeting's facts as fields to type in, and back, with what is wrong in them. */
import { z } from 'zod';
import type { MeetingFacts } from '../../domain/commands/passageCommand.ts';

export interface FactsForm {
  name: string;
  round: string;
  published: string;
  held: string;
  form: string;
  venue: string;
  hosts: string;
  purpose: string;
  summary: string;
  contact: string;
}

export interface WrongField {
  field: keyof FactsForm;
  message: 'review.facts.badDate' | 'review.facts.badRound' | 'review.facts.noTitle';
  value: string;
}

export function toForm(facts: MeetingFacts): FactsForm {
  return {
    name: facts.title,
    round: facts.round === null ? '' : String(facts.round),
    published: facts.publishedOn ?? '',
    held: facts.heldOn.join(', '),
    form: facts.form ?? '',
    venue: facts.venue ?? '',
    hosts: facts.hosts.join('\n'),
    purpose: facts.purpose ?? '',
    summary: facts.summary ?? '',
    contact: facts.contact ?? '',
  };
}

/** What was typed as facts; null, with the first field that is wrong, where it is none. Full-width digits count. */
export function readForm(form: FactsForm): { facts: MeetingFacts | null; wrong: WrongField | null } {
  const days = partsOf(form.held, /[,、，\s]+/).map(half);
  const published = half(form.published);
  const round = half(form.round);
  const wrong = firstWrong(form.name, round, published, days);
  if (wrong !== null) return { facts: null, wrong };
  const facts = {
    title: form.name.trim(),
    round: round === '' ? null : Number(round),
    publishedOn: textOrNull(published),
    heldOn: [...days].sort(),
    form: textOrNull(form.form),
    venue: textOrNull(form.venue),
    hosts: partsOf(form.hosts, /\n/),
    purpose: textOrNull(form.purpose),
    summary: textOrNull(form.summary),
    contact: textOrNull(form.contact),
  };
  return { facts, wrong: null };
}

function firstWrong(title: string, round: string, published: string, days: string[]): WrongField | null {
  if (title.trim() === '') return { field: 'name', message: 'review.facts.noTitle', value: '' };
  if (round !== '' && !/^[1-9]\d{0,3}$/.test(round))
    return { field: 'round', message: 'review.facts.badRound', value: round };
  if (published !== '' && !isDay(published))
    return { field: 'published', message: 'review.facts.badDate', value: published };
  const bad = days.find((day) => !isDay(day));
  return bad === undefined ? null : { field: 'held', message: 'review.facts.badDate', value: bad };
}

/** Whether a text is an ISO date. */
export function isDay(text: string): boolean {
  return z.iso.date().safeParse(text).success;
}

function half(text: string): string {
  return text.normalize('NFKC').trim();
}

function partsOf(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
