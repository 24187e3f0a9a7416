import type { Locale } from '@madoguchi/contract';
import type { FastifyReply } from 'fastify';
import { publicOrigin, workspaceOfAddress, type App } from '../platform/http/index.ts';
import type { CardDependencies } from './cards.ts';
import type { Paper } from './domain.ts';
import { cardPage, gonePage, printPage } from './page.ts';
import { qrCode } from './qr.ts';
import { readPublic } from './read.ts';
import { policy } from './style.ts';
import { cardWords } from './words.ts';

/** In the language of the address, else of the browser, else in Japanese. */
function languageOf(asked: unknown, accepted = ''): Locale {
  if (asked === 'en' || asked === 'ja') return asked;
  const first = /\b(?:ja|en)\b/iu.exec(accepted)?.[0].toLowerCase();
  return first === 'en' ? 'en' : 'ja';
}

const paperOf = (asked: unknown): Paper | null => (asked === 'a4' || asked === 'card' ? asked : null);

function answer(reply: FastifyReply, status: number, content: string) {
  return reply
    .code(status)
    .headers({
      'content-security-policy': policy,
      'cache-control': 'private, no-cache',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    })
    .type('text/html; charset=utf-8')
    .send(content);
}

/** A card by its address, for whoever has it: on a screen, and set for a printer. */
export function publicCardRoutes(
  app: App,
  { database, publicUrl }: Pick<CardDependencies, 'database' | 'publicUrl'>,
): void {
  app.get<{ Params: { secret: string }; Querystring: { lang?: unknown; print?: unknown } }>(
    '/cards/:secret',
    { schema: { hide: true } },
    async (request, reply) => {
      const { secret } = request.params;
      const language = languageOf(request.query.lang, request.headers['accept-language']);
      const base = publicOrigin(request, publicUrl);
      const workspaceId = workspaceOfAddress(secret);
      const card =
        workspaceId === null
          ? undefined
          : await database.inWorkspace(workspaceId, (tx) => readPublic(tx, { secret, language, base }));
      void reply.header('vary', 'accept-language');
      if (card === undefined) return answer(reply, 404, gonePage(language));
      const paper = paperOf(request.query.print);
      if (paper === null) return answer(reply, 200, cardPage(card));
      const code = await qrCode(card.address, cardWords[language].online);
      return answer(reply, 200, printPage(card, paper, code));
    },
  );
}
