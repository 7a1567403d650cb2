/** The command line is read alike on Electron, on the host and under a test driver. */
import { resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { readArguments } from '../../../src/main/shell/arguments.ts';

const APP = resolve('/opt/taiwa');

afterEach(() => vi.unstubAllEnvs());

test('without anything it opens the window on the usual library', () => {
  expect(readArguments(['electron', APP], APP)).toEqual({ kind: 'window', library: null, userData: null });
});

test('a library named on the command line wins over the environment', () => {
  vi.stubEnv('TAIWA_LIBRARY', '/from/environment');
  expect(readArguments(['electron', APP, '--library', '/named'], APP)).toMatchObject({
    library: resolve('/named'),
  });
  expect(readArguments(['electron', APP, '--library=/named'], APP)).toMatchObject({
    library: resolve('/named'),
  });
  expect(readArguments(['electron', APP], APP)).toMatchObject({ library: resolve('/from/environment') });
});

test('what stands before the app’s folder is the driver’s own', () => {
  const argv = ['electron', '--inspect=0', '--remote-debugging-port=0', APP, 'parse', 'a.txt'];
  expect(readArguments(argv, APP)).toEqual({ kind: 'command', argv: ['parse', 'a.txt'], userData: null });
});

test('a packaged app has no folder among its arguments', () => {
  expect(readArguments(['taiwa', 'check', '--library', 'x'], APP)).toMatchObject({
    kind: 'command',
    argv: ['check', '--library', 'x'],
  });
});
