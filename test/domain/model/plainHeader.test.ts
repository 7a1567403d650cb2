/** A header that is taken as it is, is one that the schema would give back as it is; and what we write is taken so. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dialogueHeaderSchema } from '../../../src/domain/model/dialogue.ts';
import { isPlainHeader, storedHeaderSchema } from '../../../src/domain/model/plainHeader.ts';
import { arbitraryOf } from '../../store/arbitraryOf.ts';
import { anyHostile, spoilt } from '../../store/hostile.ts';

const anyHeader = arbitraryOf(dialogueHeaderSchema, new Map());
const anySpoilt = fc
  .tuple(anyHeader, anyHostile(), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }))
  .map(([header, hostile, luck]) => spoilt(header, hostile, luck));

describe('a header', () => {
  it('as the schema gives it is taken as it is', () => {
    fc.assert(
      fc.property(anyHeader, (made) => {
        const header = dialogueHeaderSchema.parse(made);
        expect(isPlainHeader(header)).toBe(true);
        expect(storedHeaderSchema.parse(header)).toBe(header);
      }),
    );
  });

  it('of any other form is what the schema says of it', () => {
    fc.assert(
      fc.property(fc.oneof(anySpoilt, anyHostile()), (value) => {
        const said = dialogueHeaderSchema.safeParse(value);
        if (isPlainHeader(value)) expect(said).toEqual({ success: true, data: value });
        expect(storedHeaderSchema.safeParse(value)).toMatchObject({ success: said.success });
      }),
      { numRuns: 500 },
    );
  });

  test('with a place in a list that holds nothing is not taken', () => {
    const header = dialogueHeaderSchema.parse({
      ...{
        id: 'a',
        seriesId: 'a',
        round: 1,
        title: '',
        lang: 'en',
        publishedOn: null,
        heldOn: [],
        topics: [],
      },
      toReview: 0,
    });
    expect(isPlainHeader(header)).toBe(true);
    expect(isPlainHeader({ ...header, heldOn: new Array(1) })).toBe(false);
  });

  test('of an older Taiwa, without its other names, gets what it lacks', () => {
    const topic = { id: 't1', label: 'i.', title: 'AI', level: 1 };
    const header = {
      id: 'japan-eu-1',
      seriesId: 'japan-eu',
      round: 1,
      title: 'Outcomes',
      lang: 'en',
      publishedOn: '2024-02-22',
      heldOn: ['2024-02-20'],
      topics: [topic],
      toReview: 0,
    };
    expect(storedHeaderSchema.parse(header)).toEqual({ ...header, topics: [{ ...topic, also: [] }] });
    expect(storedHeaderSchema.safeParse({ ...header, heldOn: ['2024-02-30'] }).success).toBe(false);
  });
});
