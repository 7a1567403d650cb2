/** Electron's events that a listener may hold up. */
import type { EventEmitter } from 'node:events';

/** Emits an event with `preventDefault`; true where a listener called it. */
export function emitPreventable(
  emitter: EventEmitter,
  name: string,
  details: object,
  ...rest: unknown[]
): boolean {
  let prevented = false;
  const event = {
    ...details,
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
  emitter.emit(name, event, ...rest);
  return prevented;
}
