/** Sets a topic's statements side by side: own side first, then the other, joint points and the rest across both. */
import { passagesOf } from '../align/passages.ts';
import { type Placed, placeInTopic, placeOnStatement } from '../annotations/place.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Party, PartyId, Side } from '../model/party.ts';
import type { Statement, Topic } from '../model/statement.ts';
import type { Band, BandRow, Cell, Comparison, MarginNote, Position, Run } from './document.ts';
import { type NoteMaker, noteMaker } from './marginNotes.ts';
import type { PackOptions } from './options.ts';
import { printedAnnotations } from './printedAnnotations.ts';
import { topicName } from './topicName.ts';
import { fill, inBoth, type PackWords, packWords } from './words.ts';

export interface Sheeted {
  table: Comparison;
  /** Annotations whose words are gone from their statement. */
  orphans: MarginNote[];
}

/**
 * Builds a topic's comparison. Every statement stands in it exactly once; annotations only where the options say so.
 * @param citations of every statement, by its id.
 */
export function compare(
  dialogue: Dialogue,
  topic: Topic,
  parties: readonly Party[],
  options: PackOptions,
  citations: ReadonlyMap<string, string>,
): Sheeted {
  const words = packWords(options.lang);
  const columns = sidesOf(dialogue, topic, options.ownSide);
  const annotations = printedAnnotations(dialogue, options);
  const note = noteMaker(options, dialogue);
  const statements = statementsToPrint(dialogue, topic, annotations, options);
  const others = options.bilingual === true ? counterpartsOf(dialogue, topic, statements, options) : null;
  const positions = new Numbering(annotations, citations, note, words, others);
  const bands = [
    sides(statements, columns, positions, words),
    across('joint', statements, positions, options),
    across('unattributed', statements, positions, options),
  ].filter((band) => band !== null);
  return {
    table: {
      caption: fill(words.comparison.caption, { topic: topicName(topic, { dialogue, options }).text }),
      columns: columns.map((side) => ({ side, name: nameOf(side, parties, options) })),
      bands,
      notesHeading: bands.some((band) => band.rows.some((row) => row.notes.length > 0))
        ? words.comparison.notes
        : null,
    },
    orphans: orphansOf(dialogue, topic, annotations).map((annotation) => note(annotation, null)),
  };
}

/** The name of a party in the pack's language. */
export function nameOf(
  side: Side,
  parties: readonly Party[],
  options: Pick<PackOptions, 'lang' | 'bilingual'>,
): string {
  const party = parties.find((each) => each.id === side);
  if (party === undefined) return side;
  const other = party.name[options.lang === 'en' ? 'ja' : 'en'];
  const own = party.name[options.lang];
  return options.bilingual === true && other !== own ? `${own} / ${other}` : own;
}

/** Own side first, then the dialogue's others, then whoever else speaks under the topic. */
export function sidesOf(dialogue: Dialogue, topic: Topic | null, ownSide: PartyId): PartyId[] {
  const known = [...dialogue.parties].sort((a, b) => Number(b === ownSide) - Number(a === ownSide));
  const speaking = (topic?.statements ?? []).map((statement) => statement.side);
  return [...new Set([...known, ...speaking.filter((side) => side !== 'joint' && side !== 'unattributed')])];
}

/**
 * What several sources say is printed once, in the pack's language where there is that; a counterpart that somebody
 * annotated is printed too, or the annotation would hang in the air.
 */
function statementsToPrint(
  dialogue: Dialogue,
  topic: Topic,
  annotations: readonly Annotation[],
  { lang }: Pick<PackOptions, 'lang'>,
): Statement[] {
  const isAnnotated = (statement: Statement) => placeOnStatement(statement, annotations).placed.length > 0;
  const printed = passagesOf(dialogue, topic, lang).flatMap(({ statement, others }) => [
    statement,
    ...others.filter(isAnnotated),
  ]);
  return [...new Set(printed)];
}

/** The same in the round's other language, by the statement that is shown; none of those stands for itself. */
function counterpartsOf(
  dialogue: Dialogue,
  topic: Topic,
  printed: readonly Statement[],
  { lang }: Pick<PackOptions, 'lang'>,
): Map<string, Statement[]> {
  const shown = new Set(printed.map((each) => each.id));
  const taken = new Set<string>();
  return new Map(
    passagesOf(dialogue, topic, lang).map(({ statement, others }) => {
      const own = others.filter((each) => !shown.has(each.id) && !taken.has(each.id));
      for (const each of own) taken.add(each.id);
      return [statement.id, own] as const;
    }),
  );
}

function sides(
  statements: readonly Statement[],
  columns: PartyId[],
  positions: Numbering,
  words: PackWords,
): Band {
  const perSide = columns.map((side) => statements.filter((statement) => statement.side === side));
  const height = Math.max(1, ...perSide.map((each) => each.length));
  const rows = Array.from({ length: height }, (_, index): BandRow => {
    const notes: MarginNote[] = [];
    const cells = perSide.map((ofSide): Cell => {
      const statement = ofSide[index];
      if (statement) return { kind: 'position', position: positions.take(statement, notes) };
      return index === 0 ? { kind: 'none', text: words.comparison.none } : { kind: 'blank' };
    });
    return { cells, notes };
  });
  return { kind: 'sides', label: '', rows };
}

/** Joint points always have their place, said to be empty where they are; the rest only where there is any. */
function across(
  kind: 'joint' | 'unattributed',
  all: readonly Statement[],
  positions: Numbering,
  options: PackOptions,
): Band | null {
  const words = packWords(options.lang);
  const statements = all.filter((statement) => statement.side === kind);
  if (statements.length === 0 && kind === 'unattributed') return null;
  const rows = statements.map((statement): BandRow => {
    const notes: MarginNote[] = [];
    return { cells: [{ kind: 'position', position: positions.take(statement, notes) }], notes };
  });
  const empty: BandRow = { cells: [{ kind: 'none', text: words.comparison.noJoint }], notes: [] };
  return {
    kind,
    label: inBoth(options, ({ comparison }) => comparison[kind]),
    rows: rows.length > 0 ? rows : [empty],
  };
}

/** Hands out the numbers of margin notes in the order in which a reader meets them. */
class Numbering {
  #next = 1;
  readonly #annotations: readonly Annotation[];
  readonly #citations: ReadonlyMap<string, string>;
  readonly #note: NoteMaker;
  readonly #words: PackWords;
  readonly #others: ReadonlyMap<string, Statement[]> | null;

  constructor(
    annotations: readonly Annotation[],
    citations: ReadonlyMap<string, string>,
    note: NoteMaker,
    words: PackWords,
    others: ReadonlyMap<string, Statement[]> | null,
  ) {
    this.#others = others;
    this.#annotations = annotations;
    this.#citations = citations;
    this.#note = note;
    this.#words = words;
  }

  /** A statement as printed; its notes are added to `notes`. */
  take(statement: Statement, notes: MarginNote[]): Position {
    const placed = placeOnStatement(statement, this.#annotations).placed.map((each) => {
      const number = this.#next++;
      notes.push(this.#note(each.annotation, number));
      return { ...each, number };
    });
    return {
      statementId: statement.id,
      citation: this.#citations.get(statement.id) ?? '',
      lang: statement.lang,
      runs: runsOf(statement.text, placed),
      counterparts: (this.#others?.get(statement.id) ?? []).map((other) => ({
        text: { text: other.text, lang: other.lang },
        citation: this.#citations.get(other.id) ?? '',
      })),
      review: statement.review ? this.#words.comparison.review : null,
    };
  }
}

/** Cuts a text where annotations begin and end. */
function runsOf(text: string, placed: readonly (Placed & { number: number })[]): Run[] {
  const cuts = [
    ...new Set([0, text.length, ...placed.flatMap(({ place }) => [place.start, place.end])]),
  ].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    return {
      text: text.slice(start, end),
      marked: placed.some(({ place }) => place.start <= start && end <= place.end),
      notes: placed.filter(({ place }) => place.end === end).map(({ number }) => number),
    };
  });
}

/** Those of this topic's own statements; those of statements that are gone stand elsewhere, once. */
function orphansOf(dialogue: Dialogue, topic: Topic, annotations: readonly Annotation[]): Annotation[] {
  const statements = new Set(topic.statements.map((statement) => `urn:taiwa:statement:${statement.id}`));
  return placeInTopic({ ...dialogue, annotations: [...annotations] }, topic).orphans.filter((annotation) =>
    statements.has(annotation.target.source),
  );
}
