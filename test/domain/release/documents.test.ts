/** Whole releases of many meetings, labelled by hand, are read as they are labelled. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { score } from '../../../scripts/eval.ts';
import { type LabelledRelease, labelledReleases } from '../../../scripts/labelledReleases.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';

const parties = shippedParties();
const FILES = [
  'fourth-en',
  'fourth-ja',
  'fifth-en',
  'fifth-ja',
  'seventh-en',
  'seventh-ja',
  'eighth-en',
  'eighth-ja',
  'ninth-en',
  'ninth-ja',
  'tenth-en',
  'tenth-ja',
  'eleventh-en',
  'eleventh-ja',
  'twelfth-en',
  'twelfth-ja',
  'thirteenth-en',
  'thirteenth-ja',
  'fourteenth-en',
  'fourteenth-ja',
];

/** Facts that are not read, by the release's name: docs/attribution.md says what they are. */
const NOT_READ: Record<string, readonly string[]> = {
  'thirteenth-en 4': ['venue'],
  'fourteenth-en 2': ['published', 'held', 'venue'],
};

describe.each(FILES)('releases of %s', (file) => {
  const releases = releasesOf(file);

  it.each(releases.map((release) => [release.name, release] as const))('%s', (name, release) => {
    const result = score(name, release.text, release.gold, parties);
    expect(result.wrong, result.misses.join('\n')).toBe(0);
    expect(result.exact, result.misses.join('\n')).toBe(true);
    const known = Object.entries(NOT_READ).find(([key]) => name.startsWith(`${key} `))?.[1] ?? [];
    expect(result.facts.map((each) => each.split(':')[0])).toEqual(known);
  });
});

describe('all labelled releases together', () => {
  it('are right in 98 clauses of a hundred, and marked for review one time in ten at most', () => {
    const scores = FILES.flatMap(releasesOf).map((release) =>
      score(release.name, release.text, release.gold, parties),
    );
    const sum = (pick: (each: (typeof scores)[number]) => number) =>
      scores.reduce((total, each) => total + pick(each), 0);
    expect(sum((each) => each.reviewed) / sum((each) => each.statements)).toBeLessThan(0.1);
    expect(sum((each) => each.right) / sum((each) => each.clauses)).toBeGreaterThan(0.98);
  });
});

function releasesOf(file: string): LabelledRelease[] {
  return labelledReleases(
    file,
    readFileSync(new URL(`../../fixtures/releases/${file}.txt`, import.meta.url), 'utf8'),
  );
}
