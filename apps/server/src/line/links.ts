import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long the address of a file works, in milliseconds: 7 days. */
export const linkMs = 7 * 86_400_000;

type Linked = { workspaceId: string; subjectId: string; expires: number };

const hex = (uuid: string): string => uuid.replaceAll('-', '');
const uuid = (text: string): string => text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Addresses at which a customer gets one file until a day, and nobody gets another one: signed by a key of the desk. */
export class SignedLinks {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  #sign({ workspaceId, subjectId, expires }: Linked): string {
    return createHmac('sha256', this.#key)
      .update(`${workspaceId} ${subjectId} ${expires}`)
      .digest('base64url')
      .slice(0, 22);
  }

  /** The last part of an address, without the file's name. */
  token(linked: Linked): string {
    const { workspaceId, subjectId, expires } = linked;
    const seconds = Math.floor(expires / 1000);
    return [
      hex(workspaceId),
      hex(subjectId),
      seconds.toString(36),
      this.#sign({ ...linked, expires: seconds }),
    ].join('.');
  }

  /** What a token opens; null when it was not made here. `expired` tells one whose time is over. */
  read(token: string, now: number): (Linked & { expired: boolean }) | null {
    const [workspace = '', subject = '', seconds = '', signature = ''] = token.split('.');
    if (
      !/^[0-9a-f]{32}$/.test(workspace) ||
      !/^[0-9a-f]{32}$/.test(subject) ||
      !/^[0-9a-z]{1,9}$/.test(seconds)
    )
      return null;
    const linked = {
      workspaceId: uuid(workspace),
      subjectId: uuid(subject),
      expires: Number.parseInt(seconds, 36),
    };
    const expected = Buffer.from(this.#sign(linked));
    const given = Buffer.from(signature);
    if (expected.byteLength !== given.byteLength || !timingSafeEqual(expected, given)) return null;
    const expires = linked.expires * 1000;
    return { ...linked, expires, expired: expires <= now };
  }
}

/** The whole address; `openExternalBrowser`: LINE's own browser cannot save files. */
export function fileUrl(publicUrl: string, token: string, name: string): string {
  return `${publicUrl}/files/${token}/${encodeURIComponent(name)}?openExternalBrowser=1`;
}
