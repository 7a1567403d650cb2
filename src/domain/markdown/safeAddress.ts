/** Which addresses a note's link may hold: shown and copied, never opened by the app. */

const SAFE = /^(https?:\/\/|mailto:)[^\s]/i;

/** Whether an address is one of the web or of mail, and not, say, a script. */
export function isSafeAddress(address: string): boolean {
  return SAFE.test(address);
}
