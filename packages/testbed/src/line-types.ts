import type { IncomingHttpHeaders } from 'node:http';

/** One request that the fake LINE received, as it came. */
export type LineRequest = {
  method: string;
  /** Without its query. */
  path: string;
  query: Record<string, string>;
  headers: IncomingHttpHeaders;
  /** Parsed: JSON, or the fields of a form; null without a body. */
  body: unknown;
  /** Which of LINE's hosts would have been asked. */
  host: 'api' | 'data';
  status: number;
};

export type LineUser = {
  userId: string;
  displayName: string;
  pictureUrl?: string;
  language?: string;
  follows: boolean;
  blocked: boolean;
};

/** What arrived on a user's telephone. */
export type Arrived = {
  to: string;
  by: 'reply' | 'push' | 'multicast';
  messages: Record<string, unknown>[];
  ids: string[];
};

/** What happens with the next request to a path that holds `to`, in place of the usual. */
export type Mishap = {
  to: string;
  /** Answers this. */
  status?: number;
  message?: string;
  /** Does what was asked first: the caller cannot know. */
  afterwards?: boolean;
  /** Never answers. */
  silent?: boolean;
};

export type LineContent = {
  type: string;
  bytes: Uint8Array;
  /** How often it is still answered 202, since it is being prepared. */
  preparing: number;
  gone: boolean;
};

export type LineEvent = {
  type: string;
  webhookEventId: string;
  timestamp: number;
  mode: 'active' | 'standby';
  deliveryContext: { isRedelivery: boolean };
  source?: { type: string; userId?: string; groupId?: string; roomId?: string };
  replyToken?: string;
} & Record<string, unknown>;
