/** The house rules that can be read off the code, on every file of `src/`; and each rule on a sample that breaks it. */
import { describe, expect, test } from 'vitest';
import { hardeningViolations } from './hardeningRules.ts';
import { importViolations } from './importRules.ts';
import { keyViolations } from './keyRules.ts';
import { sourceFiles } from './sourceFiles.ts';
import { parse } from './syntax.ts';

/** Around this many lines is the point to split a file. */
const LONG = 250;

const files = sourceFiles();

test('every file imports only what its room may know', () => {
  expect(files.flatMap(({ path, text }) => importViolations(path, parse(path, text)))).toEqual([]);
});

test('no file does what the hardening forbids', () => {
  expect(files.flatMap(({ path, text }) => hardeningViolations(path, parse(path, text)))).toEqual([]);
});

test('every handler of keys leaves them to Japanese input while a composition is open', () => {
  const renderer = files.filter(({ path }) => path.startsWith('src/renderer/'));
  expect(keyViolations(renderer.map(({ path, text }) => ({ path, tree: parse(path, text) })))).toEqual([]);
});

test('every file says first why it exists', () => {
  const silent = files.filter(({ path, text }) => !path.endsWith('.d.ts') && !text.startsWith('/**'));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test('long files are pointed out', () => {
  const long = files
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter((f) => f.lines > LONG);
  for (const { path, lines } of long) console.warn(`${path} has ${lines} lines: time to split it?`);
  expect(files.length).toBeGreaterThan(20);
});

describe('a handler of keys is caught that asks nothing', () => {
  const caught = (text: string) => keyViolations([{ path: 'a.tsx', tree: parse('a.tsx', text) }]);
  test.each([
    ['written in place', 'const a = <p onKeyDown={(event) => go(event.key)} />;'],
    ['by its name', 'const act = (event) => go(event.key); const a = <p onKeyDownCapture={act} />;'],
    ['that hands on to another', 'function act(e) { go(e) } const a = <p onKeyUp={(e) => act(e)} />;'],
    ['on the document', "document.addEventListener('keydown', (event) => go(event.key));"],
    ['among others', 'const onKeyDown = (event) => go(event.key); const a = { onKeyDown };'],
    ['from nowhere', 'const a = <p onKeyDown={missing} />;'],
  ])('%s', (_, text) => expect(caught(text)).toHaveLength(1));

  test.each([
    ['asks', 'const a = <p onKeyDown={(event) => { if (isComposing(event)) return; go(event.key); }} />;'],
    [
      'asks in a hook',
      'const act = useEffectEvent((e) => { if (isNotOurs(e)) return; go(e); }); const a = <p onKeyDown={act} />;',
    ],
    [
      'hands on to one that asks',
      'function act(e) { if (isComposing(e)) return; } const a = <p onKeyDown={(e) => act(e)} />;',
    ],
    ['was given it', 'const a = <p onKeyDown={props.onKeyDown} />;'],
  ])('and not one that %s', (_, text) => expect(caught(text)).toEqual([]));
});

describe('a file is caught that', () => {
  test.each([
    ['imports Electron outside the shell', 'src/main/library/a.ts', "import { app } from 'electron';"],
    [
      'imports the shell from another room of main',
      'src/main/packs/a.ts',
      "import { x } from '../shell/log.ts';",
    ],
    ['lets the domain know Node', 'src/domain/a.ts', "import { readFileSync } from 'node:fs';"],
    ['lets the domain know Node by its short name', 'src/domain/a.ts', "import { readFileSync } from 'fs';"],
    [
      'lets the domain know the contract',
      'src/domain/a.ts',
      "import type { Bridge } from '../contract/index.ts';",
    ],
    ['lets the contract know main', 'src/contract/a.ts', "export * from '../main/resources.ts';"],
    ['lets the page know Node', 'src/renderer/a.tsx', "import { join } from 'node:path';"],
    ['lets the page know main', 'src/renderer/a.tsx', "const x = await import('../main/resources.ts');"],
    ['lets main know React', 'src/main/packs/a.ts', "import { createElement } from 'react';"],
    ['opens connections from main', 'src/main/packs/a.ts', "import { get } from 'node:https';"],
    ['carries schemas into the preload', 'src/preload/a.ts', "import { calls } from '../contract/index.ts';"],
    ['imports what is computed', 'src/main/packs/a.ts', 'const x = await import(name);'],
    ['lies in no room', 'src/helpers/a.ts', ''],
    ['leaves src/', 'src/main/packs/a.ts', "import { x } from '../../../test/host/app.ts';"],
  ])('%s', (_, file, text) => {
    expect(importViolations(file, parse(file, text))).not.toEqual([]);
  });

  test.each([
    ['turns text into markup', 'a.innerHTML = b;'],
    ['turns text into markup by another spelling', "a['innerHTML'] = b;"],
    ['turns text into markup in JSX', 'const a = <p dangerouslySetInnerHTML={b} />;'],
    ['runs text as code', 'eval(a);'],
    ['makes a function of text', "new Function('return 1');"],
    ['runs text in a page', 'contents.executeJavaScript(a);'],
    ['fetches', 'await fetch(a);'],
    ['fetches by the window', 'await window.fetch(a);'],
    ['opens a socket', 'new WebSocket(a);'],
    ['names an address', "const a = 'https://example.org/x';"],
    ['names an address in a template', 'const a = `https://example.org/`;'],
    ['opens links outside', 'shell.openExternal(a);'],
    ['reports crashes', 'crashReporter.start({});'],
    ['answers calls beside the one place', "ipcMain.handle('x', y);"],
    ['loads an address beside the two windows', 'window.loadURL(a);'],
    ['makes a window with rights of its own', 'new BrowserWindow({ webPreferences: { sandbox: false } });'],
    ['makes a window without saying its rights', 'new BrowserWindow({});'],
    ['makes a window with unknown options', 'new BrowserWindow(options);'],
  ])('%s', (_, text) => {
    expect(hardeningViolations('src/main/shell/sample.tsx', parse('sample.tsx', text))).not.toEqual([]);
  });
});

describe('a file passes that', () => {
  test.each([
    [
      'names types of the contract in the preload',
      'src/preload/a.ts',
      "import type { B } from '../contract/index.ts';",
    ],
    ['uses Electron in the shell', 'src/main/shell/a.ts', "import { app } from 'electron';"],
    ['uses the domain in the page', 'src/renderer/a.tsx', "import { ok } from '../domain/result.ts';"],
  ])('%s', (_, file, text) => {
    expect(importViolations(file, parse(file, text))).toEqual([]);
  });

  test.each([
    [
      'makes a window with the locked rights',
      'new BrowserWindow({ webPreferences: windowPreferences(s, p) });',
    ],
    ['names a vocabulary', "const context = 'http://www.w3.org/ns/anno.jsonld';"],
    ['only speaks of an address', "const hint = 'Begins with https:// or http://.';"],
  ])('%s', (_, text) => {
    expect(hardeningViolations('src/main/shell/sample.tsx', parse('sample.tsx', text))).toEqual([]);
  });
});
