/** The policies as a reviewer would read them. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { packPolicy, windowPolicy } from '../../../src/main/shell/csp.ts';

test('the window’s policy starts from nothing and opens no unsafe door', () => {
  const policy = windowPolicy('abc');
  expect(policy.startsWith("default-src 'none'")).toBe(true);
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe-|https?:|data:|\*/);
});

test('a document to print runs no script and takes only its own styles', () => {
  const css = 'p { color: black }';
  const policy = packPolicy(`<style>${css}</style><p>x</p>`);
  expect(policy).toContain(createHash('sha256').update(css).digest('base64'));
  expect(policy).not.toMatch(/script-src|unsafe-|https?:|data:|\*/);
});
