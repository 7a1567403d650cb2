/** The window's files are served, and nothing beside them. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { serveBundle } from '../../../src/main/shell/bundle.ts';
import type { Answerer } from '../../../src/main/shell/scheme.ts';

const SECRET = 'secret';
let answer: Answerer;

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'taiwa-bundle-'));
  const renderer = join(folder, 'renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(renderer, 'index.html'), '<meta nonce="__NONCE__"><script nonce="__NONCE__"></script>');
  writeFileSync(join(renderer, 'assets', 'a-1.js'), '1');
  for (const file of ['secret.js', 'renderer/secret.js', 'renderer/assets/secret.exe'])
    writeFileSync(join(folder, file), SECRET);
  answer = serveBundle(renderer);
});

test('the page carries a nonce of its own on every load, and its policy names the same', async () => {
  const loads = [await answer('/index.html'), await answer('/index.html')];
  const nonces = await Promise.all(
    loads.map(async (load) => {
      const nonce = /nonce="([^"]+)"/.exec((await load?.text()) ?? '')?.[1] ?? '';
      expect(load?.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      return nonce;
    }),
  );
  expect(new Set(nonces).size).toBe(2);
  expect(nonces).not.toContain('__NONCE__');
});

test('a script comes with its type, and may be taken for nothing else', async () => {
  const response = await answer('/assets/a-1.js');
  expect(response?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(response?.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  '/secret.js',
  '/../secret.js',
  '/assets/../../secret.js',
  '/assets/..%2f..%2fsecret.js',
  '/assets/secret.exe',
  '/',
])('nothing is served for %s', async (path) => {
  expect(await answer(path)).toBeNull();
});

test('no path leads out of the folder', async () => {
  const part = fc.constantFrom('..', '.', 'assets', 'secret.js', '%2e%2e', '\\', '/', 'index.html', 'a-1.js');
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
      const response = await answer(`/${parts.join('/')}`);
      expect(await response?.text()).not.toBe(SECRET);
    }),
  );
});
