/** What a page may load, and the headers that say so. */
import { createHash } from 'node:crypto';

/** Tiptap's editor pastes through this Trusted Types policy; nothing else turns text into markup. */
const PASTING = 'ProseMirrorClipboard';

/** The preview of a pack starts the reader of PDFs as a worker through this one, which admits that address alone. */
const WORKER = 'taiwa-pdf-worker';

/**
 * The policy of the app's own window.
 * @param nonce admits the few style elements that React Aria makes; new for every page load.
 */
export function windowPolicy(nonce: string): string {
  return policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' app://media blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'frame-src': "'none'",
    'object-src': "'none'",
    'media-src': "'none'",
    'manifest-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': `${PASTING} ${WORKER}`,
  });
}

/**
 * The policy of a document to print: its own style sheet, known by its hash, and the fonts that ship with the app.
 * @param html the document; main made it, so its style elements are ours.
 */
export function packPolicy(html: string): string {
  const hashes = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
    ([, css]) =>
      `'sha256-${createHash('sha256')
        .update(css ?? '', 'utf8')
        .digest('base64')}'`,
  );
  return policy({
    'default-src': "'none'",
    'style-src': ["'self'", ...hashes].join(' '),
    'img-src': 'app://media',
    'font-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
}

/** The policy of a page that reads an untrusted document; it connects for the app's own character maps of PDF alone. */
export function readingPolicy(): string {
  return policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
}

/**
 * Headers that every response of the app carries. None on openers (`Cross-Origin-Opener-Policy`): no page of the app opens
 * another, which is refused (`hardening.ts`), and to come under such a policy Chromium starts the page in a second
 * process, a quarter of a second later.
 */
export function securityHeaders(contentType: string, contentPolicy: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': contentPolicy,
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}

/** Joins directives into a policy. */
export function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
