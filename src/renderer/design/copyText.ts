/** Copies text. The clipboard API asks for a permission, and the app grants none; the old command needs no such thing. */

/** Whether it was copied; only in answer to a key or a click. */
export function copyText(text: string): boolean {
  let isTaken = false;
  const take = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = true;
  };
  document.addEventListener('copy', take, { capture: true, once: true });
  try {
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', take, { capture: true });
  }
  return isTaken;
}
