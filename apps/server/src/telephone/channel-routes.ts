import {
  idParams,
  memberPhone,
  memberPhones,
  phoneCheck,
  phoneSecret,
  saveMemberPhone as savePhone,
} from '@madoguchi/contract';
import { randomBytes } from 'node:crypto';
import { checkAccount } from '../channels/phone/index.ts';
import { actorOf, AppError, type App } from '../platform/http/index.ts';
import { accountOf, openSecrets, requirePhoneChannel, sealSecrets } from './channel.ts';
import { saveSecret, setPhoneState } from './channel.store.ts';
import { changing, type TelephoneDependencies } from './dependencies.ts';
import { listPhones } from './phone.store.ts';
import { saveMemberPhone, toMemberPhone } from './phones.ts';

/** What is special about a telephone's settings, and by which telephones members are rung. */
export function phoneChannelRoutes(app: App, dependencies: TelephoneDependencies): void {
  const { database, box } = dependencies;
  const write = { scope: 'channels:write' } as const;

  app.post(
    '/api/v1/channels/:id/phone-secret',
    {
      config: { ...write, shownOnce: true },
      schema: { params: idParams, response: { 201: phoneSecret } },
    },
    async (request, reply) => {
      const { workspaceId } = actorOf(request);
      const { id } = request.params;
      const hookSecret = randomBytes(32).toString('base64url');
      await changing(dependencies, workspaceId, async (tx, events) => {
        const channel = await requirePhoneChannel(tx, id);
        if (channel.config.service !== 'webhook')
          throw new AppError(
            'unprocessable',
            'Only a telephone that tells of calls by webhook has a secret.',
          );
        await saveSecret(tx, id, sealSecrets(box, id, { ...openSecrets(box, channel), hookSecret }));
        events.push({ type: 'channel.updated', conversationId: null, data: { channelId: id } });
      });
      return reply.code(201).send({ secret: hookSecret });
    },
  );

  app.post(
    '/api/v1/channels/:id/phone-check',
    { config: write, schema: { params: idParams, response: { 200: phoneCheck } } },
    async (request) => {
      const { workspaceId } = actorOf(request);
      const { id } = request.params;
      const channel = await database.inWorkspace(workspaceId, (tx) => requirePhoneChannel(tx, id));
      const account = accountOf(box, channel);
      if (account === null)
        throw new AppError(
          'unprocessable',
          'There is nothing to check: this telephone is not one of Twilio.',
        );
      const asked = await checkAccount(account);
      const problem = asked.ok ? null : asked.problem;
      await changing(dependencies, workspaceId, async (tx, events) => {
        await setPhoneState(tx, id, {
          state: problem === null ? 'live' : 'failed',
          reason: problem === null ? null : { code: reasons[problem.code], message: problem.message },
        });
        events.push({ type: 'channel.updated', conversationId: null, data: { channelId: id } });
      });
      return { ok: asked.ok, message: problem?.message ?? null };
    },
  );

  app.get(
    '/api/v1/member-phones',
    { config: { scope: 'members:read' }, schema: { response: { 200: memberPhones } } },
    async (request) => ({
      items: (await database.inWorkspace(actorOf(request).workspaceId, listPhones)).map(toMemberPhone),
    }),
  );

  app.put(
    '/api/v1/member-phones/:id',
    {
      config: { scope: 'conversations:write' },
      schema: { params: idParams, body: savePhone, response: { 200: memberPhone } },
    },
    (request) => saveMemberPhone(dependencies, actorOf(request), request.params.id, request.body),
  );
}

const reasons = {
  wrong_credentials: 'wrong_password',
  refused: 'access_refused',
  unreachable: 'unreachable',
} as const;
