import type { Locale } from '@madoguchi/contract';
import type { FastifyReply } from 'fastify';
import { findPlace } from '../../broadcasts/index.ts';
import {
  html,
  pageFrame,
  pageLanguage,
  plain,
  sendPage,
  whenText,
  workspaceOfAddress,
  type App,
} from '../../platform/http/index.ts';
import type { ProgrammeDependencies } from '../dependencies.ts';
import { openAddress } from './access.ts';

const frame = pageFrame('');

const words = {
  ja: {
    closed: (when: string) =>
      `${when}から、このページよりご覧いただけます。お時間になりましたら、もう一度お開きください。`,
    over: 'このご案内は終了しました。',
    gone: 'このページは、ご覧いただけません',
    goneBody:
      'アドレスが変更されているか、ご案内を終了しています。ご用の際は、お問い合わせ窓口へご連絡ください。',
  },
  en: {
    closed: (when: string) => `This opens on ${when}. Please open this page again then.`,
    over: 'This is over.',
    gone: 'This page is not there any more',
    goneBody: 'Its address has changed, or it has ended. Please contact us if there is anything we can do.',
  },
} as const;

type Page = { Params: { secret: string }; Querystring: { lang?: unknown } };

const show = (
  reply: FastifyReply,
  status: number,
  language: Locale,
  { title, shop, line }: { title: string; shop: string; line: string },
) => sendPage(reply, status, frame.policy, frame.page({ language, title, shop, body: html`<p>${line}</p>` }));

/** Where early access is asked for: leads on once it is open for whoever asks, and says when until then. */
export function accessPageRoutes(app: App, { database }: Pick<ProgrammeDependencies, 'database'>): void {
  app.get<Page>('/e/:secret', { schema: { hide: true } as object }, async (request, reply) => {
    const language = pageLanguage(request);
    const { gone: title, goneBody: line, closed, over } = words[language];
    const { secret } = request.params;
    const workspaceId = workspaceOfAddress(secret);
    const found =
      workspaceId === null
        ? null
        : await database.inWorkspace(workspaceId, async (tx) => {
            // Whoever guesses may name a workspace that is none.
            const place = await findPlace(tx).catch(() => null);
            return place === null ? null : { place, door: await openAddress(tx, secret, new Date()) };
          });
    if (found === null || found.door.state === 'gone')
      return show(reply, 404, language, { title, shop: '', line });
    const { door, place } = found;
    if (door.state === 'open')
      return reply
        .headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' })
        .redirect(new URL(door.target).href, 302);
    const { name } = door.access;
    const named = { title: plain(name, language), shop: place.name };
    if (door.state === 'over') return show(reply, 410, language, { ...named, line: over });
    return show(reply, 200, language, {
      ...named,
      line: closed(whenText(door.opensAt, language, place.timeZone)),
    });
  });
}
