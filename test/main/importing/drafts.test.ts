/** An import that is being reviewed survives whatever happens to the computer, and enters the library only as decided. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setSideCommand } from '../../../src/domain/commands/passages.ts';
import type { Draft } from '../../../src/domain/model/draft.ts';
import { withCitations } from '../../../src/domain/pack/giveCitations.ts';
import { applyToDraft } from '../../../src/main/handlers/draftDialogues.ts';
import { confirmParts } from '../../../src/main/importing/confirmDraft.ts';
import { type Drafts, openDrafts } from '../../../src/main/importing/drafts.ts';
import { importDocument } from '../../../src/main/importing/importDocument.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';
import { readPasted } from '../../../src/main/importing/readDocument.ts';
import { startDraft } from '../../../src/main/importing/startDraft.ts';
import { checkLibrary } from '../../../src/main/library/checkLibrary.ts';
import { type Disk, realDisk } from '../../../src/main/library/disk.ts';
import type { Library } from '../../../src/main/library/types.ts';
import { NOW, newFolder, open } from '../library/world.ts';

const RELEASE = `Outcomes of the 31st Japan-EU ICT Policy Dialogue
March 5, 2026

1. AI
The Japanese side explained its guidelines. The EU side explained the AI Act. Progress was reported.
`;

const now = () => new Date(NOW);

function imported(text: string) {
  const document = readPasted(text);
  const found = document.ok ? importDocument(document.value, shippedParties(), NOW) : document;
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}

async function draftsIn(folder: string, disk: Disk = realDisk): Promise<Drafts> {
  const drafts = await openDrafts(folder, now, disk);
  if (!drafts.ok) throw new Error(drafts.error.code);
  return drafts.value;
}

async function started(library: Library, ...texts: string[]): Promise<Draft> {
  const draft = await startDraft(texts.map(imported), library, now());
  if (!draft.ok) throw new Error(draft.error.code);
  return draft.value;
}

const sideOf = (draft: Draft) => draft.parts[0]?.dialogue.topics[0]?.statements[0]?.side;
const partId = (draft: Draft) => draft.parts[0]?.dialogue.id ?? '';

describe('a draft', () => {
  it('is there after a restart with every correction that was acknowledged', async () => {
    const folder = await newFolder();
    const library = await open(folder);
    const draft = await started(library, RELEASE);
    const drafts = await draftsIn(folder);
    expect(await drafts.keep(draft)).toMatchObject({ ok: true });
    const command = setSideCommand('s1', 'joint');
    const applied = await applyToDraft({ ok: true, value: drafts }, draft.id, partId(draft), command, now);
    expect(applied).toEqual({ ok: true, value: { savedAt: NOW } });
    const [again] = (await draftsIn(folder)).list();
    expect(again && sideOf(again)).toBe('joint');
    expect(library.index().dialogues).toEqual([]);
  });

  it('stays as it was where a correction could not be saved, and the reader is told', async () => {
    const folder = await newFolder();
    const library = await open(folder);
    const draft = await started(library, RELEASE);
    let isFull = false;
    const full = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    const disk: Disk = { ...realDisk, create: (path) => (isFull ? full() : realDisk.create(path)) };
    const drafts = await draftsIn(folder, disk);
    await drafts.keep(draft);
    isFull = true;
    const command = setSideCommand('s1', 'joint');
    const applied = await applyToDraft({ ok: true, value: drafts }, draft.id, partId(draft), command, now);
    expect(applied).toMatchObject({ ok: false, error: { code: 'library.diskFull' } });
    const read = drafts.read(draft.id);
    expect(read.ok && sideOf(read.value)).toBe('japan');
    isFull = false;
    await applyToDraft({ ok: true, value: drafts }, draft.id, partId(draft), command, now);
    const [again] = (await draftsIn(folder)).list();
    expect(again && sideOf(again)).toBe('joint');
  });

  it('that is damaged is set aside and said, by the window and by the check, and the others are there', async () => {
    const folder = await newFolder();
    const library = await open(folder);
    const drafts = await draftsIn(folder);
    const [bad, good] = [await started(library, RELEASE), await started(library, RELEASE)];
    await drafts.keep(bad);
    await drafts.keep(good);
    const path = join(folder, 'drafts', `${bad.id}.json`);
    await writeFile(path, (await readFile(path, 'utf8')).replace('guidelines', 'GUIDELINES'));
    const checked = await checkLibrary(folder);
    expect(checked.ok && checked.value.lines).toEqual([
      `drafts/${bad.id}.json: damaged, and something that was saved is missing`,
    ]);
    const again = await draftsIn(folder);
    expect(again.list().map(({ id }) => id)).toEqual([good.id]);
    expect(again.notices).toMatchObject([{ kind: 'damaged', file: `drafts/${bad.id}.json` }]);
    const kept = again.notices[0]?.keptAs ?? '';
    expect(await readFile(join(folder, kept), 'utf8')).toContain('GUIDELINES');
  });

  it('that is confirmed is in the library once, even where its file could not be removed', async () => {
    const folder = await newFolder();
    const library = await open(folder);
    const draft = await started(library, RELEASE);
    const first = await confirmParts(draft.parts, library);
    const second = await confirmParts(draft.parts, library);
    expect(first).toMatchObject({ ok: true, value: [{ id: 'japan-eu-ict-policy-dialogue-31', round: 31 }] });
    expect(second).toEqual(first);
    expect(library.index().dialogues).toHaveLength(1);
    const read = await library.read('japan-eu-ict-policy-dialogue-31');
    const [part] = draft.parts;
    expect(read.ok && read.value.topics).toEqual(part && withCitations(part.dialogue).topics);
  });

  it('that is removed leaves no file', async () => {
    const folder = await newFolder();
    const library = await open(folder);
    const drafts = await draftsIn(folder);
    const draft = await started(library, RELEASE);
    await drafts.keep(draft);
    await drafts.remove(draft.id);
    expect(await readdir(join(folder, 'drafts'))).toEqual([]);
    expect(drafts.read(draft.id)).toMatchObject({ ok: false, error: { code: 'draft.unknown' } });
  });

  it('of a document that the library has already proposes to leave it out', async () => {
    const library = await open(await newFolder());
    await confirmParts((await started(library, RELEASE)).parts, library);
    const again = await started(library, RELEASE);
    expect(again.parts.map(({ fate, into }) => [fate, into])).toEqual([
      ['leave', 'japan-eu-ict-policy-dialogue-31'],
    ]);
    expect(await confirmParts(again.parts, library)).toEqual({ ok: true, value: [] });
  });
});
