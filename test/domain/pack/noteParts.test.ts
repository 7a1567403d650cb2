/** A note is taken apart by its headings and by the marks of its paragraphs. */
import { expect, it } from 'vitest';
import { disclosable } from '../../../src/domain/pack/noteParts.ts';
import { plainText, readRichText } from '../../../src/domain/pack/richText.ts';

const parts = (markdown: string) => {
  const { open, closed } = disclosable(readRichText(markdown));
  return { open: plainText(open), closed: plainText(closed) };
};

it('keeps apart what is not for disclosure by its heading, up to the next of its rank', () => {
  const told = parts('Known.\n\n## Not for disclosure\n\nOur floor.\n\n## History\n\nSince 2015.');
  expect(told.open).toContain('Known.');
  expect(told.open).toContain('Since 2015.');
  expect(told.closed).toBe('Our floor.');
});

it('keeps apart paragraphs and items of lists by their own marks, in both languages and in bold', () => {
  const told = parts(
    '(may be used) The Act is in force.\n\n（**不開示**）予算は未定。\n\n- Talks began.\n- (not for disclosure) They stalled.',
  );
  expect(told.open).toContain('The Act is in force.');
  expect(told.open).toContain('Talks began.');
  expect(told.open).not.toMatch(/予算|stalled/);
  expect(told.closed).toContain('予算は未定。');
  expect(told.closed).toContain('They stalled.');
});
