/** A made-up library of many rounds, each as large as a real one with a week's work in it. */
import { makeAnnotation, NO_REMARK } from '../src/domain/annotations/make.ts';
import type { Annotation } from '../src/domain/model/annotation.ts';
import type { Dialogue } from '../src/domain/model/dialogue.ts';
import type { Series } from '../src/domain/model/library.ts';
import { NOTE_KINDS, type Note } from '../src/domain/model/note.ts';
import type { Statement } from '../src/domain/model/statement.ts';

const TOPICS = 6;
const STATEMENTS_EACH = 12;
const ANNOTATIONS = 60;
const NOTES = 18;
/** Of the statements of a long topic, one in so many is annotated. */
const LONG_ANNOTATED_EACH = 50;
export const LONG_TOPIC = 'A topic without end';
const AT = '2026-01-05T09:00:00.000Z';
const WORDS =
  'AI safety submarine cable resilience spectrum Open RAN data flows platform rules cyber capacity 生成AI 海底ケーブル 国際標準化 相互運用性 信頼性のある自由なデータ流通'.split(
    ' ',
  );

export const SYNTHETIC_SERIES: Series = {
  id: 'japan-eu',
  name: { en: 'Japan–EU ICT Policy Dialogue', ja: '日EU・ICT政策対話' },
  parties: ['japan', 'eu'],
};

/** The n-th note of a round. */
export function syntheticNote(round: number, n: number, markdown: string): Note {
  const id = `00000000-0000-4000-8000-${String(round * 100 + n).padStart(12, '0')}`;
  const kind = NOTE_KINDS[n % NOTE_KINDS.length] ?? 'background';
  return { id, target: { kind: 'dialogue' }, kind, markdown, createdAt: AT, modifiedAt: AT };
}

/** About 55 kB of JSON. */
export function syntheticRound(round: number): Dialogue {
  const sourceId = `source-${round}`;
  const texts = Array.from({ length: TOPICS * STATEMENTS_EACH }, (_, n) => `${words(round + n, 18)}.`);
  const text = texts.join('\n');
  let at = 0;
  const statements = texts.map((each, n): Statement => {
    const span = { start: at, end: at + each.length };
    at += each.length + 1;
    return {
      id: `s${n + 1}`,
      text: each,
      lang: 'en',
      side: (['japan', 'eu', 'joint'] as const)[n % 3] ?? 'joint',
      act: 'explained',
      review: false,
      reason: 'subject: Japanese side',
      confidence: 1,
      source: { sourceId, span },
    };
  });
  return {
    id: `japan-eu-${round}`,
    seriesId: SYNTHETIC_SERIES.id,
    round,
    title: `Outcomes of the ${round}th Japan-EU ICT Policy Dialogue`,
    lang: 'en',
    publishedOn: '2024-02-22',
    heldOn: ['2024-02-20'],
    form: 'web conference',
    venue: null,
    hosts: [],
    purpose: null,
    summary: null,
    contact: null,
    remarks: [],
    parties: ['japan', 'eu'],
    topics: Array.from({ length: TOPICS }, (_, n) => ({
      id: `t${n + 1}`,
      label: `${n + 1}.`,
      title: words(n, 3),
      level: 1,
      also: [],
      statements: statements.slice(n * STATEMENTS_EACH, (n + 1) * STATEMENTS_EACH),
    })),
    facts: [],
    unplaced: [],
    sources: [
      {
        id: sourceId,
        title: '',
        publisher: null,
        publishedOn: null,
        address: null,
        lang: 'en',
        fileName: 'release.txt',
        sha256: '0'.repeat(64),
        encoding: 'utf-8',
        text,
        importedAt: AT,
        supersededBy: null,
      },
    ],
    alignments: [],
    annotations: statements
      .slice(0, ANNOTATIONS)
      .map((statement, n) => annotationOn(statement, syntheticNote(round, n, '').id, n)),
    notes: Array.from({ length: NOTES }, (_, n) => syntheticNote(round, n, words(n, 60))),
  };
}

/** A round whose second topic has so many statements, some hundred of them annotated; about 6 MB of JSON for 10,000. */
export function syntheticLongRound(round: number, count: number): Dialogue {
  const base = syntheticRound(round);
  const [source] = base.sources;
  const [short, ...others] = base.topics;
  if (!source || !short) throw new Error('a round has a source and topics');
  let { text } = source;
  const statements = Array.from({ length: count }, (_, n): Statement => {
    const said = `${words(round + n, 18)}, item ${n + 1}.`;
    const span = { start: text.length + 1, end: text.length + 1 + said.length };
    text += `\n${said}`;
    return {
      id: `long${n + 1}`,
      text: said,
      lang: 'en',
      side: (['japan', 'eu', 'joint'] as const)[n % 3] ?? 'joint',
      act: 'explained',
      review: false,
      reason: 'subject: Japanese side',
      confidence: 1,
      source: { sourceId: source.id, span },
    };
  });
  const long = { ...short, id: 'long', label: 'L.', title: LONG_TOPIC, statements };
  const annotated = statements.filter((_, n) => n % LONG_ANNOTATED_EACH === 0);
  return {
    ...base,
    topics: [short, long, ...others],
    sources: [{ ...source, text }],
    annotations: [
      ...base.annotations,
      ...annotated.map((statement, n) => annotationOn(statement, syntheticNote(round, 1_000 + n, '').id, n)),
    ],
  };
}

function annotationOn(statement: Statement, uuid: string, n: number): Annotation {
  return makeAnnotation({
    uuid,
    now: AT,
    author: '田中',
    statementId: statement.id,
    selectors: [
      { type: 'TextQuoteSelector', exact: statement.text.slice(0, 8), prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start: 0, end: 8 },
    ],
    remark: { ...NO_REMARK, comment: words(n, 8) },
  });
}

function words(from: number, count: number): string {
  return Array.from({ length: count }, (_, n) => WORDS[(from * 7 + n * 3) % WORDS.length]).join(' ');
}
