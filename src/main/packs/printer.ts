/** What packs need of the shell: something that lays pages out. Implemented by `shell/` on a hidden window. */
export interface PagePrinter {
  /**
   * Lays a whole HTML document out and gives the PDF's bytes (tagged, with outline, page sizes as its CSS says).
   * @param pages those to print, from 1; all where left out.
   * Throws a `FailureError` with `print.failed` when that cannot be done, `pack.cancelled` when `signal` aborts.
   */
  toPdf(html: string, signal: AbortSignal, pages?: readonly number[]): Promise<Uint8Array>;
  /**
   * Opens the system's print dialog with the document, or those pages of it, set to both sides of A4; false when the
   * user cancels it. Copies, sides and printer are chosen there. Throws like `toPdf`.
   */
  toPrinter(html: string, signal: AbortSignal, pages?: readonly number[]): Promise<boolean>;
}
