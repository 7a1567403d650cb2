/** `taiwa search`: prints what is found in a library, the best first. */
import type { SearchHit } from '../../contract/search.ts';
import { failure } from '../../domain/failure/failure.ts';
import { langSchema } from '../../domain/model/lang.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { NO_FILTERS, type SearchFilters, searchKindSchema } from '../../domain/search/searchText.ts';
import { unlockedDisk } from '../encryption/storedKey.ts';
import { realDisk } from '../library/disk.ts';
import { whatIsAt } from '../library/folder.ts';
import { searchHere } from '../search/searchHere.ts';
import { filesOf } from '../search/searchThread.ts';
import type { CommandIo } from './io.ts';
import { diskWithKey } from './keyFromEnv.ts';
import { printJson } from './printJson.ts';
import { libraryFolder, misused, type Options, readOptions } from './readOptions.ts';

const VALUES = ['library', 'kind', 'side', 'lang', 'round', 'limit'];
const MOST = 200;

/** Changes nothing, so it may run while the library is open. Exit status 1 where nothing is found, as grep's. */
export async function searchCommand(argv: readonly string[], io: CommandIo): Promise<Result<number>> {
  const options = readOptions('search', argv, { values: VALUES, switches: ['json'] }, 'some');
  if (!options.ok) return options;
  const filters = filtersIn(options.value);
  if (!filters.ok) return filters;
  const limit = Number(options.value.value('limit') ?? '40');
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    return misused('search', `--limit is a number from 1 to ${MOST}.`);
  const folder = libraryFolder('search', options.value, io);
  if (!folder.ok) return folder;
  const there = await whatIsAt(folder.value, realDisk);
  if (!there.ok) return there;
  if (there.value === 'nothing') return fail(failure('library.folderMissing', folder.value));
  if (there.value !== 'library') return fail(failure('library.notALibrary', folder.value));
  const text = options.value.words.join(' ');
  const disk = await diskWithKey(folder.value, io);
  if (!disk.ok) return disk;
  const unlocked = await unlockedDisk(folder.value, disk.value);
  if (!unlocked.ok) return unlocked;
  const files = filesOf({ folder: folder.value, cipher: unlocked.value.cipher ?? null });
  const page = await searchHere(files).page({ text, filters: filters.value, limit, cursor: null });
  if (!page.ok) return page;
  const hits = page.value?.hits ?? [];
  if (options.value.has('json')) printJson(io, hits);
  else for (const hit of hits) io.out(`${lineOf(hit)}\n`);
  return ok(hits.length > 0 ? 0 : 1);
}

function filtersIn(options: Options): Result<SearchFilters> {
  const kind = searchKindSchema.nullable().safeParse(options.value('kind'));
  if (!kind.success) return misused('search', `--kind is one of ${searchKindSchema.options.join(', ')}.`);
  const lang = langSchema.nullable().safeParse(options.value('lang'));
  if (!lang.success) return misused('search', '--lang is en or ja.');
  const [side, dialogueId] = [options.value('side'), options.value('round')];
  return ok({ ...NO_FILTERS, kind: kind.data, lang: lang.data, side, dialogueId });
}

/** Where it stands, then the words, in one line that other programs can cut at its tabs. */
function lineOf({ dialogueId, place: { kind, id, topicId, side }, excerpt }: SearchHit): string {
  const { text, cutBefore, cutAfter } = excerpt;
  const words = `${cutBefore ? '…' : ''}${text}${cutAfter ? '…' : ''}`.replace(/\s+/g, ' ');
  return [dialogueId, topicId ?? '-', kind, id, side ?? '-', words].join('\t');
}
