/** Gathers every text of a dialogue that can be found. What a dialogue holds more one day is found by a line here. */
import {
  commentOf,
  repliesTo,
  replyTextOf,
  statementIdOf,
  tagsOf,
  visibilityOf,
} from '../annotations/read.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Source } from '../model/source.ts';
import type { Topic } from '../model/statement.ts';
import { languageOf } from '../release/language.ts';
import { fold } from './fold.ts';
import { plainNote } from './plainNote.ts';
import type { SearchPlace, SearchText } from './searchText.ts';

/** All texts of a dialogue, in the order in which the window shows them. */
export function textsOf(dialogue: Dialogue): SearchText[] {
  const topics = dialogue.topics.map((topic) => ({ topic, key: fold(topic.title) }));
  const keys = new Map(topics.map(({ topic, key }) => [topic.id, key]));
  const topicOf = new Map(
    topics.flatMap(({ topic }) => topic.statements.map(({ id }) => [id, topic.id] as const)),
  );
  const made: SearchText[] = [];
  const add = (text: string, place: Partial<SearchPlace> & Pick<SearchPlace, 'kind' | 'id' | 'lang'>) => {
    if (text.trim() === '') return;
    const whole: SearchPlace = { topicId: null, side: null, isPrivate: false, at: null, ...place };
    made.push({
      text,
      place: whole,
      topicKey: whole.topicId === null ? null : (keys.get(whole.topicId) ?? null),
    });
  };

  for (const [id, texts] of roundTexts(dialogue))
    for (const text of texts) add(text, { kind: 'round', id, lang: languageOf(text) });
  for (const { topic } of topics) {
    for (const { title, lang } of [{ title: topic.title, lang: dialogue.lang }, ...topic.also])
      add(title, { kind: 'topic', id: topic.id, topicId: topic.id, lang });
    for (const { id, text, side, lang } of topic.statements)
      add(text, { kind: 'statement', id, topicId: topic.id, side, lang });
  }
  for (const { id, target, kind, markdown } of dialogue.notes) {
    const text = plainNote(markdown);
    const topicId = target.kind === 'topic' ? target.topicId : null;
    add(text, { kind: 'note', id, topicId, lang: languageOf(text), isPrivate: kind === 'private' });
  }
  const sides = new Map(
    dialogue.topics.flatMap(({ statements }) => statements.map(({ id, side }) => [id, side])),
  );
  for (const annotation of dialogue.annotations) {
    const replies = repliesTo(dialogue, annotation.id).map(replyTextOf);
    const said = [commentOf(annotation), ...replies, ...tagsOf(annotation)];
    const text = said.filter((each) => each !== '').join('\n');
    const statementId = statementIdOf(annotation) ?? '';
    const [topicId, side] = [topicOf.get(statementId) ?? null, sides.get(statementId) ?? null];
    const isPrivate = visibilityOf(annotation) === 'private';
    add(text, { kind: 'annotation', id: annotation.id, topicId, side, lang: languageOf(text), isPrivate });
  }
  for (const source of dialogue.sources)
    for (const { text, at, topicId } of stretchesOf(source, dialogue.topics))
      add(text, { kind: 'source', id: source.id, topicId, lang: source.lang, at });
  return made;
}

function roundTexts(dialogue: Dialogue): [string, string[]][] {
  const {
    title,
    summary,
    purpose,
    form,
    venue,
    hosts,
    remarks,
    contact,
    unplaced,
    sources,
    delegates = [],
  } = dialogue;
  return [
    ['title', [title]],
    ['summary', [summary ?? '']],
    ['purpose', [purpose ?? '']],
    ['form', [form ?? '']],
    ['venue', [venue ?? '']],
    ['hosts', hosts],
    ['remarks', remarks],
    ['contact', [contact ?? '']],
    ['unplaced', unplaced.map(({ text }) => text)],
    ['delegations', delegates.flatMap(({ name, post, note }) => [name, post, note])],
    ['sources', sources.flatMap((source) => aboutSource(source))],
  ];
}

function aboutSource({ title, publisher, fileName, address }: Source): string[] {
  return [title, publisher ?? '', fileName, address ?? ''];
}

interface Stretch {
  text: string;
  at: number;
  /** The topic of the first statement that was read from it, or that it is the heading of. */
  topicId: string | null;
}

/**
 * A source's text in paragraphs: apart where a line is empty and where one ends with a sentence. So a sentence that is
 * broken over lines is one, and a hit leads to where it stands. Together they are the whole text.
 */
function stretchesOf(source: Source, topics: readonly Topic[]): Stretch[] {
  const spans = topics
    .flatMap((topic) => topic.statements.map((each) => ({ topic, ...each.source })))
    .filter(({ sourceId }) => sourceId === source.id)
    .sort((a, b) => a.span.start - b.span.start);
  const cuts = [...source.text.matchAll(PARAGRAPH_END)].map(({ 0: gap, index }) => index + gap.length);
  let next = 0;
  return [...cuts, source.text.length].map((end, place) => {
    const at = cuts[place - 1] ?? 0;
    const text = source.text.slice(at, end);
    while ((spans[next]?.span.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const { topic, span } = spans[next] ?? {};
    const isOf = topic !== undefined && span !== undefined && (span.start < end || isHeadingOf(text, topic));
    return { text, at, topicId: isOf ? topic.id : null };
  });
}

const PARAGRAPH_END = /(?:\r?\n|\r)[ \t\u3000]*(?:\r?\n|\r)\s*|(?<=[.。．!！?？])(?:\r?\n|\r)\s*/g;

function isHeadingOf(text: string, { title, also }: Topic): boolean {
  return [title, ...also.map((each) => each.title)].some((each) => text.includes(each));
}
