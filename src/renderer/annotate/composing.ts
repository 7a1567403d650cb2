/** Whether a key belongs to an open composition (Japanese input): then it is the input method's, not ours. */
import type { KeyboardEvent } from 'react';

/** Browsers report 229 for keys that the input method took before the composition is known to be open. */
const TAKEN_BY_INPUT_METHOD = 229;

export function isComposing(event: KeyboardEvent | globalThis.KeyboardEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === TAKEN_BY_INPUT_METHOD;
}
