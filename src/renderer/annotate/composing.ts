/** Which keys are not ours to act on: those of an open composition (Japanese input), and single letters that are off. */
import type { KeyboardEvent } from 'react';

/** Browsers report 229 for keys that the input method took before the composition is known to be open. */
const TAKEN_BY_INPUT_METHOD = 229;

export function isComposing(event: KeyboardEvent | globalThis.KeyboardEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === TAKEN_BY_INPUT_METHOD;
}

let singleKeysAreOn = true;

/** Single letters, digits and signs act only while this is on (WCAG 2.2, 2.1.4: they can be turned off). */
export function turnSingleKeys(isOn: boolean): void {
  singleKeysAreOn = isOn;
}

/** For places that act on single letters: whether a key must be left alone. */
export function isNotOurs(event: KeyboardEvent | globalThis.KeyboardEvent): boolean {
  if (isComposing(event)) return true;
  const isSingle = event.key.length === 1 && event.key !== ' ';
  return isSingle && !singleKeysAreOn && !event.ctrlKey && !event.metaKey && !event.altKey;
}
