/**
 * Makes the record of a meeting: what was written down becomes a source of the round with draft statements in it, so
 * that the official release, when it comes, stands beside it as another source does.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { freshIds } from '../align/ids.ts';
import type { Dialogue, Fact } from '../model/dialogue.ts';
import type { Lang } from '../model/lang.ts';
import type { Side } from '../model/party.ts';
import { RECORD, type Source } from '../model/source.ts';
import type { Statement, Topic } from '../model/statement.ts';
import type { Utterance } from '../model/utterance.ts';
import { withCitations } from '../pack/giveCitations.ts';
import { languageOf } from '../release/language.ts';

/** Written as the reason of a side that the note-taker gave. */
export const WRITTEN_IN_ROOM = 'written in the meeting';

export interface RecordWords {
  lang: Lang;
  /** What the record is called. */
  title: string;
  sideName(side: Side): string;
  /** The time of day of a moment, as the room's clock showed it. */
  timeOf(at: string): string;
  /** ISO date and time. */
  now: string;
}

/** Lines that no statement was made of yet, and that say something. */
export function unrecorded({ utterances = [] }: Pick<Dialogue, 'utterances'>): Utterance[] {
  return utterances.filter(({ text, statementId }) => statementId === undefined && text.trim() !== '');
}

/** The round with the record in it; null where nothing new was written down. */
export function withRecord(dialogue: Dialogue, words: RecordWords): Dialogue | null {
  const lines = unrecorded(dialogue);
  if (lines.length === 0) return null;
  const sourceId = freeSourceId(dialogue);
  const written = new Writing(sourceId);
  written.fact('title', words.title);
  const ids = freshIds(dialogue);
  const statementOf = new Map<Utterance['id'], Statement['id']>();
  const topics = dialogue.topics.map((topic): Topic => {
    const own = lines.filter(({ topicId }) => topicId === topic.id);
    if (own.length === 0) return topic;
    written.fact('heading', `${topic.label} ${topic.title}`.trim());
    const statements = own.map((utterance): Statement => {
      const { side, isCommitment, at } = utterance;
      const text = utterance.text.replace(/\s+/g, ' ').trim();
      const id = ids.statement();
      statementOf.set(utterance.id, id);
      const span = written.line(`${words.timeOf(at)} ${words.sideName(side)}: `, text);
      return {
        id,
        text,
        lang: languageOf(text),
        side,
        act: 'stated',
        review: true,
        reason: WRITTEN_IN_ROOM,
        confidence: 0.5,
        source: { sourceId, span },
        ...(isCommitment ? { commitment: { status: 'open', owner: '', due: '', evidence: '' } } : {}),
      };
    });
    return { ...topic, statements: [...topic.statements, ...statements] };
  });
  const { text, facts } = written;
  const source: Source = {
    id: sourceId,
    title: words.title,
    publisher: null,
    publishedOn: null,
    address: null,
    lang: words.lang,
    fileName: '',
    sha256: bytesToHex(sha256(utf8ToBytes(text))),
    encoding: 'utf-8',
    text,
    importedAt: words.now,
    supersededBy: null,
  };
  return withCitations({
    ...dialogue,
    topics,
    facts: [...dialogue.facts, ...facts],
    sources: [...dialogue.sources, source],
    utterances: dialogue.utterances?.map((utterance) => {
      const statementId = statementOf.get(utterance.id);
      return statementId === undefined ? utterance : { ...utterance, statementId };
    }),
  });
}

/** Writes the record's text, and remembers what each stretch of it is. */
class Writing {
  text = '';
  readonly facts: Fact[] = [];
  readonly #sourceId: Source['id'];

  constructor(sourceId: Source['id']) {
    this.#sourceId = sourceId;
  }

  fact(kind: Fact['kind'], text: string): void {
    if (this.text !== '') this.text += '\n\n';
    this.#say(kind, text);
  }

  /** A line of its own; gives where the words said are. */
  line(head: string, said: string): { start: number; end: number } {
    this.text += '\n';
    this.#say('connective', head.trimEnd());
    this.text += ' ';
    const start = this.text.length;
    this.text += said;
    return { start, end: this.text.length };
  }

  #say(kind: Fact['kind'], text: string): void {
    const start = this.text.length;
    this.text += text;
    const span = { start, end: this.text.length };
    this.facts.push({ kind, text, source: { sourceId: this.#sourceId, span } });
  }
}

function freeSourceId({ sources }: Dialogue): Source['id'] {
  const taken = new Set(sources.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${RECORD}${number}`)) number++;
  return `${RECORD}${number}`;
}
