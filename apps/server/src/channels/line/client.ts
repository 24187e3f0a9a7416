import type { LineBotClient, messagingApi } from '@line/bot-sdk';
import { lineSdk } from './sdk.ts';
import type { LineSettings } from './settings.ts';

export type LineMessage = messagingApi.Message;

/** How long one call may take, in milliseconds: the library itself has no limit. */
export const callTimeoutMs = 10_000;
const contentTimeoutMs = 60_000;

/** What LINE said, or that it said nothing. `status` 0: there was no answer; then nobody knows whether it was done. */
export class LineProblem extends Error {
  readonly status: number;
  readonly body: string;

  constructor(status: number, body: string) {
    super(status === 0 ? body : `LINE answered ${status}: ${messageOf(body)}`);
    this.status = status;
    this.body = body;
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}

/** LINE's own words in an error: its message, and the first detail that names a place. */
export function messageOf(body: string): string {
  const value = parsed(body);
  if (typeof value !== 'object' || value === null || !('message' in value)) return body.slice(0, 200);
  const details: unknown[] = 'details' in value && Array.isArray(value.details) ? value.details : [];
  const first = details[0];
  const at =
    typeof first === 'object' && first !== null && 'message' in first && 'property' in first
      ? ` (${String(first.property)}: ${String(first.message)})`
      : '';
  return `${String(value.message)}${at}`.slice(0, 300);
}

/** The messages that an earlier try with the same retry key has sent, named in the 409 that the next one gets. */
export function sentMessagesOf(body: string): messagingApi.SentMessage[] {
  const value = parsed(body);
  if (typeof value !== 'object' || value === null || !('sentMessages' in value)) return [];
  const list: unknown[] = Array.isArray(value.sentMessages) ? value.sentMessages : [];
  return list.flatMap((one) =>
    typeof one === 'object' && one !== null && 'id' in one
      ? [{ id: String(one.id), ...('quoteToken' in one && { quoteToken: String(one.quoteToken) }) }]
      : [],
  );
}

/** Runs a call with a limit of its own. @throws LineProblem */
export async function limited<T>(call: Promise<T>, timeoutMs = callTimeoutMs): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new LineProblem(0, `LINE did not answer within ${timeoutMs / 1000} seconds.`)),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([call, late]);
  } catch (error) {
    if (error instanceof LineProblem) throw error;
    const { HTTPFetchError } = await lineSdk();
    if (error instanceof HTTPFetchError) throw new LineProblem(error.status, error.body);
    throw new LineProblem(0, `LINE could not be reached: ${reasonOf(error)}`);
  } finally {
    clearTimeout(timer);
    // Whoever lost the race must not end the process with an error that nobody heard.
    call.catch(() => undefined);
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message !== '' ? cause.message : error.message;
}

/** One account at LINE, opened by a token that is valid now. */
export class LineApi {
  readonly #settings: LineSettings;

  constructor(settings: LineSettings) {
    this.#settings = settings;
  }

  async #ask<T>(what: (client: LineBotClient) => Promise<T>, timeoutMs?: number): Promise<T> {
    const { token, apiBaseUrl, dataApiBaseUrl } = this.#settings;
    const sdk = await lineSdk();
    const client = sdk.LineBotClient.fromChannelAccessToken({
      channelAccessToken: await token(),
      ...(apiBaseUrl !== null && { apiBaseURL: apiBaseUrl }),
      ...(dataApiBaseUrl !== null && { dataApiBaseURL: dataApiBaseUrl }),
    });
    return limited(what(client), timeoutMs);
  }

  /** Answers with a token that came with an event: once, and free. Must not carry a retry key. */
  reply(replyToken: string, messages: LineMessage[]): Promise<messagingApi.ReplyMessageResponse> {
    return this.#ask((client) => client.replyMessage({ replyToken, messages }));
  }

  /** Sends at any time, counted; the same retry key is accepted once within 24 hours, then 409. */
  push(to: string, messages: LineMessage[], retryKey: string): Promise<messagingApi.PushMessageResponse> {
    return this.#ask((client) => client.pushMessage({ to, messages }, retryKey));
  }

  /** What a user shows LINE with, together with a nonce, that they are somebody's customer: good once, for ten minutes. */
  async linkToken(userId: string): Promise<string> {
    return (await this.#ask((client) => client.issueLinkToken(userId))).linkToken;
  }

  /** The same to up to 500 users at once; LINE leaves out whoever it does not know. */
  async multicast(to: readonly string[], messages: LineMessage[], retryKey: string): Promise<void> {
    await this.#ask((client) => client.multicast({ to: [...to], messages }, retryKey));
  }

  profile(userId: string): Promise<messagingApi.UserProfileResponse> {
    return this.#ask((client) => client.getProfile(userId), 3000);
  }

  groupName(groupId: string): Promise<messagingApi.GroupSummaryResponse> {
    return this.#ask((client) => client.getGroupSummary(groupId), 3000);
  }

  /** Who somebody in a group or room is, though they may not follow the account. */
  async memberName(chat: string, userId: string): Promise<string> {
    const { displayName } = await this.#ask(
      (client) =>
        chat.startsWith('C')
          ? client.getGroupMemberProfile(chat, userId)
          : client.getRoomMemberProfile(chat, userId),
      3000,
    );
    return displayName;
  }

  bot(): Promise<messagingApi.BotInfoResponse> {
    return this.#ask((client) => client.getBotInfo());
  }

  /** What may be sent this month (null: no limit), and what was. */
  async quota(): Promise<{ limit: number | null; used: number }> {
    const [quota, consumption] = await Promise.all([
      this.#ask((client) => client.getMessageQuota()),
      this.#ask((client) => client.getMessageQuotaConsumption()),
    ]);
    return { limit: quota.value ?? null, used: consumption.totalUsage };
  }

  /** How many follow, counted up to `most`; accounts that are not verified may not ask (403). */
  async followers(most: number): Promise<{ count: number; more: boolean }> {
    let count = 0;
    let next: string | undefined;
    do {
      const from = next;
      const page = await this.#ask((client) => client.getFollowers(from, 1000));
      count += page.userIds.length;
      next = page.next;
    } while (next !== undefined && count < most);
    return { count, more: next !== undefined };
  }

  endpoint(): Promise<messagingApi.GetWebhookEndpointResponse> {
    return this.#ask((client) => client.getWebhookEndpoint());
  }

  async setEndpoint(endpoint: string): Promise<void> {
    await this.#ask((client) => client.setWebhookEndpoint({ endpoint }));
  }

  testEndpoint(): Promise<messagingApi.TestWebhookEndpointResponse> {
    return this.#ask((client) => client.testWebhookEndpoint({}));
  }

  /** Shows that somebody writes: 5 to 60 seconds in steps of 5, one-to-one only. */
  async loading(chatId: string, loadingSeconds: number): Promise<void> {
    await this.#ask((client) => client.showLoadingAnimation({ chatId, loadingSeconds }));
  }

  async markRead(markAsReadToken: string): Promise<void> {
    await this.#ask((client) => client.markMessagesAsReadByToken({ markAsReadToken }));
  }

  /** The bytes a user sent; «preparing» while LINE works on them (202), «too_large» beyond `most` bytes. */
  content(messageId: string, most: number): Promise<LineContent> {
    return this.#ask(async (client) => {
      const { httpResponse, body } = await client.getMessageContentWithHttpInfo(messageId);
      if (httpResponse.status === 202) return 'preparing' as const;
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of body) {
        const part = Buffer.from(chunk as Uint8Array);
        size += part.byteLength;
        if (size > most) return 'too_large' as const;
        chunks.push(part);
      }
      const type = httpResponse.headers.get('content-type') ?? 'application/octet-stream';
      return { type, bytes: Buffer.concat(chunks) };
    }, contentTimeoutMs);
  }
}

/** Where LINE asks its user whether the two belong together, and then tells the desk. */
export function accountLinkDialog(linkToken: string, nonce: string): string {
  const address = new URL('https://access.line.me/dialog/bot/accountLink');
  address.searchParams.set('linkToken', linkToken);
  address.searchParams.set('nonce', nonce);
  return address.href;
}

export type LineContent = 'preparing' | 'too_large' | { type: string; bytes: Buffer };
