/** The names of the contract as plain lists: a sandboxed preload should not carry the schemas with it. */
import type { EventName } from '../contract/events.ts';
import type { CallName } from '../contract/index.ts';

/** Keys of the record are exactly the contract's names, or this does not compile. */
const CALLS: Record<CallName, true> = {
  'library.view': true,
  'library.beginAnew': true,
  'dialogue.read': true,
  'dialogue.apply': true,
  'settings.change': true,
  'party.put': true,
  'party.remove': true,
  'backups.view': true,
  'backups.chooseFolder': true,
  'backups.useFolderBesideLibrary': true,
  'backups.make': true,
  'backups.restore': true,
  'backups.restoreFile': true,
  'backups.restoreChosen': true,
  'encryption.view': true,
  'encryption.turnOn': true,
  'encryption.turnOff': true,
  'encryption.change': true,
  'encryption.removeOpen': true,
  'encryption.lock': true,
  'encryption.unlock': true,
  'history.versions': true,
  'history.deletedNotes': true,
  'history.conflicts': true,
  'history.settle': true,
  'exchange.save': true,
  'exchange.saveCopy': true,
  'exchange.take': true,
  'exchange.takeChosen': true,
  'exchange.takeDropped': true,
  'importing.choose': true,
  'importing.paste': true,
  'importing.drop': true,
  'importing.stop': true,
  'importing.decide': true,
  'importing.compare': true,
  'importing.confirm': true,
  'importing.discard': true,
  'packs.save': true,
  'packs.print': true,
  'packs.preview': true,
  'packs.cancel': true,
  'search.query': true,
  'search.tally': true,
  'window.flushed': true,
  'window.reportError': true,
};

const EVENTS: Record<EventName, true> = {
  'menu.action': true,
  'app.flush': true,
  'app.failure': true,
  'packs.progress': true,
  'library.changed': true,
};

export const CALL_NAMES = Object.keys(CALLS);
export const EVENT_NAMES = Object.keys(EVENTS);
