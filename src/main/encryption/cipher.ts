/** Closes bytes to whoever has not the library's key: AES-256-GCM (NIST SP 800-38D) with Node's crypto. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
export const KEY_BYTES = 32;
/** As SP 800-38D section 8.2.2 has it for random ones: good for 2^32 messages under one key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface Cipher {
  /** Names the key, and tells nothing of it. */
  readonly keyId: string;
  /** Nonce, ciphertext and tag in one. @param context what the bytes are; opening needs the same. */
  close(bytes: Uint8Array, context: string): Buffer;
  /** What was closed; null where a bit of it, the key or the context is another. */
  open(closed: Uint8Array, context: string): Buffer | null;
  /** The key itself, to be closed under a passphrase. */
  readonly key: Uint8Array;
  /** Overwrites the key in memory; nothing can be opened or closed after it. */
  forget(): void;
}

/** @param key 32 bytes, which the cipher owns from now on. */
export function cipherOf(key: Buffer, keyId: string): Cipher {
  if (key.length !== KEY_BYTES) throw new Error(`a key has ${KEY_BYTES} bytes`);
  let isForgotten = false;
  const held = (): Buffer => {
    if (isForgotten) throw new Error('the key was forgotten');
    return key;
  };
  return {
    keyId,
    close: (bytes, context) => closeUnder(held(), bytes, context),
    open: (closed, context) => openUnder(held(), closed, context),
    get key() {
      return held();
    },
    forget: () => {
      isForgotten = true;
      key.fill(0);
    },
  };
}

/** A cipher with a key that nobody had before. */
export function newCipher(): Cipher {
  return cipherOf(randomBytes(KEY_BYTES), randomBytes(8).toString('hex'));
}

/** As `Cipher.close`, under a key that is not kept. */
export function closeUnder(key: Uint8Array, bytes: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const closed = cipher.update(bytes);
  return Buffer.concat([nonce, closed, cipher.final(), cipher.getAuthTag()]);
}

/** As `Cipher.open`, under a key that is not kept. */
export function openUnder(key: Uint8Array, closed: Uint8Array, context: string): Buffer | null {
  if (closed.length < NONCE_BYTES + TAG_BYTES) return null;
  const body = closed.subarray(NONCE_BYTES, closed.length - TAG_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, closed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(closed.subarray(closed.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    // The tag does not fit: what was closed is not what is here.
    return null;
  }
}
