/** Saving as you type: soon, at most every second, never in the middle of a composition, never twice. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEcho } from '../../../src/renderer/notes/echo.ts';
import { createTypingSaver } from '../../../src/renderer/notes/typingSaver.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function saver() {
  const save = vi.fn(async () => {});
  const pending = vi.fn();
  return { save, pending, saver: createTypingSaver(save, pending) };
}

describe('typing', () => {
  it('is saved 300 ms after the last key', () => {
    const { save, saver: typing } = saver();
    typing.typed();
    vi.advanceTimersByTime(200);
    typing.typed();
    vi.advanceTimersByTime(299);
    expect(save).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(save).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(5000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('is saved every second while it does not stop', () => {
    const { save, saver: typing } = saver();
    for (let key = 0; key < 60; key += 1) {
      typing.typed();
      vi.advanceTimersByTime(50);
    }
    expect(save.mock.calls.length).toBeGreaterThanOrEqual(2);
    expect(save.mock.calls.length).toBeLessThanOrEqual(3);
  });

  it('waits for the end of a composition, then saves', () => {
    const { save, saver: typing } = saver();
    typing.compositionStarted();
    typing.typed();
    vi.advanceTimersByTime(10_000);
    void typing.flush();
    expect(save).not.toHaveBeenCalled();
    expect(typing.pending).toBe(true);
    typing.compositionEnded();
    vi.advanceTimersByTime(300);
    expect(save).toHaveBeenCalledTimes(1);
    expect(typing.pending).toBe(false);
  });

  it('is saved at once when it must be, and waits for the disk', async () => {
    let settle: (() => void) | undefined;
    const save = vi.fn(() => new Promise<void>((resolve) => (settle = resolve)));
    const typing = createTypingSaver(save, () => {});
    typing.typed();
    const flushed = vi.fn();
    const flushing = typing.flush().then(flushed);
    expect(save).toHaveBeenCalledTimes(1);
    await Promise.resolve();
    expect(flushed).not.toHaveBeenCalled();
    settle?.();
    await flushing;
    expect(flushed).toHaveBeenCalled();
  });

  it('says when something is pending and when it is not', () => {
    const { pending, saver: typing } = saver();
    typing.typed();
    typing.typed();
    vi.advanceTimersByTime(300);
    expect(pending.mock.calls).toEqual([[true], [false]]);
  });
});

describe('a text that comes back', () => {
  it('is known as our own, however late it comes', () => {
    const echo = createEcho('');
    echo.sent('a');
    echo.sent('ab');
    expect(echo.isForeign('')).toBe(false);
    expect(echo.isForeign('a')).toBe(false);
    expect(echo.isForeign('ab')).toBe(false);
  });

  it('is foreign when undo brought it', () => {
    const echo = createEcho('');
    echo.sent('a');
    expect(echo.isForeign('a')).toBe(false);
    expect(echo.isForeign('')).toBe(true);
    expect(echo.isForeign('')).toBe(false);
    expect(echo.isForeign('a')).toBe(true);
  });
});
