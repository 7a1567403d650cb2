/** Gathers every text of a dialogue that can be found. What a dialogue holds more one day is found by a line here. */
import { commentOf, statementIdOf, tagsOf } from '../annotations/read.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Source } from '../model/source.ts';
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
    const text = [commentOf(annotation), ...tagsOf(annotation)].filter((each) => each !== '').join('\n');
    const statementId = statementIdOf(annotation) ?? '';
    const [topicId, side] = [topicOf.get(statementId) ?? null, sides.get(statementId) ?? null];
    add(text, { kind: 'annotation', id: annotation.id, topicId, side, lang: languageOf(text) });
  }
  for (const source of dialogue.sources)
    for (const { text, at, topicId } of stretchesOf(source, dialogue))
      add(text, { kind: 'source', id: source.id, topicId, lang: source.lang, at });
  return made;
}

function roundTexts(dialogue: Dialogue): [string, string[]][] {
  const { title, summary, purpose, form, venue, hosts, remarks, contact, unplaced, sources } = dialogue;
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

/** A source's text in paragraphs: what an empty line sets apart, so that a sentence broken over lines is one. */
function stretchesOf(source: Source, { topics, facts }: Dialogue): Stretch[] {
  const spans = topics
    .flatMap(({ id, statements }) => statements.map((each) => ({ topicId: id, ...each.source })))
    .filter(({ sourceId }) => sourceId === source.id)
    .sort((a, b) => a.span.start - b.span.start);
  const headings = facts.filter((fact) => fact.kind === 'heading' && fact.source.sourceId === source.id);
  const stretches: Stretch[] = [];
  let next = 0;
  for (const { 0: text, index: at } of source.text.matchAll(PARAGRAPH)) {
    const end = at + text.length;
    while ((spans[next]?.span.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const topic = spans[next];
    const isOf =
      topic !== undefined &&
      (topic.span.start < end || headings.some(({ source: { span } }) => span.start < end && span.end > at));
    stretches.push({ text, at, topicId: isOf ? topic.topicId : null });
  }
  return stretches;
}

const PARAGRAPH = /[^\n\r]+(?:\r?\n(?!\s*(?:\r?\n|$))[^\n\r]+)*/g;
