/** What the library's tests share: a small round, edits of every kind, and temporary folders. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { onTestFinished } from 'vitest';
import { makeReply } from '../../../src/domain/annotations/make.ts';
import type { DialogueCommand } from '../../../src/domain/commands/dialogueCommand.ts';
import type { Edit } from '../../../src/domain/commands/libraryCommand.ts';
import { ANNOTATION_STATUSES, type Reply, VISIBILITIES } from '../../../src/domain/model/annotation.ts';
import { COMMITMENT_STATUSES } from '../../../src/domain/model/commitment.ts';
import { ROLES } from '../../../src/domain/model/delegate.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import { INTERPRETATIONS } from '../../../src/domain/model/meeting.ts';
import { NOTE_KINDS } from '../../../src/domain/model/note.ts';
import { MAX_ROW_TITLE } from '../../../src/domain/model/row.ts';
import { type Disk, type DiskFile, realDisk } from '../../../src/main/library/disk.ts';
import { type OpenOptions, openLibrary } from '../../../src/main/library/openLibrary.ts';
import type { Library } from '../../../src/main/library/types.ts';
import { NOW, note } from './saved.ts';

export { addNote, addRound, NOW, note, round } from './saved.ts';

/** A library's folder that does not exist yet, in one that goes when the test ends. */
export async function newFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'taiwa-library-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  return join(parent, 'library');
}

export async function open(folder: string, options: Partial<OpenOptions> = {}): Promise<Library> {
  const opened = await tryOpen(folder, options);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

export function tryOpen(folder: string, { disk, ...options }: Partial<OpenOptions> = {}) {
  const power = new AbortController();
  powers.set(folder, [...(powers.get(folder) ?? []), power]);
  const ofProcess = mortal(disk ?? realDisk, power.signal);
  onTestFinished(() => power.abort());
  return openLibrary(folder, { now: () => new Date(NOW), ...options, disk: ofProcess });
}

/** What keeps the disks alive that a folder is opened with. */
const powers = new Map<string, AbortController[]>();

/** Ends whatever has the library open as a crash would: nothing more is written, its lock is nobody's. */
export async function crash(folder: string): Promise<void> {
  for (const power of powers.get(folder) ?? []) power.abort();
  await rm(join(folder, 'LOCK'), { force: true });
}

/** A disk as a process has it: when that is gone its files are closed, and it writes nothing any more. */
function mortal(disk: Disk, life: AbortSignal): Disk {
  const alive = <A extends unknown[], R>(work: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      life.throwIfAborted();
      return work(...args);
    };
  };
  const ofProcess = (file: DiskFile): DiskFile => {
    // The end of a process closes its files, whatever the disk says to it.
    const end = () => void file.close().catch(() => undefined);
    life.addEventListener('abort', end);
    return {
      write: alive(file.write),
      sync: alive(file.sync),
      truncate: alive(file.truncate),
      close: async () => {
        life.removeEventListener('abort', end);
        if (!life.aborted) await file.close();
      },
    };
  };
  return {
    ...disk,
    open: alive(async (path) => ofProcess(await disk.open(path))),
    create: alive(async (path) => ofProcess(await disk.create(path))),
    rename: alive(disk.rename),
    link: alive(disk.link),
    remove: alive(disk.remove),
    removeFolder: alive(disk.removeFolder),
    makeFolder: alive(disk.makeFolder),
  };
}

/** Makes an edit and expects it to be acknowledged. */
export async function make(library: Library, edit: Edit): Promise<void> {
  const applied = await library.apply(edit);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
}

export async function readIn(library: Library, id: string): Promise<Dialogue> {
  const read = await library.read(id);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** Any command on the round above; many of them name something that is not there, as a late one may. */
export function anyCommand(): fc.Arbitrary<DialogueCommand> {
  const place = fc.option(fc.nat(5));
  const number = fc.nat(5);
  const words = fc.string({ unit: 'grapheme', maxLength: 30 });
  const annotationId = number.map((n) => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
  const body = words.map((value) => [
    { type: 'TextualBody' as const, purpose: 'commenting' as const, format: 'text/plain' as const, value },
  ]);
  const delegateId = number.map((n) => note(n, '').id);
  const topicId = fc.constantFrom('t1', 't2', 't9');
  const party = fc.constantFrom('japan', 'eu', 'mars');
  const minutes = fc.option(fc.integer({ min: 1, max: 90 }));
  const delegate = fc.record({
    id: delegateId,
    party,
    name: words,
    post: words,
    role: fc.constantFrom(...ROLES),
    languages: words,
    note: words,
  });
  return fc.oneof(
    fc.record({
      type: fc.constant('meeting.set' as const),
      meeting: fc.option(
        fc.record({
          startsAt: fc.option(fc.constant('15:30')),
          minutes,
          interpretation: fc.constantFrom(...INTERPRETATIONS),
        }),
      ),
    }),
    fc.record({ type: fc.constant('topic.setMinutes' as const), id: topicId, minutes }),
    fc.record({
      type: fc.constant('topic.setLead' as const),
      id: topicId,
      party,
      delegate: fc.option(delegateId),
    }),
    fc.record({
      type: fc.constant('topic.setName' as const),
      id: topicId,
      lang: fc.constantFrom('en' as const, 'ja' as const),
      title: fc.option(words.map((title) => title.trim()).filter((title) => title !== '')),
    }),
    fc.record({ type: fc.constant('delegate.add' as const), delegate, at: place }),
    fc.record({ type: fc.constant('delegate.edit' as const), delegate }),
    fc.record({ type: fc.constant('delegate.move' as const), id: delegateId, at: fc.nat(4) }),
    fc.record({ type: fc.constant('delegate.remove' as const), id: delegateId }),
    fc.record({
      type: fc.constant('note.add' as const),
      note: fc.tuple(number, words).map(([n, markdown]) => note(n, markdown)),
      at: place,
    }),
    fc.record({
      type: fc.constant('note.edit' as const),
      id: number.map((n) => note(n, '').id),
      markdown: words,
      modifiedAt: fc.constant(NOW),
    }),
    fc.record({
      type: fc.constant('note.setKind' as const),
      id: number.map((n) => note(n, '').id),
      kind: fc.constantFrom(...NOTE_KINDS),
      modifiedAt: fc.constant(NOW),
    }),
    fc.record({ type: fc.constant('note.remove' as const), id: number.map((n) => note(n, '').id) }),
    fc.record({
      type: fc.constant('annotation.add' as const),
      annotation: fc.record({
        '@context': fc.constant('http://www.w3.org/ns/anno.jsonld' as const),
        id: annotationId,
        type: fc.constant('Annotation' as const),
        motivation: fc.constantFrom('highlighting' as const, 'commenting' as const),
        created: fc.constant(NOW),
        modified: fc.constant(NOW),
        creator: fc.constant({ type: 'Person' as const, name: 'Officer' }),
        body,
        target: fc.constant({
          source: 'urn:taiwa:statement:s1',
          selector: [
            {
              type: 'TextQuoteSelector' as const,
              exact: 'Japanese side',
              prefix: 'The ',
              suffix: ' explained',
            },
            { type: 'TextPositionSelector' as const, start: 4, end: 17 },
          ] satisfies [unknown, unknown],
        }),
      }),
      at: place,
    }),
    fc.record({
      type: fc.constant('annotation.edit' as const),
      id: annotationId,
      motivation: fc.constant('commenting' as const),
      body,
      visibility: fc.constantFrom(undefined, ...VISIBILITIES),
      modified: fc.constant(NOW),
    }),
    fc.record({
      type: fc.constant('annotation.setStatus' as const),
      id: annotationId,
      status: fc.constantFrom(...ANNOTATION_STATUSES),
      modified: fc.constant(NOW),
    }),
    fc.record({
      type: fc.constant('annotation.place' as const),
      id: annotationId,
      target: fc.constantFrom('s2', 's9').map((id) => ({
        source: `urn:taiwa:statement:${id}`,
        selector: [
          { type: 'TextQuoteSelector' as const, exact: 'EU', prefix: 'the ', suffix: ' side' },
          { type: 'TextPositionSelector' as const, start: 4, end: 6 },
        ] satisfies [unknown, unknown],
      })),
      modified: fc.constant(NOW),
    }),
    fc.record({ type: fc.constant('annotation.remove' as const), id: annotationId }),
    fc.record({
      type: fc.constant('reply.add' as const),
      reply: fc
        .tuple(annotationId, number, words)
        .map(([to, n, text]) => makeReply(to, text, { uuid: note(n, '').id, now: NOW, author: 'Officer' })),
      at: place,
    }),
    fc.record({
      type: fc.constant('reply.edit' as const),
      id: annotationId,
      body: words.map(
        (text): [Reply['body'][0]] => makeReply('', text, { uuid: '', now: NOW, author: '' }).body,
      ),
      modified: fc.constant(NOW),
    }),
    fc.record({ type: fc.constant('reply.remove' as const), id: annotationId }),
    ...(['utterance.add', 'utterance.edit'] as const).map((type) =>
      fc.record({
        type: fc.constant(type),
        utterance: fc.record({
          id: number.map((n) => note(n, '').id),
          topicId,
          side: fc.constantFrom('japan', 'eu', 'joint', 'unattributed'),
          text: words,
          isVerbatim: fc.boolean(),
          isCommitment: fc.boolean(),
          at: fc.constant(NOW),
        }),
        at: place,
      }),
    ),
    fc.record({ type: fc.constant('utterance.remove' as const), id: number.map((n) => note(n, '').id) }),
    fc.record({
      type: fc.constant('meeting.setTurns' as const),
      turns: fc.array(fc.record({ topicId: fc.option(topicId), at: fc.constant(NOW) }), { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('annotations.remove' as const),
      annotations: fc.uniqueArray(annotationId, { maxLength: 2 }),
      replies: fc.array(annotationId, { maxLength: 0 }),
    }),
    fc.record({
      type: fc.constant('statement.setSide' as const),
      id: fc.constantFrom('s1', 's2', 's3', 's9'),
      side: fc.constantFrom('japan', 'eu', 'joint', 'unattributed'),
      review: fc.boolean(),
      reason: words,
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    fc.record({
      type: fc.constant('topic.rename' as const),
      id: fc.constantFrom('t1', 't2', 't9'),
      title: words.filter((title) => title.trim() === title && title !== ''),
    }),
    fc.record({
      type: fc.constant('statement.setCommitment' as const),
      id: fc.constantFrom('s1', 's2', 's3', 's9'),
      commitment: fc.option(
        fc.record({
          status: fc.constantFrom(...COMMITMENT_STATUSES),
          owner: words,
          due: words,
          evidence: words,
        }),
      ),
    }),
    fc.record({
      type: fc.constant('topic.setTheme' as const),
      id: fc.constantFrom('t1', 't2', 't9'),
      theme: fc.option(fc.constantFrom('AI', 'Submarine cables', '海底ケーブル')),
    }),
    fc.record({
      type: fc.constant('topic.arrange' as const),
      id: fc.constantFrom('t1', 't2', 't9'),
      rows: fc.option(
        fc.array(
          fc.record({
            title: words.map((title) => title.slice(0, MAX_ROW_TITLE)),
            statements: fc.uniqueArray(fc.constantFrom('s1', 's2', 's3', 's9'), { minLength: 1 }),
          }),
          { maxLength: 2 },
        ),
      ),
    }),
  );
}
