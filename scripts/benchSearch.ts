/**
 * Searching as one types: each beginning of some queries, in libraries of 30, 300 and 3,000 rounds, beside a scan of
 * the folded texts and SQLite's FTS5 with trigrams on the same texts. All take turns in one run.
 */
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Dialogue } from '../src/domain/model/dialogue.ts';
import { fold } from '../src/domain/search/fold.ts';
import { readQuery } from '../src/domain/search/query.ts';
import { NO_FILTERS, tierOf } from '../src/domain/search/searchText.ts';
import { textsOf } from '../src/domain/search/textsOf.ts';
import type { Packed } from '../src/main/search/packed.ts';
import { Searches } from '../src/main/search/searches.ts';
import { SearchIndex } from '../src/main/search/searchIndex.ts';
import { SIZES } from './benchStore.ts';
import { syntheticRound } from './syntheticLibrary.ts';

/** Typed letter by letter, half of them Japanese; some stand in most texts, some in one, some in none. */
const TYPED = [
  ...['submarine cable', 'open ran spectrum', 'dossier 17', 'xyzzy', 'interoperable'],
  ...['海底ケーブル', '信頼性のある自由な', '国際標準化　生成AI', '計画17号', '魑魅魍魎'],
];
/** A screen of the list, and more. */
const FIRST = 40;
/** Of each query the fastest run counts: what else the machine does meanwhile is not measured. */
const RUNS = 5;

export interface SearchFigures {
  rounds: number;
  texts: number;
  /** Milliseconds of each query to the first hits, the fastest of its runs; null for a way that is not there to be measured. */
  ways: { name: string; times: number[] | null; why: string }[];
  /** How much of what a scan finds the index finds, and of what the index finds the scan: 1 for all. */
  recall: number;
  precision: number;
  /** Milliseconds in which the index was built, all in all. */
  building: number;
  /** The longest that building held up anything else. */
  longestTurn: number;
  /** Milliseconds in which all hits of a query are counted, worst query. */
  counting: number;
  /** Bytes of the index, and of the dialogues as JSON. */
  indexBytes: number;
  jsonBytes: number;
}

/** Measures each size. */
export async function* benchSearch(): AsyncGenerator<SearchFigures> {
  for (const rounds of SIZES) yield measure(rounds);
}

function measure(rounds: number): SearchFigures {
  const index = new SearchIndex();
  const scanned: string[] = [];
  const sqlite = openSqlite();
  let [building, longestTurn, jsonBytes] = [0, 0, 0];
  for (let round = 1; round <= rounds; round++) {
    const json = JSON.stringify(made(round));
    jsonBytes += Buffer.byteLength(json);
    // As read from a file: no text is shared with another.
    const dialogue: Dialogue = JSON.parse(json);
    const start = performance.now();
    index.put(dialogue);
    const time = performance.now() - start;
    building += time;
    longestTurn = Math.max(longestTurn, time);
    for (const text of foldedOf(dialogue)) {
      scanned.push(text);
      sqlite?.add(text);
    }
  }
  sqlite?.ready();
  const searches = new Searches(index);
  const scan = (text: string) => {
    const words = wordsOf(text);
    return scanned.filter((each) => words.every((word) => each.includes(word)));
  };
  const ways: { name: string; ask: ((text: string) => unknown) | null; why: string }[] = [
    { name: 'a scan of the folded texts', ask: scan, why: '' },
    {
      name: 'SQLite FTS5 trigram, the first by rank',
      ask: sqlite === null ? null : (text) => sqlite.ranked(wordsOf(text)),
      why: WITHOUT_SQLITE,
    },
    {
      name: 'SQLite FTS5 trigram, the first as they come',
      ask: sqlite === null ? null : (text) => sqlite.first(wordsOf(text)),
      why: WITHOUT_SQLITE,
    },
    {
      name: 'Taiwa: the first ranked, with excerpts',
      ask: (text) => searches.page({ text, filters: NO_FILTERS, limit: FIRST, cursor: null }),
      why: '',
    },
  ];
  const times = ways.map(() => new Map<string, number>());
  for (let run = 0; run < RUNS; run++)
    for (const text of TYPED.flatMap(beginningsOf))
      for (const [way, { ask }] of ways.entries()) {
        const time = ask === null ? 0 : timed(() => ask(text));
        times[way]?.set(text, Math.min(time, times[way]?.get(text) ?? time));
      }
  const checked = TYPED.map((text) => compared(index, text, rounds));
  const found = (part: 'both' | 'expected' | 'got') => checked.reduce((sum, each) => sum + each[part], 0);
  sqlite?.close();
  return {
    rounds,
    texts: index.size().texts,
    ways: ways.map(({ name, ask, why }, way) => ({
      name,
      times: ask === null ? null : [...(times[way]?.values() ?? [])],
      why,
    })),
    recall: found('both') / found('expected'),
    precision: found('both') / found('got'),
    building,
    longestTurn,
    counting: Math.max(...checked.map(({ time }) => time)),
    indexBytes: index.size().bytes,
    jsonBytes,
  };
}

/** A round with words of its own, and no second copy of every statement in its source. */
function made(round: number): Dialogue {
  const dialogue = syntheticRound(round);
  const [first, ...notes] = dialogue.notes;
  if (first === undefined) throw new Error('a round without notes');
  const own = { ...first, markdown: `${first.markdown} dossier ${round} 計画${round}号` };
  return {
    ...dialogue,
    notes: [own, ...notes],
    sources: dialogue.sources.map((source) => ({ ...source, text: '' })),
  };
}

/** The folded texts in the order in which the index counts them. */
function foldedOf(dialogue: Dialogue): string[] {
  const texts = textsOf(dialogue).map(({ place, text }) => ({ tier: tierOf(place), text: fold(text) }));
  return texts.sort((a, b) => a.tier - b.tier).map(({ text }) => text);
}

/** What a scan and the index find of a query, words alone: a scan knows no terms. */
function compared(index: SearchIndex, text: string, rounds: number) {
  const got = new Set<string>();
  const query = readQuery(text);
  const literal = { ...query, parts: query.parts.map((part) => ({ ...part, term: null })) };
  const counting = index.count(literal, (dialogue: Packed, place) => got.add(`${dialogue.id} ${place}`));
  const time = timed(() => {
    while (!counting.next().done);
  });
  let [both, expected] = [0, 0];
  const words = wordsOf(text);
  for (let round = 1; round <= rounds; round++) {
    const dialogue = made(round);
    for (const [place, folded] of foldedOf(dialogue).entries())
      if (words.every((word) => folded.includes(word))) {
        expected += 1;
        if (got.has(`${dialogue.id} ${place}`)) both += 1;
      }
  }
  return { both, expected, got: got.size, time };
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((word) => word !== '');
}

function beginningsOf(text: string): string[] {
  return Array.from(text, (_, at) => text.slice(0, at + 1));
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const WITHOUT_SQLITE = 'npm i --no-save better-sqlite3';

const sqliteSchema = z.custom<
  new (
    path: string,
  ) => {
    exec(text: string): unknown;
    prepare(text: string): { run(...values: unknown[]): unknown; all(...values: unknown[]): unknown[] };
    close(): void;
  }
>((value) => typeof value === 'function');

/** Null where it is not installed: it is no part of Taiwa. */
function openSqlite() {
  let Database: z.infer<typeof sqliteSchema>;
  try {
    Database = sqliteSchema.parse(createRequire(import.meta.url)('better-sqlite3'));
  } catch {
    return null;
  }
  const db = new Database(':memory:');
  db.exec("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='trigram'); BEGIN");
  const insert = db.prepare('INSERT INTO texts VALUES (?)');
  const ask = (order: string) => (words: readonly string[]) => {
    // Trigrams know nothing shorter: such words are looked for by reading.
    const long = words.filter((word) => Array.from(word).length >= 3);
    const short = words.filter((word) => Array.from(word).length < 3);
    const conditions = [
      ...(long.length > 0 ? ['texts MATCH ?'] : []),
      ...short.map(() => "text LIKE '%' || ? || '%'"),
    ];
    const match = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ');
    const sorted = long.length > 0 ? order : '';
    const statement = `SELECT rowid, text FROM texts WHERE ${conditions.join(' AND ')} ${sorted} LIMIT ${FIRST}`;
    return db.prepare(statement).all(...(long.length > 0 ? [match] : []), ...short);
  };
  return {
    add: (text: string) => void insert.run(text),
    ready: () => void db.exec('COMMIT'),
    ranked: ask('ORDER BY rank'),
    first: ask(''),
    close: () => db.close(),
  };
}
