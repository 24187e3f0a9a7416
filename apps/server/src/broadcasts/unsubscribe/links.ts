import { createHmac, timingSafeEqual } from 'node:crypto';

type Linked = { workspaceId: string; recipientId: string };

const hex = (uuid: string): string => uuid.replaceAll('-', '');
const uuid = (text: string): string => text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');

/** Addresses by which one person ends what they are sent, and nobody else: signed by a key of the desk. They last. */
export class UnsubscribeLinks {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  #sign({ workspaceId, recipientId }: Linked): string {
    return createHmac('sha256', this.#key)
      .update(`${workspaceId} ${recipientId}`)
      .digest('base64url')
      .slice(0, 22);
  }

  token(linked: Linked): string {
    return [hex(linked.workspaceId), hex(linked.recipientId), this.#sign(linked)].join('.');
  }

  /** The whole address. */
  url(publicUrl: string, linked: Linked): string {
    return `${publicUrl}/unsubscribe/${this.token(linked)}`;
  }

  /** Whose it is; null when it was not made here. */
  read(token: string): Linked | null {
    const [workspace = '', recipient = '', signature = '', ...more] = token.split('.');
    if (!/^[0-9a-f]{32}$/u.test(workspace) || !/^[0-9a-f]{32}$/u.test(recipient) || more.length > 0)
      return null;
    const linked = { workspaceId: uuid(workspace), recipientId: uuid(recipient) };
    const [expected, given] = [Buffer.from(this.#sign(linked)), Buffer.from(signature)];
    return expected.byteLength === given.byteLength && timingSafeEqual(expected, given) ? linked : null;
  }
}
