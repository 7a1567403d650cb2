/** Says what the app runs on. */

/** E.g. "Electron 45.4.1 (Chromium 150)"; on the stand-in host, what it runs on instead. */
export function hostName(): string {
  const { electron, chrome } = process.versions;
  if (electron === undefined) return `Chromium ${major(chrome)} (host)`;
  return `Electron ${electron} (Chromium ${major(chrome)})`;
}

function major(version: string | undefined): string {
  return version?.split('.')[0] ?? '?';
}
