/** What is gathered while the facts of a meeting are read. */
import type { Lang } from '../model/lang.ts';
import type { Span } from '../model/source.ts';
import type { FoundEvent } from './events.ts';
import type { ParsedDialogue, ParsedFact } from './parsed.ts';
import type { RoundClaim } from './rounds.ts';
import { read } from './spans.ts';

export interface About {
  lang: Lang;
  events(line: string): FoundEvent[];
  event: FoundEvent | null;
  /** The first event of a release owns its title and date. */
  isFirst: boolean;
  findings: string[];
}

export interface Collector extends About {
  text: string;
  dialogue: ParsedDialogue;
  claims: RoundClaim[];
  /** The year a headline gives, for dates without one. */
  year: number | null;
  held: string[];
  purpose: string[];
  summary: string[];
  contact: string[];
}

/** Adds a fact with its words to the dialogue. */
export function pushFact(collector: Collector, kind: ParsedFact['kind'], span: Span): void {
  collector.dialogue.facts.push({ kind, text: read(collector.text, span), span });
}
