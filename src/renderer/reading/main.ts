/** The throw-away page that reads one untrusted document: takes its bytes, gives its blocks, and is gone. */
import type { PageFormat, ReadingBridge, ReadingReply } from '../../contract/reading.ts';
import { type Reader, Refused } from './reader.ts';

declare global {
  interface Window {
    readonly reading: ReadingBridge;
  }
}

const READERS: Readonly<Record<PageFormat, () => Promise<Reader>>> = {
  html: async () => (await import('./html/readHtml.ts')).readHtml,
  docx: async () => (await import('./docx/readDocx.ts')).readDocx,
  pdf: async () => (await import('./pdf/readPdf.ts')).readPdf,
};

/** A page without a document after so many milliseconds was made beforehand, and has time to load all its readers. */
const MADE_BEFOREHAND = 50;

async function replyTo(format: PageFormat, bytes: Uint8Array): Promise<ReadingReply> {
  const read = await READERS[format]();
  try {
    return { kind: 'read', ...(await read(bytes)) };
  } catch (error) {
    // Whatever else goes wrong in a document's bytes, they are not what they should be.
    return { kind: 'refused', reason: error instanceof Refused ? error.reason : 'damaged' };
  }
}

const getReady = setTimeout(() => {
  for (const load of Object.values(READERS)) void load();
}, MADE_BEFOREHAND);
const { format, base64 } = await window.reading.take();
clearTimeout(getReady);
const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
await window.reading.give(await replyTo(format, bytes));
