/** Types as through a Japanese input method: kana that are converted before they become text. */
import type { Page } from 'playwright-core';

/** Composes `kana` key by key, converts it to `text` and confirms it. */
export async function composeText(page: Page, kana: string, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const compose = (now: string) =>
    session.send('Input.imeSetComposition', {
      text: now,
      selectionStart: now.length,
      selectionEnd: now.length,
    });
  for (let typed = 1; typed <= kana.length; typed++) await compose(kana.slice(0, typed));
  await compose(text);
  // Enter confirms the conversion; it belongs to the input method and is reported as key 229.
  const enter = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await session.send('Input.insertText', { text });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await session.detach();
}
