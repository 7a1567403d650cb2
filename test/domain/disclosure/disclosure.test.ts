/** What is marked as not for disclosure is in no disclosure copy, wherever in a note it stands. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withMarksStrong, withoutClosed } from '../../../src/domain/disclosure/inMarkdown.ts';
import { readDisclosure } from '../../../src/domain/disclosure/mark.ts';
import { asPrinted } from '../../../src/domain/pack/printed.ts';
import { bundledRound, NOW } from '../../fixtures/dialogues.ts';

describe('a mark', () => {
  it.each([
    ['(may be used) Open text.', 'usable', 'Open text.'],
    ['(Not for disclosure) Kept.', 'closed', 'Kept.'],
    ['（使用可）公開情報。', 'usable', '公開情報。'],
    ['（不開示）内部情報。', 'closed', '内部情報。'],
    ['（ｎｏｔ　ｆｏｒ　ｄｉｓｃｌｏｓｕｒｅ）内部', 'closed', '内部'],
    ['(not for disclosure)', 'closed', ''],
    ['(see below) Text.', null, '(see below) Text.'],
    ['Text (not for disclosure) inside.', null, 'Text (not for disclosure) inside.'],
  ])('%s', (written, disclosure, text) => {
    expect(readDisclosure(written)).toEqual({ disclosure, text });
  });
});

describe('a disclosure copy', () => {
  it('has no closed paragraph, in a list, a quotation or a table either', () => {
    const secret = '（不開示）SECRET';
    const note = [
      'Open.',
      secret,
      '- one\n- (not for disclosure) SECRET\n  - SECRET under it\n- two',
      `> ${secret}`,
      '| a | b |\n| - | - |\n| (not for disclosure) SECRET | kept |',
      'Last.',
    ].join('\n\n');
    const { markdown, count } = withoutClosed(note);
    expect(markdown).not.toContain('SECRET');
    for (const kept of ['Open.', 'one', 'two', 'kept', 'Last.']) expect(markdown).toContain(kept);
    expect(count).toBe(4);
  });

  it('keeps every note without a mark as it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (note) => {
        fc.pre(!/disclosure/i.test(note) && note.trim() !== '');
        expect(withoutClosed(note)).toEqual({ markdown: note, count: 0 });
      }),
    );
  });

  it('counts what it leaves out of the notes that it may have', async () => {
    const { dialogue } = await bundledRound();
    const note = (kind: 'background' | 'tactical', place: number) => ({
      id: `00000000-0000-4000-8000-00000000000${place}`,
      target: { kind: 'dialogue' as const },
      kind,
      markdown: 'Open.\n\n(not for disclosure) SECRET',
      createdAt: NOW,
      modifiedAt: NOW,
    });
    const noted = { ...dialogue, notes: [note('background', 1), note('tactical', 2)] };
    const copy = asPrinted(noted, [], { preset: 'disclosure', noteKinds: ['background'] });
    expect(copy.closed).toBe(1);
    expect(JSON.stringify(copy.dialogue.notes)).not.toContain('SECRET');
    const full = asPrinted(noted, [], { preset: 'full', noteKinds: ['background'] });
    expect(full.closed).toBe(0);
    expect(full.dialogue.notes[0]?.markdown).toContain('(**not for disclosure**) SECRET');
  });

  it('prints the marks of what it has in bold', () => {
    expect(withMarksStrong('（使用可）公開。\n\n- (may be used) Open.')).toBe(
      '（**使用可**）公開。\n\n- (**may be used**) Open.',
    );
  });
});
