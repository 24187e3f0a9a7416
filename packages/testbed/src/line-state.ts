import { createHash, randomBytes } from 'node:crypto';
import type { Arrived, LineContent, LineUser, Mishap } from './line-types.ts';

/** Everything a fake LINE official account knows and remembers. */
export class LineState {
  readonly channel = {
    id: '2000000001',
    secret: randomBytes(16).toString('hex'),
    accessToken: randomBytes(24).toString('base64url'),
  };
  readonly bot = {
    userId: `U${randomBytes(16).toString('hex')}`,
    basicId: '@216midori',
    displayName: 'みどり商店',
    chatMode: 'bot' as 'bot' | 'chat',
    markAsReadMode: 'manual' as 'auto' | 'manual',
  };
  readonly users = new Map<string, LineUser>();
  readonly contents = new Map<string, LineContent>();
  /** What users received, in order. */
  readonly arrived: Arrived[] = [];
  readonly read = new Set<string>();
  readonly loading: { chatId: string; seconds: number }[] = [];
  readonly mishaps: Mishap[] = [];
  /** Null: no limit. */
  quota: number | null = 200;
  used = 0;
  endpoint: { url: string; active: boolean } | null = null;
  /** Public keys of assertions by their `kid`, as PEM. */
  readonly assertionKeys = new Map<string, string>();
  readonly issuedTokens = new Map<string, { keyId: string; expiresAt: number }>();
  readonly markTokens = new Map<string, string>();
  readonly #linkTokens = new Map<string, { userId: string; expiresAt: number }>();
  readonly #replyTokens = new Map<string, { userId: string; spent: boolean }>();
  readonly #retryKeys = new Map<string, { requestId: string; body: string; answer: object }>();
  #count = 0;

  /** A user of LINE who has added the account. */
  user(displayName: string, more: Partial<LineUser> = {}): LineUser {
    this.#count += 1;
    const userId = `U${createHash('md5').update(`${displayName} ${this.#count}`).digest('hex')}`;
    const user = { userId, displayName, language: 'ja', follows: true, blocked: false, ...more };
    this.users.set(user.userId, user);
    return user;
  }

  /** Message ids of LINE are long decimal numbers: beyond what a JavaScript number holds. */
  messageId(): string {
    this.#count += 1;
    return String(575_843_621_000_000_000n + BigInt(this.#count) * 4096n + 1n);
  }

  replyToken(userId: string): string {
    const token = randomBytes(16).toString('hex');
    this.#replyTokens.set(token, { userId, spent: false });
    return token;
  }

  /** What about a minute does to them. */
  expireReplyTokens(): void {
    this.#replyTokens.clear();
  }

  /** Whose it is, once. */
  spendReplyToken(token: string): string | undefined {
    const found = this.#replyTokens.get(token);
    if (found === undefined || found.spent) return undefined;
    found.spent = true;
    return found.userId;
  }

  /** Good once, for ten minutes. */
  linkToken(userId: string): string {
    const token = randomBytes(16).toString('base64url');
    this.#linkTokens.set(token, { userId, expiresAt: Date.now() + 600_000 });
    return token;
  }

  /** What ten minutes do to them. */
  expireLinkTokens(): void {
    for (const one of this.#linkTokens.values()) one.expiresAt = 0;
  }

  /** What LINE's dialog makes of an address a user has opened: only the user a token was issued for can use it. */
  linkBy(user: LineUser, dialog: string): { nonce: string; result: 'ok' | 'failed' } {
    const { hostname, pathname, searchParams } = new URL(dialog);
    const token = searchParams.get('linkToken') ?? '';
    const nonce = searchParams.get('nonce') ?? '';
    if (`${hostname}${pathname}` !== 'access.line.me/dialog/bot/accountLink' || nonce.length < 10)
      throw new Error('this is not the address of LINE’s dialog');
    const issued = this.#linkTokens.get(token);
    this.#linkTokens.delete(token);
    const isTheirs = issued?.userId === user.userId && issued.expiresAt > Date.now();
    return { nonce, result: isTheirs ? 'ok' : 'failed' };
  }

  acceptedBefore(retryKey: string): { requestId: string; body: string; answer: object } | undefined {
    return this.#retryKeys.get(retryKey);
  }

  remember(retryKey: string, accepted: { requestId: string; body: string; answer: object }): void {
    this.#retryKeys.set(retryKey, accepted);
  }

  /** Sends messages to someone: what a person who blocked the account never sees. */
  give(
    to: string,
    by: Arrived['by'],
    messages: Record<string, unknown>[],
  ): { id: string; quoteToken?: string }[] {
    const sent = messages.map((message) => ({
      id: this.messageId(),
      ...(['text', 'sticker', 'image', 'video'].includes(String(message['type'])) && {
        quoteToken: randomBytes(32).toString('base64url'),
      }),
    }));
    const user = this.users.get(to);
    if (user !== undefined && !user.blocked)
      this.arrived.push({ to, by, messages, ids: sent.map(({ id }) => id) });
    return sent;
  }
}
