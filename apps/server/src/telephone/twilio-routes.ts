import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isSignedByTwilio, readTwilioCall, twiml } from '../channels/phone/index.ts';
import { AppError, publicOrigin, type App } from '../platform/http/index.ts';
import { accountOf } from './channel.ts';
import { noteHeard } from './channel.store.ts';
import { changing, type TelephoneDependencies } from './dependencies.ts';
import type { Heard } from './heard.ts';
import {
  headerOf,
  hookBodyLimit,
  hookChannels,
  rawBodyOf,
  takeRawBodies,
  type FoundChannel,
} from './hooks.ts';
import { onAccept, onDialed, onMessage, onRecording, onScreen, onStatus, onVoice } from './twilio-inbound.ts';
import { onAnswered, onConnect, onConnected } from './twilio-outbound.ts';
import type { HookUrl } from './ring.ts';

const handlers: Record<string, (heard: Heard) => Promise<string>> = {
  voice: onVoice,
  status: onStatus,
  dialed: onDialed,
  screen: onScreen,
  accept: onAccept,
  message: onMessage,
  recording: onRecording,
  connect: onConnect,
  answered: onAnswered,
  connected: onConnected,
};

const params = z.object({ channelId: z.uuid(), what: z.string().max(40) });
const query = z.object({
  call: z.uuid().optional(),
  member: z.uuid().optional(),
  round: z.coerce.number().int().min(0).max(100).optional(),
  ok: z.string().max(5).optional(),
});

/** Addresses of ours at which Twilio asks about a telephone. */
export function hookUrls(origin: string, channelId: string): HookUrl {
  return (path, given = {}) => {
    const asked = new URLSearchParams(given).toString();
    return `${origin}/hooks/twilio/${channelId}/${path}${asked === '' ? '' : `?${asked}`}`;
  };
}

/** @throws AppError `forbidden` for whoever does not sign as this account. */
function refuseUnsigned(
  dependencies: TelephoneDependencies,
  request: FastifyRequest,
  origin: string,
  { workspaceId, channel }: FoundChannel,
): void {
  const account = channel.config.service === 'twilio' ? accountOf(dependencies.box, channel) : null;
  const signed =
    account !== null &&
    isSignedByTwilio(account.authToken, {
      url: `${origin}${request.raw.url ?? ''}`,
      contentType: headerOf(request, 'content-type'),
      rawBody: rawBodyOf(request),
      signature: headerOf(request, 'x-twilio-signature'),
    });
  if (signed) return;
  dependencies.log.warn({ workspaceId, channelId: channel.id }, 'a request of Twilio was not signed rightly');
  throw new AppError(
    'forbidden',
    'This request is not signed by the account of this telephone. Check the auth token, and that PUBLIC_URL is the address Twilio calls.',
  );
}

/** What Twilio asks and tells: each request is signed, kept, and answered with TwiML. */
export function twilioRoutes(app: App, dependencies: TelephoneDependencies): void {
  const find = hookChannels(dependencies);
  app.register((hooks, _options, done) => {
    takeRawBodies(hooks);
    hooks.post(
      '/hooks/twilio/:channelId/:what',
      { bodyLimit: hookBodyLimit, schema: { hide: true } },
      async (request, reply) => {
        const named = params.safeParse(request.params);
        const handle = named.success ? handlers[named.data.what] : undefined;
        const asked = query.safeParse(request.query);
        if (!named.success || handle === undefined || !asked.success)
          throw new AppError('not_found', 'There is no telephone at this address.');
        const found = await find(named.data.channelId);
        const { workspaceId, channel } = found;
        const origin = publicOrigin(request, dependencies.publicUrl);
        refuseUnsigned(dependencies, request, origin, found);
        const call = readTwilioCall(headerOf(request, 'content-type'), rawBodyOf(request));
        if (call === null || call.AccountSid !== channel.config.twilio?.accountSid)
          throw new AppError('invalid_request', 'This is no call of the account of this telephone.');
        const hookUrl = hookUrls(origin, channel.id);
        const heard = { dependencies, workspaceId, channel, call, query: asked.data, hookUrl };
        const answer = channel.enabled ? await handle(heard) : twiml('<Reject/>');
        await hear(dependencies, workspaceId, channel.id);
        return reply.type('text/xml; charset=utf-8').send(answer);
      },
    );
    done();
  });
}

/** Whoever signs rightly is connected: open pages see it. */
export function hear(
  dependencies: Pick<TelephoneDependencies, 'database' | 'realtime'>,
  workspaceId: string,
  channelId: string,
): Promise<void> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    if (await noteHeard(tx, channelId))
      events.push({ type: 'channel.updated', conversationId: null, data: { channelId } });
  });
}
