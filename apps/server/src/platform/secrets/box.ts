import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const version = 1;

/** Seals secrets (mailbox passwords) at rest: AES-256-GCM, bound to their place by `context`. */
export class SecretBox {
  readonly #key: Buffer;

  /** @param master at least 32 bytes that are kept outside the database. */
  constructor(master: Buffer) {
    this.#key = createHmac('sha256', master).update('madoguchi secret box').digest();
  }

  seal(plain: string, context: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), body]);
  }

  /** @throws when the bytes were sealed with another key, for another place, or were changed. */
  open(sealed: Buffer, context: string): string {
    if (sealed[0] !== version) throw new Error('This secret was sealed by another version of Madoguchi.');
    const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(1, 13));
    decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(13, 29));
    return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString('utf8');
  }

  /** A key for another purpose, derived from the same master. */
  derive(purpose: string): string {
    return createHmac('sha256', this.#key).update(purpose).digest('hex');
  }
}
