/** What is said before a pack leaves the house. */
import { describe, expect, it } from 'vitest';
import { NOTE_KINDS } from '../../../src/domain/model/note.ts';
import type { PackOptions } from '../../../src/domain/pack/options.ts';
import { packTemplateSchema, withTemplate } from '../../../src/domain/pack/template.ts';
import { warningsOf } from '../../../src/domain/pack/warnings.ts';
import { briefedRound } from '../../fixtures/dialogues.ts';
import { packOptions } from '../../fixtures/packs.ts';

const OPTIONS = packOptions({ marking: 'LIMITE', version: '' });

describe('the warnings of a pack', () => {
  it('count what it leaves out and lacks', async () => {
    const { dialogue } = await briefedRound();
    expect(warningsOf(dialogue, OPTIONS)).toEqual([
      { kind: 'privateLeftOut', count: 2 },
      { kind: 'annotationsLeftOut', count: 4 },
      { kind: 'noPoints', count: 4 },
    ]);
  });

  it('say first that private notes are printed, and not of a disclosure copy, which never has them', async () => {
    const { dialogue } = await briefedRound();
    const all = { ...OPTIONS, noteKinds: [...NOTE_KINDS], includePrivate: true };
    expect(warningsOf(dialogue, all)[0]).toEqual({ kind: 'privatePrinted', count: 2 });
    const copy = warningsOf(dialogue, { ...all, preset: 'disclosure' });
    expect(copy.map(({ kind }) => kind)).not.toContain('privatePrinted');
    expect(copy).toContainEqual({ kind: 'privateLeftOut', count: 2 });
  });

  it('count annotations by who may see them, and private ones only where they were asked for', async () => {
    const { dialogue } = await briefedRound();
    const [first, second, ...others] = dialogue.annotations;
    if (first === undefined || second === undefined) throw new Error('there are annotations');
    const annotations = [
      { ...first, visibility: 'private' as const },
      { ...second, visibility: 'print' as const },
      ...others,
    ];
    const warned = (options: Partial<PackOptions>) =>
      warningsOf({ ...dialogue, annotations }, { ...OPTIONS, ...options }).filter(({ kind }) =>
        /annotations/i.test(kind),
      );
    expect(warned({ annotations: 'none' })).toEqual([{ kind: 'annotationsLeftOut', count: 4 }]);
    expect(warned({ annotations: 'print' })).toEqual([{ kind: 'annotationsLeftOut', count: 3 }]);
    expect(warned({ annotations: 'all' })).toEqual([{ kind: 'annotationsLeftOut', count: 1 }]);
    expect(warned({ annotations: 'all', includePrivate: true })).toEqual([
      { kind: 'privateAnnotationsPrinted', count: 1 },
    ]);
  });

  it('say that nothing is marked', async () => {
    const { dialogue } = await briefedRound();
    expect(warningsOf(dialogue, { ...OPTIONS, marking: ' ' })).toContainEqual({
      kind: 'noMarking',
      count: 1,
    });
  });
});

describe('templates', () => {
  const template = packTemplateSchema.parse({
    name: ' Minister ',
    preset: 'steering',
    sections: null,
    lang: 'en',
    bilingual: false,
    noteKinds: ['lineToTake'],
    annotations: 'none',
    ownSide: 'japan',
    marking: '',
    audience: '',
    file: 'pdf',
  });

  it('are one a name, in the order of their names', () => {
    const second = { ...template, name: 'Cards' };
    const changed = { ...template, preset: 'cards' as const };
    const kept = withTemplate(withTemplate(withTemplate([], template), second), changed);
    expect(kept.map(({ name, preset }) => [name, preset])).toEqual([
      ['Cards', 'steering'],
      ['Minister', 'cards'],
    ]);
  });

  it('cannot hold that private notes print', () => {
    expect(packTemplateSchema.safeParse({ ...template, noteKinds: ['private'] }).success).toBe(false);
  });
});
