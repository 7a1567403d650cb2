/** Reads the labelled topics of test/fixtures/releases: a line is a topic's text, `{side|clause}` marks its clauses. */
import { readFileSync } from 'node:fs';

export interface LabelledTopic {
  /** The text as a release would print it. */
  text: string;
  clauses: { side: string; text: string }[];
  /** Whether the clauses may be marked for review (but never be wrong). */
  mayBeMarked: boolean;
}

/** The topics of a fixture, e.g. `topics-en`. */
export function labelledTopics(name: string): LabelledTopic[] {
  return readFileSync(new URL(`../../fixtures/releases/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const marked = line.replace(/^\?/, '');
      return {
        text: marked.replace(/\{[a-z-]+\||\}/g, ''),
        clauses: [...marked.matchAll(/\{([a-z-]+)\|([^}]*)\}/g)].map((match) => ({
          side: match[1] ?? '',
          text: match[2] ?? '',
        })),
        mayBeMarked: line.startsWith('?'),
      };
    });
}

type Clauses = { side: string; text: string }[];

/** The labels of a release with the clauses as its one topic. */
export function goldOf(
  statements: Clauses,
  lang: 'en' | 'ja',
): { topics: { title: string; level: number; statements: Clauses }[] } {
  return { topics: [{ title: lang === 'ja' ? '通信政策' : 'Subject', level: 1, statements }] };
}

/** A release with the text as its one topic. */
export function wrapInRelease(text: string, lang: 'en' | 'ja'): string {
  return lang === 'ja'
    ? `令和6年2月22日\n\n日EU・ICT政策対話(第29回)の結果\n\nア 通信政策\n${text}\n`
    : `February 22, 2024 Outcomes of the 29th Japan-EU ICT Policy Dialogue\n\ni. Subject\n\n${text}\n`;
}
