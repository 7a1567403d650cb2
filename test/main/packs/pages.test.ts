/** The page as HTML and CSS: whatever a text holds, it stays a text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackDocument } from '../../../src/domain/pack/document.ts';
import type { PackOptions } from '../../../src/domain/pack/options.ts';
import { citationId } from '../../../src/main/packs/anchors.ts';
import { marginSigns } from '../../../src/main/packs/margins.ts';
import { packHtml } from '../../../src/main/packs/PackPage.tsx';
import { cssString, pageRules } from '../../../src/main/packs/pageRules.ts';
import { briefedRound } from '../../fixtures/dialogues.ts';
import { builtPack } from '../../fixtures/packs.ts';

const pack = async (options: Partial<PackOptions> = {}): Promise<PackDocument> =>
  builtPack(await briefedRound(), { marking: 'LIMITE', annotations: 'all', version: '2', ...options });

describe('the page rules', () => {
  it('hold any marking as a text that nothing in it can end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const quoted = cssString(text);
        expect(quoted.slice(1, -1)).toMatch(/^(?:[\p{L}\p{N} ]|\\[0-9a-f]+ )*$/u);
        // CSS Syntax §4.3.7: a backslash, up to six hexadecimal digits, and one space that ends them.
        const read = quoted
          .slice(1, -1)
          .replace(/\\([0-9a-f]{1,6}) /g, (_, code: string) =>
            String.fromCodePoint(Number.parseInt(code, 16)),
          );
        expect(read).toBe(text);
      }),
    );
  });

  it('turn comparison sheets, bind every page at 30 mm and mirror it for duplex', async () => {
    const rules = pageRules(await pack());
    expect(rules).toMatch(/@page page-topic-1-positions { size: A4 landscape;/);
    expect(rules).toMatch(/@page page-topic-1-brief { size: A4 portrait;/);
    // With the 4 mm that a sheet is set in by.
    expect(rules).toMatch(/@page page-topic-1-brief:right { margin: \S+ \S+ \S+ 26mm; }/);
    expect(rules).toMatch(/@page page-topic-1-brief:left { margin: \S+ 30mm /);
    expect(rules).toMatch(/@page page-topic-1-positions:right { margin: 30mm /);
  });

  it('put the marking above and below on the pages of every sheet', async () => {
    const document = await pack({ marking: 'TLP:AMBER' });
    const rules = pageRules(document);
    for (const sheet of document.sheets) {
      const rule = rules.split('\n').find((line) => line.startsWith(`@page page-${sheet.id} {`)) ?? '';
      expect(rule.split(`content: ${cssString('TLP:AMBER')}`)).toHaveLength(3);
    }
  });
});

describe('the page', () => {
  it('keeps markup in a note, a name and a title as the words they are', async () => {
    const hostile = '</style><script>alert(1)</script><img src=x onerror=alert(2)>';
    const html = packHtml(await pack({ audience: hostile, version: hostile.slice(0, 40) }), null);
    expect(html).not.toMatch(/<script|<img|onerror=alert\(2\)>/);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('&lt;script&gt;');
  });

  it('holds every sign of its margins, so that their fonts are fetched with it', async () => {
    const document = await pack({ lang: 'ja', marking: '機密性2情報' });
    const { regular, bold } = marginSigns(document);
    for (const sign of '0123456789頁') expect(regular).toContain(sign);
    for (const sign of document.edition) expect(regular).toContain(sign);
    for (const sheet of document.sheets)
      for (const sign of sheet.runningHead?.text ?? '') expect(regular).toContain(sign);
    for (const sign of '機密性2情報') expect(bold).toContain(sign);
    const html = packHtml(document, null);
    expect(html).toContain(bold);
  });

  it('names every side, stance and ticked box in words or signs, none by colour alone', async () => {
    const html = packHtml(await pack(), null);
    for (const words of ['Japan', 'EU', 'Joint', 'No side-specific position recorded'])
      expect(html).toContain(`>${words}<`);
    expect(html).toContain('>○ Support');
    expect(html).toMatch(/aria-label="☑"/);
    expect(html).toContain('Highlighted');
  });

  it('gives every cited sentence a place of its own to link to', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(citationId(a)).toMatch(/^cite-[A-Za-z0-9-]*$/);
        fc.pre(a !== b);
        expect(citationId(a)).not.toBe(citationId(b));
      }),
    );
  });
});
