import type { Attachment } from '@madoguchi/contract';
import { ApiError, errorFromAnswer, offlineError } from './problem.ts';
import { databaseWaiting } from './waiting.ts';

export { ApiError } from './problem.ts';

type Query = Record<string, string | number | boolean | null | undefined>;
type WriteOptions = { idempotencyKey?: string; signal?: AbortSignal };

const base = '/api/v1';
const sessionEndListeners = new Set<() => void>();
const restrictionListeners = new Set<() => void>();

/** Calls `listener` whenever the server says that nobody is signed in any more. Returns how to stop. */
export function onSessionEnd(listener: () => void): () => void {
  sessionEndListeners.add(listener);
  return () => sessionEndListeners.delete(listener);
}

/** Calls `listener` whenever the server says that a second factor must be set up first. Returns how to stop. */
export function onRestriction(listener: () => void): () => void {
  restrictionListeners.add(listener);
  return () => restrictionListeners.delete(listener);
}

/** The address of an API path with its query; empty, null and undefined parameters are left out. */
export function apiUrl(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return `${base}${path}${text === '' ? '' : `?${text}`}`;
}

async function request<T>(method: string, url: string, init: RequestInit = {}): Promise<T> {
  const headers = new Headers(init.headers);
  headers.set('Accept', 'application/json');
  headers.set('X-Requested-With', 'madoguchi');
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(url, { ...init, method, headers, credentials: 'same-origin' });
    body = await readBody(response);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw offlineError();
  }
  if (response.ok) return body as T;
  const failure = errorFromAnswer(response.status, body);
  databaseWaiting.failed(failure);
  if (failure.code === 'two_factor_setup_required') for (const listener of restrictionListeners) listener();
  if (failure.code === 'not_signed_in') for (const listener of sessionEndListeners) listener();
  throw failure;
}

async function readBody(response: Response): Promise<unknown> {
  if (!/\bjson\b/u.test(response.headers.get('Content-Type') ?? '')) return null;
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function write<T>(method: string, path: string, body: unknown, options: WriteOptions): Promise<T> {
  const headers = new Headers();
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (options.idempotencyKey !== undefined) headers.set('Idempotency-Key', options.idempotencyKey);
  return request<T>(method, apiUrl(path), {
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
}

/**
 * The server's API. Paths are without `/api/v1`.
 * Every method throws {@link ApiError}; a request without an answer has the code `offline`.
 */
export const api = {
  get<T>(path: string, query?: Query, options: { signal?: AbortSignal } = {}): Promise<T> {
    return request<T>(
      'GET',
      apiUrl(path, query),
      options.signal === undefined ? {} : { signal: options.signal },
    );
  },
  post<T>(path: string, body?: unknown, options: WriteOptions = {}): Promise<T> {
    return write<T>('POST', path, body, options);
  },
  put<T>(path: string, body?: unknown, options: WriteOptions = {}): Promise<T> {
    return write<T>('PUT', path, body, options);
  },
  patch<T>(path: string, body?: unknown, options: WriteOptions = {}): Promise<T> {
    return write<T>('PATCH', path, body, options);
  },
  delete<T>(path: string, options: WriteOptions = {}): Promise<T> {
    return write<T>('DELETE', path, undefined, options);
  },
  /** Sends a file as it is. */
  sendFile<T>(path: string, file: File): Promise<T> {
    return request<T>('POST', apiUrl(path, { name: file.name }), {
      headers: { 'Content-Type': file.type === '' ? 'application/octet-stream' : file.type },
      body: file,
    });
  },
  /** Stores a file for a later message. */
  upload(file: File, options: { signal?: AbortSignal } = {}): Promise<Attachment> {
    return request<Attachment>('POST', apiUrl('/attachments', { name: file.name }), {
      headers: { 'Content-Type': file.type === '' ? 'application/octet-stream' : file.type },
      body: file,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  },
};

/** Whether `error` is an API error of one of these codes. */
export function hasCode(error: unknown, ...codes: ApiError['code'][]): error is ApiError {
  return error instanceof ApiError && codes.includes(error.code);
}
