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
