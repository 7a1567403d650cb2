/** Whatever a page sends, main answers with a result, and a handler sees only what the contract allows. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { calls } from '../../../src/contract/index.ts';
import { FailureError, failure } from '../../../src/domain/failure/failure.ts';
import { ok } from '../../../src/domain/result.ts';
import { answerCall, MAX_INPUT_UNITS } from '../../../src/main/handlers/answer.ts';

const nothingUnforeseen = () => {
  throw new Error('unforeseen');
};

test('anything at all under any name is answered, and reaches a handler only where its input is right', async () => {
  const names = fc.oneof(
    fc.constantFrom(...Object.keys(calls)),
    fc.string(),
    fc.constantFrom('__proto__', 'toString'),
  );
  await fc.assert(
    fc.asyncProperty(names, fc.anything(), async (name, input) => {
      const handler = vi.fn(async () => ok(null));
      const handlers = Object.fromEntries(Object.keys(calls).map((each) => [each, handler]));
      const result = await answerCall(name, input, handlers, () => undefined);
      expect(typeof result.ok).toBe('boolean');
      const shape = Object.hasOwn(calls, name) ? calls[name as keyof typeof calls] : null;
      expect(handler.mock.calls.length).toBe(shape?.input.safeParse(input).success ? 1 : 0);
    }),
    { numRuns: 2_000 },
  );
});

test('an input without a reasonable size is refused before it is looked at', async () => {
  const handler = vi.fn();
  const input = { text: 'x'.repeat(MAX_INPUT_UNITS + 1) };
  const result = await answerCall(
    'importing.paste',
    input,
    { 'importing.paste': handler },
    nothingUnforeseen,
  );
  expect(result).toMatchObject({
    ok: false,
    error: { code: 'call.invalid', params: { reason: 'too large' } },
  });
  expect(handler).not.toHaveBeenCalled();
});

test('an input that holds itself many times over is refused, and takes no memory', async () => {
  const input: unknown[] = [];
  for (let at = 0; at < 1_000; at++) input.push(input);
  const result = await answerCall('packs.cancel', input, { 'packs.cancel': vi.fn() }, nothingUnforeseen);
  expect(result).toMatchObject({
    ok: false,
    error: { code: 'call.invalid', params: { reason: 'too large' } },
  });
});

test('a list with thousands of millions of places and nothing in them is refused before anybody copies it', async () => {
  const party = { id: 'x', names: new Array(4_000_000_000) };
  const result = await answerCall('party.put', { party }, { 'party.put': vi.fn() }, nothingUnforeseen);
  expect(result).toMatchObject({
    ok: false,
    error: { code: 'call.invalid', params: { reason: 'too large' } },
  });
});

test('a failure thrown inside main arrives as that failure', async () => {
  const handlers = {
    'packs.cancel': async () => {
      throw new FailureError(failure('library.diskFull', 'journal'));
    },
  };
  expect(await answerCall('packs.cancel', undefined, handlers, nothingUnforeseen)).toEqual({
    ok: false,
    error: { code: 'library.diskFull', where: 'journal', params: {} },
  });
});

test('an error nobody foresaw is reported, and the page is told', async () => {
  const unforeseen = vi.fn();
  const handlers = {
    'packs.cancel': async () => {
      throw new Error('boom');
    },
  };
  expect(await answerCall('packs.cancel', undefined, handlers, unforeseen)).toMatchObject({
    ok: false,
    error: { code: 'unexpected', params: { reason: 'boom' } },
  });
  expect(unforeseen).toHaveBeenCalledOnce();
});

test('an answer that breaks the contract does not leave main', async () => {
  const unforeseen = vi.fn();
  const handlers = { 'dialogue.read': async () => ok({ secret: 1 }) };
  const result = await answerCall('dialogue.read', { id: 'a' }, handlers, unforeseen);
  expect(result).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  expect(unforeseen).toHaveBeenCalledOnce();
});
