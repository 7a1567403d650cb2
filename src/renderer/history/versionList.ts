/** Puts the versions of an item in the order they are read in: newest first, what was typed in one go as one. */
import { inOrder, type Version } from '../../domain/history/version.ts';

/** Versions of one author this close together are one stretch of writing, in milliseconds. */
const STRETCH_MS = 10 * 60_000;

/** Share of a text that has to be left in place for the next version to be more of the same writing. */
const KEPT_SHARE = 0.5;

export interface Listed {
  version: Version;
  /** The version that it is compared with; null for the first. */
  before: Version | null;
}

export function listed(versions: readonly Version[]): Listed[] {
  const stretches: Version[][] = [];
  for (const version of inOrder(versions)) {
    const stretch = stretches.at(-1);
    const [first] = stretch ?? [];
    const last = stretch?.at(-1);
    if (stretch && first && last && isOneStretch(first, version) && goesOn(last, version))
      stretch.push(version);
    else stretches.push([version]);
  }
  const lasts = stretches.flatMap((stretch) => stretch.slice(-1));
  return lasts.map((version, place) => ({ version, before: lasts[place - 1] ?? null })).reverse();
}

function isOneStretch(first: Version, version: Version): boolean {
  if (first.at === null || version.at === null || first.author !== version.author) return false;
  // A deletion stands for itself.
  if (version.value === null || first.value === null) return false;
  return Date.parse(version.at) - Date.parse(first.at) < STRETCH_MS;
}

/** Whether most of what was there is there still: what was thrown away or replaced is a version to come back to. */
function goesOn(last: Version, version: Version): boolean {
  const [before, now] = [words(last), words(version)];
  if (last.value?.kind !== version.value?.kind || last.value?.side !== version.value?.side) return false;
  let start = 0;
  while (start < before.length && before[start] === now[start]) start++;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === now.at(-1 - end)) end++;
  return start + end >= before.length * KEPT_SHARE;
}

function words({ value }: Version): string {
  const { markdown, text, title, body } = value ?? {};
  return [markdown, text, title].find((each) => typeof each === 'string') ?? JSON.stringify(body ?? '');
}
