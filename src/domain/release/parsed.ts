/** What reading a release gives, before it is a dialogue of a library. All spans count UTF-16 units of the text. */
import type { FACT_KINDS } from '../model/dialogue.ts';
import type { Lang } from '../model/lang.ts';
import type { PartyId, Side } from '../model/party.ts';
import type { Span } from '../model/source.ts';
import type { Act } from '../model/statement.ts';

export interface ParsedStatement {
  /** The span's text with white space folded. */
  text: string;
  side: Side;
  act: Act;
  review: boolean;
  reason: string;
  confidence: number;
  span: Span;
}

export interface ParsedTopic {
  label: string;
  title: string;
  level: number;
  /** Span of the heading line, label included. */
  heading: Span;
  statements: ParsedStatement[];
}

export interface ParsedFact {
  kind: (typeof FACT_KINDS)[number];
  text: string;
  span: Span;
}

export interface ParsedDialogue {
  /** Series id, e.g. `japan-eu-ict-policy-dialogue`. */
  series: string;
  /** Names of the series to show. */
  seriesName: { en: string; ja: string };
  round: number | null;
  title: string;
  lang: Lang;
  publishedOn: string | null;
  heldOn: string[];
  form: string | null;
  venue: string | null;
  hosts: string[];
  purpose: string | null;
  summary: string | null;
  contact: string | null;
  remarks: string[];
  publisher: string | null;
  parties: PartyId[];
  topics: ParsedTopic[];
  facts: ParsedFact[];
  unplaced: { text: string; reason: string; span: Span }[];
}

export interface ParsedRelease {
  /** One for each event that the release reports, in its order. */
  dialogues: ParsedDialogue[];
  /** Contradictions and doubts a reader should know, in plain English sentences. */
  findings: string[];
}
