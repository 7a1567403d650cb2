/** The coming round: what goes on from the last one, when its items begin, and how its parts are merged and attached. */
import { describe, expect, it } from 'vitest';
import { newRound, type RoundWanted } from '../../../src/domain/agenda/newRound.ts';
import { roundTitle } from '../../../src/domain/agenda/roundTitle.ts';
import { runningOrder } from '../../../src/domain/agenda/running.ts';
import { attachSource } from '../../../src/domain/align/attachSource.ts';
import type { DialogueCommand } from '../../../src/domain/commands/dialogueCommand.ts';
import { reduce } from '../../../src/domain/commands/reduce.ts';
import { merged } from '../../../src/domain/history/merge.ts';
import { recorded } from '../../../src/domain/history/record.ts';
import { EMPTY_HISTORY } from '../../../src/domain/history/version.ts';
import { type Dialogue, dialogueSchema } from '../../../src/domain/model/dialogue.ts';
import { textsOf } from '../../../src/domain/search/textsOf.ts';
import { round } from '../../main/library/world.ts';

const ANNA = '00000000-0000-4000-8000-0000000000a1';
const HANAKO = '00000000-0000-4000-8000-0000000000a2';
const LEAD = { type: 'topic.setLead', id: 't1', party: 'eu', delegate: ANNA } as const;

function delegate(id: string, party: string, name: string) {
  return { id, party, name, post: 'Director', role: 'head' as const, languages: '', note: '' };
}

function after(dialogue: Dialogue, ...commands: DialogueCommand[]): Dialogue {
  return commands.reduce((now, command) => {
    const reduced = reduce(now, command);
    if (!reduced.ok) throw new Error(`${command.type} is refused`);
    return reduced.value.dialogue;
  }, dialogue);
}

const last = after(
  round(7).dialogue,
  { type: 'meeting.set', meeting: { startsAt: '15:30', minutes: 90, interpretation: 'consecutive' } },
  { type: 'topic.setMinutes', id: 't1', minutes: 20 },
  { type: 'delegate.add', delegate: delegate(ANNA, 'eu', 'Anna Lindqvist'), at: null },
  LEAD,
  { type: 'topic.setName', id: 't1', lang: 'ja', title: '人工知能' },
);
const WANTED: RoundWanted = {
  seriesId: last.seriesId,
  parties: last.parties,
  round: 8,
  title: 'The 8th',
  lang: 'en',
  heldOn: [],
};
const everything = {
  from: last,
  topics: last.topics.map(({ id }) => id),
  withMinutes: true,
  withDelegates: true,
};

describe('a new round', () => {
  it('is empty where nothing goes on, and takes an id that is free', () => {
    const made = newRound(WANTED, null, new Set([`${last.seriesId}-8`]));
    expect(dialogueSchema.parse(made)).toEqual(made);
    expect(made).toMatchObject({ id: `${last.seriesId}-8-2`, topics: [], sources: [], notes: [] });
  });

  it('takes over topics in their order, without what was said under them', () => {
    const made = newRound(WANTED, everything, new Set());
    expect(dialogueSchema.parse(made)).toEqual(made);
    expect(made.topics.map(({ title }) => title)).toEqual(last.topics.map(({ title }) => title));
    expect(made.topics.flatMap(({ statements }) => statements)).toEqual([]);
    expect(made.topics[0]).toMatchObject({ minutes: 20, leads: { eu: ANNA }, label: '' });
    expect(made).toMatchObject({ meeting: last.meeting, delegates: last.delegates });
  });

  it('leaves behind what it was told to leave behind', () => {
    const carried = { ...everything, topics: ['t1'], withMinutes: false, withDelegates: false };
    const made = newRound(WANTED, carried, new Set());
    expect(made.topics).toHaveLength(1);
    for (const part of ['meeting', 'delegates']) expect(made).not.toHaveProperty(part);
    for (const part of ['minutes', 'leads', 'rows']) expect(made.topics[0]).not.toHaveProperty(part);
  });

  it('calls its topics as its language does, and keeps their other names', () => {
    const [topic] = newRound({ ...WANTED, lang: 'ja' }, { ...everything, topics: ['t1'] }, new Set()).topics;
    expect(topic).toMatchObject({ title: '人工知能', also: [{ lang: 'en', title: last.topics[0]?.title }] });
  });

  it('is named by its number and its series', () => {
    const series = { en: 'Dialogue', ja: '政策対話' };
    expect([1, 2, 3, 11, 22, 30].map((number) => roundTitle(series, number, 'en'))).toEqual(
      ['1st', '2nd', '3rd', '11th', '22nd', '30th'].map((ordinal) => `${ordinal} Dialogue`),
    );
    expect(roundTitle(series, 30, 'ja')).toBe('第30回政策対話');
    expect(roundTitle(series, null, 'ja')).toBe('政策対話');
  });

  it('takes in the release of its meeting, and keeps its plan', () => {
    const planned = newRound(WANTED, everything, new Set());
    const { dialogue } = attachSource(planned, { ...round(8).dialogue });
    expect(dialogue.topics.map(({ title }) => title)).toEqual(planned.topics.map(({ title }) => title));
    expect(dialogue.topics[0]).toMatchObject({ minutes: 20, leads: { eu: ANNA } });
    expect(dialogue.topics.flatMap(({ statements }) => statements).length).toBeGreaterThan(0);
    expect(dialogue).toMatchObject({ delegates: last.delegates, meeting: last.meeting });
  });
});

describe('the running order', () => {
  const [first, second] = last.topics;
  if (first === undefined || second === undefined) throw new Error('the round has two topics');

  it('tells when items begin as far as all before have minutes', () => {
    const running = runningOrder({ ...last, topics: [first, second, first] });
    expect(running.items.map(({ startsAt }) => startsAt)).toEqual(['15:30', '15:50', null]);
    expect(running).toMatchObject({ given: 40, open: 1, left: 50, endsAt: null });
  });

  it('goes on after midnight, and tells by how much it is too long', () => {
    const meeting = { startsAt: '23:50', minutes: 15, interpretation: 'none' as const };
    const running = runningOrder({ topics: [first], meeting });
    expect(running).toMatchObject({ left: -5, endsAt: '00:10' });
  });

  it('knows neither times nor what is left without a meeting', () => {
    expect(runningOrder({ topics: [] })).toEqual({ items: [], given: 0, open: 0, left: null, endsAt: null });
  });
});

describe('two people who plan one round', () => {
  const plan = (command: DialogueCommand, author: string) => {
    const dialogue = after(last, command);
    const made = { at: '2026-03-01T10:00:00.000Z', author };
    return { dialogue, history: recorded(EMPTY_HISTORY, last, dialogue, made) };
  };

  it('both add delegates, and one sets the minutes of what the other leads on', () => {
    const mine = plan(
      { type: 'delegate.add', delegate: delegate(HANAKO, 'japan', 'Suzuki Hanako'), at: null },
      'A',
    );
    const theirs = plan({ type: 'topic.setMinutes', id: 't1', minutes: 5 }, 'B');
    for (const { dialogue, report } of [merged(mine, theirs), merged(theirs, mine)]) {
      expect(dialogue.delegates?.map(({ name }) => name)).toEqual(['Anna Lindqvist', 'Suzuki Hanako']);
      expect(dialogue.topics[0]).toMatchObject({ minutes: 5, leads: { eu: ANNA } });
      expect(report.conflicts).toBe(0);
    }
  });

  it('are asked where they gave one person different posts', () => {
    const edit = (post: string) => ({
      type: 'delegate.edit' as const,
      delegate: { ...delegate(ANNA, 'eu', 'Anna Lindqvist'), post },
    });
    const both = merged(plan(edit('Head of Unit'), 'A'), plan(edit('Deputy Director-General'), 'B'));
    expect(both.report.conflicts).toBe(1);
  });
});

it('a delegate is found by name and by post', () => {
  const found = textsOf(last).filter(({ place }) => place.id === 'delegations');
  expect(found.map(({ text }) => text)).toEqual(['Anna Lindqvist', 'Director']);
});

it('a delegate who leads may leave, and leads again when the leaving is undone', () => {
  const removed = reduce(last, { type: 'delegate.remove', id: ANNA });
  if (!removed.ok) throw new Error('refused');
  expect(removed.value.dialogue.delegates).toBeUndefined();
  expect(after(removed.value.dialogue, removed.value.inverse)).toEqual(last);
});

it('sets how likely an item is and its office in one step, and undo puts both back', () => {
  const plan = (likelihood: 'unlikely' | null, unit: string | null) =>
    ({ type: 'topic.setPlan', id: 't1', likelihood, unit }) as const;
  const before = after(last, plan(null, '国際戦略局'));
  const set = reduce(before, plan('unlikely', null));
  if (!set.ok) throw new Error('the plan is refused');
  expect(set.value.dialogue.topics[0]).toMatchObject({ likelihood: 'unlikely' });
  expect(set.value.dialogue.topics[0]).not.toHaveProperty('unit');
  expect(after(set.value.dialogue, set.value.inverse)).toEqual(before);
});
