/** A bundle that was dropped on the window, until the exchange takes it. */

let offered: File | null = null;

/** Whether a file is a bundle, by its name. */
export function isBundle(file: File): boolean {
  return file.name.toLowerCase().endsWith('.taiwa');
}

export function offerBundle(file: File): void {
  offered = file;
}

/** The bundle that was dropped, once. */
export function takeOffered(): File | null {
  const file = offered;
  offered = null;
  return file;
}
