/**
 * Measures the importer against labelled releases: `npm run eval -- DIR|FILE…`. A folder holds `NAME.txt` and
 * `NAME.gold.json`, or files with the labels in the text (see labelledReleases.ts); the table has a line per document. Exit status 1 where a clause is wrong without a review mark.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Party } from '../src/domain/model/party.ts';
import type { ParsedDialogue, ParsedStatement } from '../src/domain/release/parsed.ts';
import { parseRelease } from '../src/domain/release/parseRelease.ts';
import { shippedParties } from '../src/main/importing/parties.ts';
import { readDocument } from '../src/main/importing/readDocument.ts';
import { labelledReleases } from './labelledReleases.ts';

const clauseSchema = z.object({ text: z.string(), side: z.string() });
const goldSchema = z.object({
  round: z.number().nullable().optional(),
  series: z.string().optional(),
  published: z.string().nullable().optional(),
  held: z.array(z.string()).optional(),
  lang: z.string().optional(),
  title: z.string().optional(),
  form: z.string().optional(),
  venue: z.string().optional(),
  hosts: z.array(z.string()).optional(),
  topics: z.array(
    z.object({
      label: z.string().optional(),
      title: z.string(),
      statements: z.array(clauseSchema.extend({ clauses: z.array(clauseSchema).optional() })),
    }),
  ),
});
export type Gold = z.infer<typeof goldSchema>;

export interface Score {
  name: string;
  topics: number;
  topicsFound: number;
  /** All topics found and none too many. */
  exact: boolean;
  clauses: number;
  right: number;
  marked: number;
  wrong: number;
  /** Statements marked for review, of all statements. */
  reviewed: number;
  statements: number;
  /** Round, dates, title, form, venue and hosts that differ from the labels. */
  facts: string[];
  /** What went wrong, a line each. */
  misses: string[];
}

/** Scores one text: a clause is right when every statement that covers most of it has its side. */
export function score(name: string, text: string, gold: Gold, parties: Party[]): Score {
  const { dialogues } = parseRelease(text, parties);
  const topics = dialogues.flatMap((dialogue) => dialogue.topics);
  const statements = topics.flatMap((topic) => topic.statements);
  const result: Score = {
    name,
    topics: gold.topics.length,
    topicsFound: 0,
    exact: false,
    clauses: 0,
    right: 0,
    marked: 0,
    wrong: 0,
    reviewed: statements.filter((statement) => statement.review).length,
    statements: statements.length,
    facts: factMisses(gold, dialogues[0]),
    misses: [],
  };
  const titles = topics.map((topic) => fold(topic.title));
  let next = 0;
  for (const topic of gold.topics) {
    const at = titles.indexOf(fold(topic.title), next);
    if (at < 0) result.misses.push(`topic not found: ${topic.title}`);
    else {
      result.topicsFound++;
      next = at + 1;
    }
  }
  result.exact = result.topicsFound === gold.topics.length && titles.length === gold.topics.length;
  if (!result.exact) result.misses.push(`topics read: ${titles.join(' | ')}`);
  const folded = foldWithOffsets(text);
  let from = 0;
  for (const unit of gold.topics.flatMap((topic) =>
    topic.statements.flatMap((each) => each.clauses ?? [each]),
  )) {
    result.clauses++;
    const at = folded.text.indexOf(fold(unit.text), from);
    if (at < 0) throw new Error(`${name}: the label “${unit.text}” is not in the text`);
    from = at;
    scoreUnit(result, unit, folded, at, statements);
  }
  return result;
}

function scoreUnit(
  result: Score,
  unit: { text: string; side: string },
  folded: { offsets: number[] },
  at: number,
  statements: ParsedStatement[],
): void {
  const start = folded.offsets[at] ?? 0;
  const end = (folded.offsets[at + fold(unit.text).length - 1] ?? 0) + 1;
  const covering = statements.filter((statement) => {
    const shared = Math.min(end, statement.span.end) - Math.max(start, statement.span.start);
    return shared * 2 > end - start;
  });
  const differs = covering.length === 0 || covering.some((statement) => !sameSide(statement.side, unit.side));
  if (!differs) {
    result.right++;
    return;
  }
  const marked = covering.some((statement) => statement.review);
  if (marked) result.marked++;
  else result.wrong++;
  const read = covering
    .map((statement) => `${statement.side} ${statement.confidence} (${statement.reason})`)
    .join('; ');
  result.misses.push(`${marked ? 'marked' : 'WRONG'}: ${unit.side}, read ${read || 'nothing'}: ${unit.text}`);
}

function sameSide(side: string, gold: string): boolean {
  if (gold === 'counterpart') return side !== 'japan' && side !== 'joint' && side !== 'unattributed';
  return side === gold;
}

function factMisses(gold: Gold, dialogue: ParsedDialogue | undefined): string[] {
  const misses: string[] = [];
  const compare = (what: string, wanted: unknown, got: unknown) => {
    if (wanted !== undefined && JSON.stringify(wanted) !== JSON.stringify(got))
      misses.push(`${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`);
  };
  compare('round', gold.round, dialogue?.round ?? null);
  compare('series', gold.series, dialogue?.series);
  compare('published', gold.published, dialogue?.publishedOn ?? null);
  compare('held', gold.held, dialogue?.heldOn);
  compare('language', gold.lang, dialogue?.lang);
  for (const key of ['title', 'form', 'venue', 'hosts'] as const) compare(key, gold[key], dialogue?.[key]);
  return misses;
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The text with white space folded, and where each of its characters stands in the original. */
function foldWithOffsets(text: string): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const space = /\s/.test(char);
    if (space && (folded === '' || folded.endsWith(' '))) continue;
    folded += space ? ' ' : char;
    offsets.push(at);
  }
  return { text: folded, offsets };
}

async function main(paths: string[]): Promise<void> {
  const scores: Score[] = [];
  for (const path of paths) {
    const isFolder = statSync(path).isDirectory();
    const folder = isFolder ? path : dirname(path);
    const files = isFolder ? readdirSync(path).sort() : [basename(path)];
    for (const file of files) scores.push(...(await scoreFile(folder, file)));
  }
  if (scores.length === 0) throw new Error(`no labelled releases in ${paths.join(', ')}`);
  print(scores);
}

async function scoreFile(folder: string, file: string): Promise<Score[]> {
  const name = basename(file).replace(/\.(?:gold\.json|txt)$/, '');
  if (file.endsWith('.gold.json')) {
    const gold = goldSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    const document = await readDocument(join(folder, `${name}.txt`));
    if (!document.ok) throw new Error(`${name}: ${document.error.code}`);
    return [score(name, document.value.text, gold, shippedParties())];
  }
  if (!file.endsWith('.txt')) return [];
  const releases = labelledReleases(name, readFileSync(join(folder, file), 'utf8'));
  return releases.map((release) => score(release.name, release.text, release.gold, shippedParties()));
}

function print(scores: Score[]): void {
  const width = Math.max(8, ...scores.map((each) => each.name.length));
  const row = (...cells: (string | number)[]) =>
    console.log(
      cells
        .map((cell, index) => (index === 0 ? String(cell).padEnd(width) : String(cell).padStart(8)))
        .join(' '),
    );
  row('document', 'topics', 'exact', 'clauses', 'right', 'marked', 'wrong', 'reviewed');
  for (const each of scores) {
    row(
      each.name,
      `${each.topicsFound}/${each.topics}`,
      each.exact ? 'yes' : 'NO',
      each.clauses,
      each.right,
      each.marked,
      each.wrong,
      `${each.reviewed}/${each.statements}`,
    );
    for (const miss of [...each.facts, ...each.misses]) console.log(`    ${miss}`);
  }
  const sum = (pick: (each: Score) => number) => scores.reduce((total, each) => total + pick(each), 0);
  const exact = scores.filter((each) => each.exact).length;
  row(
    'all',
    `${sum((each) => each.topicsFound)}/${sum((each) => each.topics)}`,
    `${exact}/${scores.length}`,
    sum((each) => each.clauses),
    sum((each) => each.right),
    sum((each) => each.marked),
    sum((each) => each.wrong),
    `${sum((each) => each.reviewed)}/${sum((each) => each.statements)}`,
  );
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  console.log(
    `topics exact ${percent(exact, scores.length)}, side right ${percent(
      sum((each) => each.right),
      sum((each) => each.clauses),
    )}, ` +
      `marked ${percent(
        sum((each) => each.reviewed),
        sum((each) => each.statements),
      )}, wrong without a mark ${sum((each) => each.wrong)}`,
  );
  if (sum((each) => each.wrong) > 0) process.exitCode = 1;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const paths = process.argv.slice(2);
  if (paths.length === 0) {
    console.error('Use: npm run eval -- DIR');
    process.exitCode = 2;
  } else await main(paths);
}
