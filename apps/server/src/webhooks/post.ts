import type { WebhookFailure } from '@madoguchi/contract';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { InnerAddress, namesInner, publicLookup } from './address.ts';

/** How a POST ended: the answer's status and beginning, or why there is none. */
export type Posted = { status: number | null; error: WebhookFailure | null; response: string | null };

export type PostOptions = {
  /** Whether addresses inside the own network may be reached. */
  allowInner: boolean;
  timeoutMs?: number;
};

const keptCharacters = 2000;
const usualTimeoutMs = 15_000;

const failureOfCode: Record<string, WebhookFailure> = {
  ENOTFOUND: 'unknown_host',
  EAI_AGAIN: 'unknown_host',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'cut',
  EPIPE: 'cut',
  ETIMEDOUT: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  CERT_HAS_EXPIRED: 'certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate',
};

/** What people can do something about, by the codes of Node and OpenSSL. */
export function failureOf(error: unknown): WebhookFailure {
  if (error instanceof InnerAddress) return 'inner_address';
  return failureOfCode[error instanceof Error && 'code' in error ? String(error.code) : ''] ?? 'other';
}

/** Posts once: JSON, unless the headers say otherwise. Never throws, never follows a redirect, reads no more of the answer than is kept. */
export function post(
  address: string,
  headers: Record<string, string>,
  body: string | Buffer,
  { allowInner, timeoutMs = usualTimeoutMs }: PostOptions,
): Promise<Posted> {
  const url = new URL(address);
  if (!allowInner && namesInner(url))
    return Promise.resolve({ status: null, error: 'inner_address', response: null });
  return new Promise((resolve) => {
    const fail = (error: WebhookFailure): void => resolve({ status: null, error, response: null });
    const signal = AbortSignal.timeout(timeoutMs);
    const asked = (url.protocol === 'https:' ? secure : plain)(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...headers,
        'content-length': Buffer.byteLength(body),
      },
      agent: false,
      signal,
      ...(allowInner ? {} : { lookup: publicLookup }),
    });
    asked.on('error', (error) => fail(signal.aborted ? 'timeout' : failureOf(error)));
    asked.on('response', (answer) => {
      let response = '';
      const settle = (): void => {
        const status = answer.statusCode ?? 0;
        resolve({ status, error: null, response: response.slice(0, keptCharacters) });
        asked.destroy();
      };
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        response += chunk;
        if (response.length >= keptCharacters) settle();
      });
      // The status is known: an answer that breaks off after it was given all the same.
      answer.on('close', settle);
    });
    asked.end(body);
  });
}
