import type { WebhookFailure } from '@madoguchi/contract';
import { request as plain, type IncomingHttpHeaders } from 'node:http';
import { request as secure } from 'node:https';
import { buffer } from 'node:stream/consumers';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { namesInner, publicLookup } from './address.ts';
import { failureOf } from './post.ts';

export type AskFailure = WebhookFailure | 'too_large' | 'redirects' | 'unreadable';
/** What was answered, or why nothing was. */
export type Asked =
  | { status: number; headers: IncomingHttpHeaders; body: Buffer; address: string }
  | { error: AskFailure };

export type AskOptions = {
  method?: 'GET' | 'POST' | 'PUT';
  headers?: Record<string, string>;
  body?: string;
  /** Whether addresses inside the own network may be asked. */
  allowInner: boolean;
  timeoutMs?: number;
  /** The longest answer that is read, in bytes, after unpacking. */
  maxBytes: number;
};

const usualTimeoutMs = 20_000;
const mostRedirects = 3;
const forwarding = new Set([301, 302, 303, 307, 308]);

class TooLarge extends Error {}

const unpack = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress } as const;
const isPacking = (name: string): name is keyof typeof unpack => name in unpack;

function askOnce(url: URL, options: AskOptions): Promise<Asked> {
  const { method = 'GET', headers = {}, body, allowInner, timeoutMs = usualTimeoutMs, maxBytes } = options;
  if (!allowInner && namesInner(url)) return Promise.resolve({ error: 'inner_address' });
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const failed = (error: unknown): void =>
      resolve({
        error: error instanceof TooLarge ? 'too_large' : signal.aborted ? 'timeout' : failureOf(error),
      });
    const asked = (url.protocol === 'https:' ? secure : plain)(url, {
      method,
      headers: {
        'accept-encoding': 'gzip, deflate, br',
        ...headers,
        ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
      },
      agent: false,
      signal,
      ...(allowInner ? {} : { lookup: publicLookup }),
    });
    asked.on('error', failed);
    asked.on('response', (answer) => {
      const packing = answer.headers['content-encoding']?.trim().toLowerCase() ?? '';
      const unpacked = isPacking(packing) ? answer.compose(unpack[packing]()) : answer;
      let size = 0;
      const within = async function* (): AsyncGenerator<Buffer> {
        for await (const piece of unpacked as AsyncIterable<Buffer>) {
          size += piece.byteLength;
          if (size > maxBytes) throw new TooLarge();
          yield piece;
        }
      };
      void buffer(within())
        .then((all) =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: all, address: url.href }),
        )
        .catch((error: unknown) => {
          asked.destroy();
          failed(error);
        });
    });
    asked.end(body);
  });
}

/**
 * Asks an address outside, once. Never throws, reads no more than it may, and never reaches the own network: neither at once nor
 * by a redirect. A GET follows three redirects; what else is asked is not sent anywhere but where it was meant to go.
 */
export async function askOutside(address: string, options: AskOptions): Promise<Asked> {
  let url = new URL(address);
  for (let turns = 0; turns <= mostRedirects; turns += 1) {
    const asked = await askOnce(url, options);
    if ('error' in asked || !forwarding.has(asked.status) || (options.method ?? 'GET') !== 'GET')
      return asked;
    const next = URL.parse(asked.headers.location ?? '', url.href);
    if (next === null || !/^https?:$/u.test(next.protocol)) return { error: 'redirects' };
    // What proves who asks is for the one who was meant alone.
    if (next.origin !== url.origin && options.headers?.['authorization'] !== undefined)
      return { error: 'redirects' };
    url = next;
  }
  return { error: 'redirects' };
}
