/** One handler for every call of the contract. */
import type { InputOf, OutputOf } from '../../contract/call.ts';
import type { CallName, Calls } from '../../contract/index.ts';
import type { Result } from '../../domain/result.ts';
import { annotationHandlers } from './annotations.ts';
import { backupHandlers } from './backups.ts';
import { commitmentHandlers } from './commitments.ts';
import { encryptionHandlers } from './encryption.ts';
import { evolutionHandlers } from './evolution.ts';
import { exchangeHandlers } from './exchange.ts';
import { importingHandlers } from './importing.ts';
import { libraryHandlers } from './library.ts';
import { packHandlers } from './packs.ts';
import { quotingHandlers } from './quoting.ts';
import { readinessHandlers } from './readiness.ts';
import type { Rooms } from './rooms.ts';
import { roundHandlers } from './rounds.ts';
import { searchHandlers } from './search.ts';
import { slipHandlers } from './slips.ts';
import { windowHandlers } from './window.ts';

export type Handler<N extends CallName> = (input: InputOf<Calls[N]>) => Promise<Result<OutputOf<Calls[N]>>>;

/** The handlers of a group of calls. */
export type HandlersOf<N extends CallName> = { readonly [K in N]: Handler<K> };

export type Handlers = HandlersOf<CallName>;

/** Binds every call to the rooms that carry it out. */
export function makeHandlers(rooms: Rooms): Handlers {
  return {
    ...libraryHandlers(rooms),
    ...annotationHandlers(rooms),
    ...backupHandlers(rooms),
    ...commitmentHandlers(rooms),
    ...encryptionHandlers(rooms),
    ...evolutionHandlers(rooms),
    ...exchangeHandlers(rooms),
    ...importingHandlers(rooms),
    ...packHandlers(rooms),
    ...quotingHandlers(rooms),
    ...readinessHandlers(rooms),
    ...roundHandlers(rooms),
    ...searchHandlers(rooms),
    ...slipHandlers(rooms),
    ...windowHandlers(rooms),
  };
}
