/** The half of pdf.js that takes PDFs apart; its package has no types of it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
