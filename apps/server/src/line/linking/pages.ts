import type { FastifyReply, FastifyRequest } from 'fastify';
import { accountLinkDialog, LineProblem } from '../../channels/line/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { pageLimit, type App } from '../../platform/http/index.ts';
import type { Logger } from '../../platform/log.ts';
import type { LineAccounts } from '../accounts.ts';
import { checkCode, requestCode, tradeCode, type CodeDependencies } from './codes.ts';
import { openInvitation, type InvitingDependencies, type Opened } from './invitation.ts';
import { addressPage, codePage, endPage, policy } from './page.ts';
import type { Fault } from './words.ts';

export type PageDependencies = CodeDependencies &
  InvitingDependencies & { database: Database; accounts: LineAccounts; log: Logger };

type Link = { Params: { token: string } };
type Request = FastifyRequest<Link>;

const hidden = { schema: { hide: true } as object };

/** Of an address (IP) in a minute: telephone companies put many people behind one. */
const asksPerMinute = 60;

function answer(reply: FastifyReply, status: number, content: string) {
  return reply
    .code(status)
    .headers({
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    .type('text/html; charset=utf-8')
    .send(content);
}

/** The pages behind an invitation's button: on to the company's own login, or a code by mail. No script, no cookie. */
export function linkPages(app: App, dependencies: PageDependencies): void {
  const { database } = dependencies;
  const isTooOften = pageLimit(app, 'line-link', asksPerMinute);

  /** Answers with what an invitation leads to; says so where it leads nowhere. */
  async function opened(
    request: Request,
    reply: FastifyReply,
    work: (found: Opened, shown: { locale: 'ja' | 'en'; company: string; path: string }) => unknown,
  ) {
    const { token } = request.params;
    const found = await openInvitation(dependencies, token, (workspaceId, read) =>
      database.inWorkspace(workspaceId, read),
    );
    if (found === null) return answer(reply, 404, endPage('ja', 'none'));
    if (found === 'over') return answer(reply, 410, endPage('ja', 'over'));
    const { locale, company } = found;
    return work(found, { locale, company, path: `/line-link/${token}` });
  }

  app.get<Link>('/line-link/:token', hidden, (request, reply) =>
    opened(request, reply, async (found, shown) => {
      const { linkUrl, locale } = found;
      if (linkUrl === null) return answer(reply, 200, addressPage({ ...shown, fault: null }));
      if (await isTooOften(request)) return answer(reply, 429, endPage(locale, 'often'));
      const linkToken = await linkTokenFor(dependencies, found);
      if (linkToken === null) return answer(reply, 502, endPage(locale, 'line'));
      const address = new URL(linkUrl);
      address.searchParams.set('linkToken', linkToken);
      return reply.header('cache-control', 'no-store').redirect(address.href, 302);
    }),
  );

  app.register(async (scoped) => {
    scoped.removeAllContentTypeParsers();
    scoped.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 2000 },
      (_request, body, next) => next(null, new URLSearchParams(String(body))),
    );
    const field = ({ body }: Request, name: string): string =>
      (body instanceof URLSearchParams ? (body.get(name) ?? '') : '')
        .toWellFormed()
        .replaceAll('\0', '')
        .trim();
    scoped.post<Link>('/line-link/:token/code', hidden, (request, reply) =>
      opened(request, reply, async (found, shown) => {
        const email = field(request, 'email');
        const again = (status: number, fault: Fault) =>
          answer(reply, status, addressPage({ ...shown, fault }, email));
        if (await isTooOften(request)) return again(429, 'often');
        const asked = await requestCode(dependencies, found, email);
        if (asked !== 'asked') return again(asked === 'too_many' ? 429 : 400, asked);
        return answer(reply, 200, codePage({ ...shown, fault: null }));
      }),
    );

    scoped.post<Link>('/line-link/:token/confirm', hidden, (request, reply) =>
      opened(request, reply, async (found, shown) => {
        const again = (status: number, fault: Fault) => answer(reply, status, codePage({ ...shown, fault }));
        if (await isTooOften(request)) return again(429, 'often');
        const checked = await checkCode(dependencies, found, field(request, 'code'));
        if (checked === 'wrong') return again(400, 'wrong');
        if (checked === 'over') return answer(reply, 410, addressPage({ ...shown, fault: 'code_over' }));
        const linkToken = await linkTokenFor(dependencies, found);
        if (linkToken === null) return again(502, 'line');
        const link = await tradeCode(dependencies, found);
        if (link === null) return answer(reply, 410, addressPage({ ...shown, fault: 'code_over' }));
        return reply
          .headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
          .redirect(accountLinkDialog(linkToken, link.nonce), 303);
      }),
    );
  });
}

/** Null when LINE does not give one now. It is worth ten minutes, so it is asked for when it is needed. */
async function linkTokenFor(
  { accounts, log }: Pick<PageDependencies, 'accounts' | 'log'>,
  { workspaceId, channelId, userId }: Opened,
): Promise<string | null> {
  try {
    return (await (await accounts.open(workspaceId, channelId))?.api.linkToken(userId)) ?? null;
  } catch (error) {
    if (!(error instanceof LineProblem)) throw error;
    log.warn({ err: error, channelId }, 'LINE gave no link token');
    return null;
  }
}
