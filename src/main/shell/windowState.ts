/** Remembers where the window stood and how large it was. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import type { Log } from './log.ts';

const windowStateSchema = z.object({
  /** Place and size while neither maximized nor full screen, in device-independent pixels; no place: centred. */
  bounds: z.object({
    x: z.number().int().exactOptional(),
    y: z.number().int().exactOptional(),
    width: z.number().int().min(320).max(20_000),
    height: z.number().int().min(240).max(20_000),
  }),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

const FIRST: WindowState = { bounds: { width: 1360, height: 880 }, maximized: false };

const FILE = 'window.json';

/** The state as it was left; the first one where there is none, or none that fits a screen that is there now. */
export function readWindowState(userData: string): WindowState {
  const state = windowStateSchema.safeParse(readJson(join(userData, FILE)));
  return state.success && isOnScreen(state.data.bounds) ? state.data : FIRST;
}

/** Writes the state of a window that is about to close. It is a convenience: a failure is only logged. */
export function keepWindowState(userData: string, window: BrowserWindow, log: Log): void {
  const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
  const file = join(userData, FILE);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  } catch (error) {
    log.error('window state not kept', error);
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Missing on the first start; a broken one is as good as none.
    return null;
  }
}

function isOnScreen(bounds: WindowState['bounds']): boolean {
  const { x, y } = bounds;
  if (x === undefined || y === undefined) return true;
  const middle = { x: x + bounds.width / 2, y: y + 20 };
  return screen.getAllDisplays().some(({ workArea }) => contains(workArea, middle));
}

function contains(area: Rectangle, point: { x: number; y: number }): boolean {
  return (
    point.x >= area.x && point.x < area.x + area.width && point.y >= area.y && point.y < area.y + area.height
  );
}
