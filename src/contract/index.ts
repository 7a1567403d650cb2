/** The only bridge between main and renderer: every call and every event, by name. */
import { annotationCalls } from './annotations.ts';
import { backupCalls } from './backup.ts';
import type { Answer, InputOf } from './call.ts';
import { commitmentCalls } from './commitments.ts';
import { encryptionCalls } from './encryption.ts';
import type { EventData, EventName } from './events.ts';
import { evolutionCalls } from './evolution.ts';
import { exchangeCalls } from './exchange.ts';
import { importingCalls } from './importing.ts';
import { libraryCalls } from './library.ts';
import { packCalls } from './packs.ts';
import { quotingCalls } from './quoting.ts';
import { readinessCalls } from './readiness.ts';
import { roundCalls } from './rounds.ts';
import { searchCalls } from './search.ts';
import { slipCalls } from './slips.ts';
import { windowCalls } from './window.ts';

export const calls = {
  ...libraryCalls,
  ...annotationCalls,
  ...backupCalls,
  ...commitmentCalls,
  ...encryptionCalls,
  ...evolutionCalls,
  ...exchangeCalls,
  ...importingCalls,
  ...packCalls,
  ...quotingCalls,
  ...readinessCalls,
  ...roundCalls,
  ...searchCalls,
  ...slipCalls,
  ...windowCalls,
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;

/** What the preload puts on `window.taiwa`: one function a call, and a way to listen to each event. */
export interface Bridge {
  readonly calls: { readonly [N in CallName]: (input: InputOf<Calls[N]>) => Answer<Calls[N]> };
  /** Returns a function that stops listening. */
  readonly on: <N extends EventName>(name: N, listener: (data: EventData<N>) => void) => () => void;
}
