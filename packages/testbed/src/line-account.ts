import type { LineAnswer } from './line-messaging.ts';
import type { LineState } from './line-state.ts';

const ok = (json: object = {}): LineAnswer => ({ status: 200, json });
const missing: LineAnswer = { status: 404, json: { message: 'Not found' } };

/** What LINE does when it is asked to try the address of webhooks: it posts an empty one. */
export type TryEndpoint = (url: string) => Promise<number>;

type Asked = { method: string; path: string; query: Record<string, string>; body: Record<string, unknown> };

/** Everything but sending: who the account and its users are, quota, webhook address, reading marks. */
export async function account(
  state: LineState,
  { method, path, query, body }: Asked,
  tryEndpoint: TryEndpoint,
): Promise<LineAnswer> {
  const profile = /^\/v2\/bot\/profile\/(U[0-9a-f]{32})$/.exec(path)?.[1];
  if (profile !== undefined) {
    const user = state.users.get(profile);
    if (user === undefined || user.blocked) return missing;
    const { userId, displayName, pictureUrl, language } = user;
    return ok({ userId, displayName, ...(pictureUrl !== undefined && { pictureUrl }), language });
  }
  const linking = /^\/v2\/bot\/user\/(U[0-9a-f]{32})\/linkToken$/.exec(path)?.[1];
  if (linking !== undefined && method === 'POST')
    return state.users.has(linking) ? ok({ linkToken: state.linkToken(linking) }) : missing;
  switch (`${method} ${path}`) {
    case 'GET /v2/bot/info':
      return ok(state.bot);
    case 'GET /v2/bot/message/quota':
      return ok(state.quota === null ? { type: 'none' } : { type: 'limited', value: state.quota });
    case 'GET /v2/bot/message/quota/consumption':
      return ok({ totalUsage: state.used });
    case 'GET /v2/bot/followers/ids':
      return followers(state, query);
    case 'GET /v2/bot/channel/webhook/endpoint':
      return state.endpoint === null
        ? missing
        : ok({ endpoint: state.endpoint.url, active: state.endpoint.active });
    case 'PUT /v2/bot/channel/webhook/endpoint':
      state.endpoint = { url: String(body['endpoint']), active: true };
      return ok();
    case 'POST /v2/bot/channel/webhook/test':
      return tested(state, body, tryEndpoint);
    case 'POST /v2/bot/chat/loading/start':
      state.loading.push({ chatId: String(body['chatId']), seconds: Number(body['loadingSeconds'] ?? 20) });
      return { status: 202, json: {} };
    case 'POST /v2/bot/chat/markAsRead': {
      const messageId = state.markTokens.get(String(body['markAsReadToken']));
      if (messageId === undefined) return { status: 400, json: { message: 'Invalid token' } };
      state.read.add(messageId);
      return ok();
    }
    default:
      return missing;
  }
}

function followers(state: LineState, query: Record<string, string>): LineAnswer {
  const all = [...state.users.values()].filter((user) => user.follows && !user.blocked);
  const from = Number(query['start'] ?? 0);
  const limit = Number(query['limit'] ?? 300);
  const next = from + limit < all.length ? { next: String(from + limit) } : {};
  return ok({ userIds: all.slice(from, from + limit).map(({ userId }) => userId), ...next });
}

async function tested(
  state: LineState,
  body: Record<string, unknown>,
  tryEndpoint: TryEndpoint,
): Promise<LineAnswer> {
  const url = typeof body['endpoint'] === 'string' ? body['endpoint'] : state.endpoint?.url;
  if (url === undefined) return missing;
  const timestamp = new Date().toISOString();
  try {
    const statusCode = await tryEndpoint(url);
    const success = statusCode === 200;
    const reason = success ? 'OK' : 'ERROR_STATUS_CODE';
    return ok({ success, timestamp, statusCode, reason, detail: String(statusCode) });
  } catch {
    const detail = 'TLS handshake failure';
    return ok({ success: false, timestamp, statusCode: 0, reason: 'COULD_NOT_CONNECT', detail });
  }
}
