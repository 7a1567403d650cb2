/** A new round as fields to type in, and what is wrong in them. */
import type { InputOf } from '../../contract/call.ts';
import type { Calls } from '../../contract/index.ts';
import { roundTitle } from '../../domain/agenda/roundTitle.ts';
import type { DialogueHeader } from '../../domain/model/dialogue.ts';
import type { Lang } from '../../domain/model/lang.ts';
import type { Series } from '../../domain/model/library.ts';
import { newestFirst } from '../../domain/model/roundOrder.ts';
import { isDay } from '../review/factsForm.ts';

/** Stands for no earlier round. */
export const EMPTY = '';

export interface NewRoundForm {
  seriesId: string;
  round: string;
  /** Null while it follows from the number and the series. */
  title: string | null;
  held: string;
  /** The earlier round's id, or `EMPTY`. */
  from: string;
  topics: readonly string[];
  withMinutes: boolean;
  withDelegates: boolean;
}

export interface ReadRound {
  /** Null where something is wrong. */
  input: InputOf<Calls['round.add']> | null;
  title: string;
  badRound: boolean;
  badDay: string | null;
  noTitle: boolean;
  /** The number, where the series has such a round already. */
  taken: number | null;
}

/** What a series begins with: the number after its last one, and that one's topics. */
export function formFor(seriesId: string, rounds: readonly DialogueHeader[]): NewRoundForm {
  const last = rounds[0];
  const greatest = Math.max(0, ...rounds.map(({ round }) => round ?? 0));
  return {
    seriesId,
    round: greatest === 0 ? '' : String(greatest + 1),
    title: null,
    held: '',
    from: last?.id ?? EMPTY,
    topics: last?.topics.map(({ id }) => id) ?? [],
    withMinutes: true,
    withDelegates: true,
  };
}

/** The rounds of a series, the last one first. */
export function roundsOf(seriesId: string, all: readonly DialogueHeader[]): DialogueHeader[] {
  return all.filter((each) => each.seriesId === seriesId).sort(newestFirst);
}

/** @param wanted the interface's language, which the round takes where its topics have names in it. */
export function readRound(
  form: NewRoundForm,
  series: Series,
  rounds: readonly DialogueHeader[],
  wanted: Lang,
): ReadRound {
  const from = rounds.find(({ id }) => id === form.from);
  const lang = from === undefined || isNamedIn(from, form.topics, wanted) ? wanted : from.lang;
  const written = form.round.normalize('NFKC').trim();
  const badRound = written !== '' && !/^[1-9]\d{0,3}$/.test(written);
  const round = written === '' || badRound ? null : Number(written);
  const days = form.held
    .normalize('NFKC')
    .split(/[,、\s]+/)
    .filter((day) => day !== '')
    .map((day) => day.replaceAll('/', '-'));
  const badDay = days.find((day) => !isDay(day)) ?? null;
  const title = (form.title ?? roundTitle(series.name, round, lang)).trim();
  const noTitle = title === '';
  const taken = rounds.some((each) => round !== null && each.round === round) ? round : null;
  const { topics, withMinutes, withDelegates } = form;
  const carried =
    from === undefined ? null : { from: from.id, topics: [...topics], withMinutes, withDelegates };
  const isWrong = badRound || badDay !== null || noTitle;
  const input = isWrong ? null : { seriesId: series.id, round, title, lang, heldOn: days, carried };
  return { input, title, badRound, badDay, noTitle, taken };
}

function isNamedIn({ lang, topics }: DialogueHeader, chosen: readonly string[], wanted: Lang): boolean {
  const own = topics.filter(({ id }) => chosen.includes(id));
  return lang === wanted || own.every(({ also }) => also.some((name) => name.lang === wanted));
}
