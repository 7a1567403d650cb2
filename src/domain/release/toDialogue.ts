/** Makes a parsed dialogue into one of the library: ids given, every span pointing into its source. */
import type { Dialogue } from '../model/dialogue.ts';
import type { Series } from '../model/library.ts';
import type { Source, Span } from '../model/source.ts';
import type { ParsedDialogue } from './parsed.ts';

/** Longest id that still fits the model's limit with a suffix added. */
const MAX_ID = 110;

/**
 * Builds the dialogue and its series. Topics are `t1…` and statements `s1…` in the order of the text, so the same text
 * always gives the same ids.
 */
export function toDialogue(
  parsed: ParsedDialogue,
  source: Source,
  taken: ReadonlySet<string> = new Set(),
): { dialogue: Dialogue; series: Series } {
  const place = (span: Span) => ({ sourceId: source.id, span });
  let statementNumber = 0;
  const dialogue: Dialogue = {
    id: dialogueIdFor({ ...parsed, seriesId: parsed.series }, taken),
    seriesId: parsed.series,
    round: parsed.round,
    title: parsed.title,
    lang: parsed.lang,
    publishedOn: parsed.publishedOn ?? source.publishedOn,
    heldOn: parsed.heldOn,
    form: parsed.form,
    venue: parsed.venue,
    hosts: parsed.hosts,
    purpose: parsed.purpose,
    summary: parsed.summary,
    contact: parsed.contact,
    remarks: parsed.remarks,
    parties: parsed.parties,
    topics: parsed.topics.map((topic, index) => ({
      id: `t${index + 1}`,
      label: topic.label,
      title: topic.title,
      level: topic.level,
      also: [],
      statements: topic.statements.map(({ span, ...statement }) => {
        statementNumber++;
        return { id: `s${statementNumber}`, lang: parsed.lang, ...statement, source: place(span) };
      }),
    })),
    facts: inTextOrder(parsed.facts).map(({ kind, text, span }) => ({ kind, text, source: place(span) })),
    unplaced: inTextOrder(parsed.unplaced).map(({ text, reason, span }) => ({
      text,
      reason,
      source: place(span),
    })),
    sources: [source],
    alignments: [],
    annotations: [],
    notes: [],
  };
  return { dialogue, series: { id: parsed.series, name: parsed.seriesName, parties: parsed.parties } };
}

function inTextOrder<T extends { span: Span }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => a.span.start - b.span.start);
}

/**
 * The id of a dialogue in a library: `<series>-<round>`, or `<series>-<day held>` without a round, or
 * `<series>-undated`; a number is added where `taken` already has it.
 */
export function dialogueIdFor(
  { seriesId, round, heldOn }: Pick<Dialogue, 'seriesId' | 'round' | 'heldOn'>,
  taken: ReadonlySet<string>,
): string {
  const name = `${seriesId}-${round ?? heldOn[0] ?? 'undated'}`.slice(0, MAX_ID);
  let id = name;
  for (let number = 2; taken.has(id); number++) id = `${name}-${number}`;
  return id;
}
