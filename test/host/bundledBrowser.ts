/** Unpacks the headless Chromium that the npm package `@sparticuz/chromium` carries, with the libraries it needs. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FoundBrowser } from './findBrowser.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** That build has no GPU process and no sandbox helper beside it. */
const ARGS = ['--disable-gpu', '--no-zygote', '--no-sandbox', '--font-render-hinting=none'];

/** The package adds its copies of NSS and other libraries only on machines it takes for this one. */
const WITH_LIBRARIES = { AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };

/** The bundled browser; null where it cannot run (it is built for Linux on x64). @throws Error where unpacking fails. */
export function bundledBrowser(): FoundBrowser | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = join(tmpdir(), `taiwa-chromium-${version()}-${process.getuid?.() ?? 0}`);
  const path = join(folder, 'chromium');
  // What tidies temporary folders may have left half of it.
  if (!existsSync(path)) unpackInto(folder, path);
  return {
    path,
    args: ARGS,
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), ...fonts(folder) },
    name: `the headless Chromium of @sparticuz/chromium ${version()}`,
    canShow: false,
  };
}

/** Unpacks beside its place and renames: of two processes that start at once, neither sees half a browser. */
function unpackInto(folder: string, program: string): void {
  const stage = mkdtempSync(`${folder}-`);
  const script = "import('@sparticuz/chromium').then((module) => module.default.executablePath())";
  const env = { ...process.env, ...WITH_LIBRARIES, TMPDIR: stage };
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`@sparticuz/chromium could not be unpacked: ${stderr}`);
  try {
    if (existsSync(folder) && !existsSync(program)) rmSync(folder, { recursive: true, force: true });
    renameSync(stage, folder);
  } catch (error) {
    rmSync(stage, { recursive: true, force: true });
    if (!existsSync(program)) throw error;
  }
}

/** A machine with nothing installed has no fonts either; the package carries one. */
function fonts(folder: string): Record<string, string> {
  return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
}

function version(): string {
  // The package's own manifest is not among its exports.
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest: unknown = JSON.parse(readFileSync(join(main, '../../../package.json'), 'utf8'));
  return String(Reflect.get(Object(manifest), 'version'));
}
