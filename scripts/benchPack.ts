/**
 * Packs: the time of a whole pack (two passes, its pages read and checked), of its preview after a change, and of
 * paged.js (the polyfill that lays pages out in JavaScript) beside one bare print of the same HTML in the same browser
 * and run. All lay out the same pages with the same fonts.
 */

import type { PackRequest } from '../src/domain/pack/buildPack.ts';
import type { Section } from '../src/domain/pack/presets.ts';
import { shippedParties } from '../src/main/importing/parties.ts';
import { makePack } from '../src/main/packs/makePack.ts';
import type { PagePrinter } from '../src/main/packs/printer.ts';
import { launchBrowser, type PagedPrinter, pagedPrinter, pagePrinter } from '../test/e2e/browserPrinter.ts';
import { briefedRound, JAPANESE_RELEASE, NOW, releaseRound } from '../test/fixtures/dialogues.ts';
import { ensureBuilt } from './ensureBuilt.ts';

const SIZES = [5, 50, 200];
const RUNS = 7;

export interface PackFigures {
  pages: number;
  /** Milliseconds, one for each run. */
  single: number[];
  pack: number[];
  /** A pack in which some words of a note have changed, with the pages of the one before to go by. */
  preview: number[];
  /** Null where paged.js is not installed. */
  paged: number[] | null;
}

/** Measures packs of about 5, 50 and 200 pages. */
export async function* benchPack(): AsyncGenerator<PackFigures> {
  ensureBuilt();
  const browser = await launchBrowser();
  try {
    const printer = await pagePrinter(browser);
    const paged = await pagedPrinter(browser);
    for (const size of SIZES) yield await measure(size, printer, paged);
  } finally {
    await browser.close();
  }
}

async function measure(size: number, printer: PagePrinter, paged: PagedPrinter | null): Promise<PackFigures> {
  const request = await requestOf(size);
  let html = '';
  const listening: PagePrinter = {
    ...printer,
    toPdf: (document, signal) => {
      html = document;
      return printer.toPdf(document, signal);
    },
  };
  const { signal } = new AbortController();
  const figures: PackFigures = { pages: 0, single: [], pack: [], preview: [], paged: null };
  // One run first that does not count: fonts and code are loaded in it.
  for (let run = -1; run < RUNS; run++) {
    const before = performance.now();
    const made = await makePack(request, listening, () => {}, signal);
    if (!made.ok) throw new Error(made.error.code);
    const between = performance.now();
    await printer.toPdf(html, signal);
    const after = performance.now();
    const again = await makePack(
      reworded(request, run),
      listening,
      () => {},
      signal,
      'pdf',
      made.value.count,
    );
    if (!again.ok) throw new Error(again.error.code);
    const shown = performance.now();
    figures.pages = made.value.pages ?? 0;
    if (run < 0) continue;
    figures.pack.push(between - before);
    figures.single.push(after - between);
    figures.preview.push(shown - after);
  }
  // One run: it takes so long that its spread does not matter.
  if (paged !== null) figures.paged = [await paged(html)];
  return figures;
}

/** The same pack after somebody has typed a word into its last note. */
function reworded(request: PackRequest, run: number): PackRequest {
  const { dialogue } = request;
  const last = dialogue.notes.at(-1);
  if (last === undefined) return request;
  const note = { ...last, markdown: `${last.markdown}\n\nWord ${run}.` };
  return { ...request, dialogue: { ...dialogue, notes: [...dialogue.notes.slice(0, -1), note] } };
}

/** Pages that a topic takes: its brief on two sides, its comparison, its part of the source. */
const PAGES_A_TOPIC = 4.1;
/** Cover, contents, dialogue and source, less what the first topic does not have: a brief. */
const PAGES_BESIDE = 3;

/** A Japanese round with as many topics as make about `size` pages; all but the first have notes. */
async function requestOf(size: number) {
  const { dialogue, series } = releaseRound(JAPANESE_RELEASE);
  const count = Math.max(1, Math.round((size - PAGES_BESIDE) / PAGES_A_TOPIC));
  const topics = Array.from({ length: count }, (_, place) => {
    const topic = dialogue.topics[place % dialogue.topics.length];
    if (topic === undefined) throw new Error('the round has no topics');
    const statements = topic.statements.map((each) => ({ ...each, id: `${each.id}-${place}` }));
    return { ...topic, id: `t${place + 1}`, title: `${topic.title} ${place + 1}`, statements };
  });
  const [note] = (await briefedRound()).dialogue.notes;
  if (note === undefined) throw new Error('the round has no notes');
  const notes = topics.slice(1).map((topic, place) => ({
    ...note,
    id: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
    target: { kind: 'topic' as const, topicId: topic.id },
  }));
  const made = { ...dialogue, topics, notes, annotations: [] };
  const options = {
    preset: 'full' as const,
    sections: ['cover', 'contents', 'dialogue', 'briefs', 'comparisons', 'sources'] satisfies Section[],
    lang: 'en' as const,
    topics: null,
    marking: 'LIMITE',
    audience: '',
    ownSide: 'japan',
    annotations: 'none' as const,
    noteKinds: ['background' as const],
    includePrivate: false,
    version: '',
    issuedAt: NOW,
    issued: true,
  };
  return { dialogue: made, series, parties: shippedParties(), options };
}
