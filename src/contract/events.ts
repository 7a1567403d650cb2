/** Events that main sends to the renderer. */
import { z } from 'zod';
import { failureSchema } from '../domain/failure/failure.ts';

export const MENU_ACTIONS = [
  'undo',
  'redo',
  'import',
  'newRound',
  'pack',
  'print',
  'exchange',
  'ask',
  'evolution',
  'matrix',
  'commitments',
  'annotations',
  'meeting',
  'openSlip',
  'lock',
  'search',
  'palette',
  'settings',
  'toggleSource',
  'about',
] as const;

export const events = {
  /** A menu item was chosen. */
  'menu.action': z.object({ action: z.enum(MENU_ACTIONS) }),
  /** The window is about to close or quit: send what is still typed, then call `window.flushed`. */
  'app.flush': z.object({ reason: z.enum(['quit', 'close', 'suspend', 'lock']) }),
  /** Something unforeseen failed in main. */
  'app.failure': failureSchema,
  /** The pack that is being made has come this far. */
  'packs.progress': z.object({
    stage: z.enum(['outline', 'firstPass', 'secondPass', 'checking', 'printing', 'writing']),
    /** 0 to 1. */
    done: z.number().min(0).max(1),
  }),
  /** The library changed by something other than this window's own calls; read it again. */
  'library.changed': z.object({}),
} as const;

export type EventName = keyof typeof events;
export type EventData<N extends EventName> = z.infer<(typeof events)[N]>;
export type MenuAction = EventData<'menu.action'>['action'];
