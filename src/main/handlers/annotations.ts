/** Answers the calls on annotations: the list over the rounds, and Web Annotation files. */
import { basename } from 'node:path';
import type { annotationCalls } from '../../contract/annotations.ts';
import type { InputOf, OutputOf } from '../../contract/call.ts';
import { collectionOf, takenFrom } from '../../domain/annotations/jsonLd.ts';
import { listedAnnotations } from '../../domain/annotations/listed.ts';
import { MOST_AT_ONCE } from '../../domain/commands/annotationCommand.ts';
import { failure } from '../../domain/failure/failure.ts';
import { byTime } from '../../domain/model/byTime.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { readAnnotations, writeAnnotations } from '../exchange/annotationFile.ts';
import { realDisk } from '../library/disk.ts';
import type { Library } from '../library/types.ts';
import type { HandlersOf } from './handlers.ts';
import type { Rooms } from './rooms.ts';

type Read = (typeof annotationCalls)['annotations.read'];

/** More rounds than these are not read unless they are asked for: each is a file. */
const MOST_ROUNDS = 60;

export function annotationHandlers(rooms: Rooms): HandlersOf<keyof typeof annotationCalls> {
  return {
    'annotations.read': async (wanted) => {
      const opened = await rooms.shelf.library;
      return opened.ok ? readList(opened.value, wanted) : opened;
    },
    'annotations.save': async ({ dialogueId, ids }) => {
      const opened = await rooms.shelf.library;
      if (!opened.ok) return opened;
      const dialogue = await opened.value.read(dialogueId);
      if (!dialogue.ok) return dialogue;
      const wanted = new Set(ids);
      const annotations = dialogue.value.annotations.filter(({ id }) => wanted.has(id));
      const path = await rooms.dialogs.chooseAnnotationsTarget(dialogueId);
      if (path === null) return ok(null);
      const written = await writeAnnotations(collectionOf(dialogue.value, annotations), path, realDisk);
      return written.ok ? ok({ fileName: basename(path), count: annotations.length }) : written;
    },
    'annotations.open': async ({ dialogueId }) => {
      const opened = await rooms.shelf.library;
      if (!opened.ok) return opened;
      const dialogue = await opened.value.read(dialogueId);
      if (!dialogue.ok) return dialogue;
      const path = await rooms.dialogs.chooseAnnotations();
      if (path === null) return ok(null);
      const fileName = basename(path);
      const content = await readAnnotations(path, realDisk);
      if (!content.ok) return content;
      const taken = takenFrom(dialogue.value, content.value, rooms.now().toISOString());
      if (taken === null) return fail(failure('annotations.noAnnotations', fileName));
      const found = Math.max(taken.annotations.length, taken.replies.length);
      return found > MOST_AT_ONCE
        ? fail(failure('annotations.tooMany', fileName, { found, most: MOST_AT_ONCE }))
        : ok({ fileName, ...taken });
    },
  };
}

async function readList(
  library: Library,
  { seriesId, lang, most = MOST_ROUNDS }: InputOf<Read>,
): Promise<Result<OutputOf<Read>>> {
  const headers = library
    .index()
    .dialogues.filter((each) => each.seriesId === seriesId)
    .sort(byTime)
    .reverse();
  const rounds: OutputOf<Read>['rounds'] = [];
  for (const { id } of headers.slice(0, most)) {
    const dialogue = await library.read(id);
    if (!dialogue.ok) return dialogue;
    const { round, title } = dialogue.value;
    const annotations = listedAnnotations(dialogue.value, lang);
    if (annotations.length > 0) rounds.push({ dialogueId: id, round, title, annotations });
  }
  return ok({ rounds, earlier: Math.max(0, headers.length - most) });
}
