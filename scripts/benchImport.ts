/**
 * Reading a release: from a few pages to 5 MB, beside the splitting of each of the same lines into sentences by
 * `Intl.Segmenter`. The two take turns; the growth of each with the length tells whether it is linear.
 */
import { parseRelease } from '../src/domain/release/parseRelease.ts';
import { shippedParties } from '../src/main/importing/parties.ts';
import { labelledTopics } from '../test/domain/release/labelled.ts';

const RUNS = 5;
/** In bytes of UTF-8; the first is about twenty printed pages. */
export const IMPORT_SIZES = [60_000, 300_000, 1_500_000, 5_000_000] as const;
const HEADS = {
  en: 'February 22, 2024 Outcomes of the 29th Japan-EU ICT Policy Dialogue\n',
  ja: '令和6年2月22日\n\n日EU・ICT政策対話(第29回)の結果\n',
} as const;
const TITLES = { en: 'Subject', ja: '議題' } as const;

export interface ImportFigures {
  lang: 'en' | 'ja';
  bytes: number;
  statements: number;
  /** Milliseconds, one for each run. */
  splitting: number[];
  reading: number[];
}

/** Measures each size in each language. */
export function* benchImport(): Generator<ImportFigures> {
  const parties = shippedParties();
  for (const lang of ['en', 'ja'] as const) {
    const splitter = new Intl.Segmenter(lang, { granularity: 'sentence' });
    for (const bytes of IMPORT_SIZES) {
      const text = longRelease(lang, bytes);
      const figures: ImportFigures = { lang, bytes, statements: 0, splitting: [], reading: [] };
      for (let run = 0; run < RUNS; run++) {
        figures.splitting.push(
          timed(() => text.split('\n').map((line) => Array.from(splitter.segment(line)))),
        );
        figures.reading.push(
          timed(() => {
            const { dialogues } = parseRelease(text, parties);
            figures.statements = dialogues
              .flatMap(({ topics }) => topics)
              .reduce((sum, { statements }) => sum + statements.length, 0);
          }),
        );
      }
      if (figures.statements === 0) throw new Error('nothing was read');
      yield figures;
    }
  }
}

/** A release of about so many bytes: the labelled topics over and over, each under a heading of its own. */
function longRelease(lang: 'en' | 'ja', bytes: number): string {
  const bodies = labelledTopics(`topics-${lang}`).map(({ text }) => text);
  const parts: string[] = [HEADS[lang]];
  for (let size = 0, n = 0; size < bytes; n++) {
    const part = `\n${n + 1}. ${TITLES[lang]} ${n + 1}\n\n${bodies[n % bodies.length]}\n`;
    parts.push(part);
    size += Buffer.byteLength(part);
  }
  return parts.join('');
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
