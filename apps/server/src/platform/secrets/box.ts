import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { fixedKeys, type MasterKeys } from './keys.ts';

/** Sealed without naming its key, as the first versions did: every key is tried. */
const unnamed = 1;
/** Version, four bytes that name the key, nonce, tag, body. */
const named = 2;
const idBytes = 4;

type Key = { id: Buffer; secret: Buffer };

function toKey(master: Buffer): Key {
  const of = (purpose: string) => createHmac('sha256', master).update(purpose).digest();
  return { id: of('madoguchi key id').subarray(0, idBytes), secret: of('madoguchi secret box') };
}

function decrypt(key: Key, sealed: Buffer, context: string): string {
  const decipher = createDecipheriv('aes-256-gcm', key.secret, sealed.subarray(0, 12));
  decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
}

/**
 * Seals secrets (mailbox passwords) at rest: AES-256-GCM, bound to their place by `context`. Several master keys are
 * read, the newest writes; what is sealed names its key, so that the master key can be changed while the desk runs.
 */
export class SecretBox {
  readonly #masters: MasterKeys;
  #keys: readonly Key[] = [];
  #read: readonly Buffer[] = [];

  /** @param masters one of at least 32 bytes kept outside the database, or several, the newest first. */
  constructor(masters: Buffer | MasterKeys) {
    this.#masters = Buffer.isBuffer(masters) ? fixedKeys([masters]) : masters;
  }

  #current(): readonly Key[] {
    const masters = this.#masters();
    if (masters !== this.#read) {
      this.#read = masters;
      this.#keys = masters.map(toKey);
    }
    return this.#keys;
  }

  #newest(): Key {
    const [newest] = this.#current();
    if (newest === undefined) throw new Error('there is no master key');
    return newest;
  }

  seal(plain: string, context: string): Buffer {
    const { id, secret } = this.#newest();
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([named]), id, nonce, cipher.getAuthTag(), body]);
  }

  /** @throws when the bytes were sealed with another key, for another place, or were changed. */
  open(sealed: Buffer, context: string): string {
    const keys = this.#current();
    if (sealed[0] === named) {
      const id = sealed.subarray(1, 1 + idBytes);
      const key = keys.find((each) => each.id.equals(id));
      if (key === undefined)
        throw new Error('This secret was sealed with a master key that is not here any more.');
      return decrypt(key, sealed.subarray(1 + idBytes), context);
    }
    if (sealed[0] !== unnamed) throw new Error('This secret was sealed by another version of Madoguchi.');
    for (const key of keys.slice(0, -1)) {
      try {
        return decrypt(key, sealed.subarray(1), context);
      } catch {
        // Sealed with an older one.
      }
    }
    return decrypt(keys.at(-1) ?? this.#newest(), sealed.subarray(1), context);
  }

  /** How everything begins that the newest key has sealed. */
  newestPrefix(): Buffer {
    return Buffer.concat([Buffer.from([named]), this.#newest().id]);
  }

  /** A key for another purpose, derived from the oldest master: it stays the same when a newer one is added. */
  derive(purpose: string): string {
    const oldest = this.#current().at(-1) ?? this.#newest();
    return createHmac('sha256', oldest.secret).update(purpose).digest('hex');
  }
}
