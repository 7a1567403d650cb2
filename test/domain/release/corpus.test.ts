/** Releases in many shapes, and topics in many words, are read as they are labelled. */
import { describe, expect, it } from 'vitest';
import { score } from '../../../scripts/eval.ts';
import { parseRelease } from '../../../src/domain/release/parseRelease.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';
import { madeReleases } from './corpus.ts';
import { goldOf, labelledTopics, wrapInRelease } from './labelled.ts';

const parties = shippedParties();

describe.each(['en', 'ja'] as const)('releases in %s', (lang) => {
  const releases = madeReleases(lang);

  it('are at least forty, in all numberings and layouts', () => {
    expect(releases.length).toBeGreaterThanOrEqual(40);
    expect(new Set(releases.map((made) => made.text)).size).toBe(releases.length);
  });

  it.each(releases.map((made) => [made.name, made] as const))('%s', (name, made) => {
    const result = score(name, made.text, made.gold, parties);
    expect(result.misses).toEqual([]);
    expect(result.exact).toBe(true);
    const facts =
      made.gold.held.length > 0 ? result.facts : result.facts.filter((miss) => !miss.startsWith('held'));
    expect(facts).toEqual([]);
  });

  it('keep the levels of their topics', () => {
    for (const made of releases) {
      const topics = parseRelease(made.text, parties).dialogues.flatMap((dialogue) => dialogue.topics);
      expect(
        topics.map((topic) => topic.level),
        made.name,
      ).toEqual(made.gold.topics.map((topic) => topic.level));
    }
  });
});

describe.each([
  'topics-en',
  'held-en',
  'third-en',
  'sixth-en',
  'topics-ja',
  'held-ja',
  'third-ja',
  'sixth-ja',
])('labelled topics: %s', (file) => {
  const lang = file.endsWith('ja') ? 'ja' : 'en';
  const topics = labelledTopics(file);

  it.each(topics.map((topic) => [topic.text, topic] as const))('%s', (text, topic) => {
    const result = score(file, wrapInRelease(text, lang), goldOf(topic.clauses, lang), parties);
    expect(result.wrong, result.misses.join('\n')).toBe(0);
    if (!topic.mayBeMarked) expect(result.marked, result.misses.join('\n')).toBe(0);
  });

  it('are marked for review one time in ten at most', () => {
    const plain = topics.filter((topic) => !topic.mayBeMarked);
    const scores = plain.map((topic) =>
      score(file, wrapInRelease(topic.text, lang), goldOf(topic.clauses, lang), parties),
    );
    const reviewed = scores.reduce((sum, each) => sum + each.reviewed, 0);
    const statements = scores.reduce((sum, each) => sum + each.statements, 0);
    expect(reviewed / statements).toBeLessThan(0.1);
  });
});
