import type { FastifyReply } from 'fastify';
import {
  pageHeaders,
  pageLanguage,
  publicOrigin,
  workspaceOfAddress,
  type App,
} from '../platform/http/index.ts';
import type { CardDependencies } from './cards.ts';
import type { Paper } from './domain.ts';
import { cardPage, gonePage, printPage } from './page.ts';
import { qrCode } from './qr.ts';
import { readPublic } from './read.ts';
import { policy } from './style.ts';
import { cardWords } from './words.ts';

const paperOf = (asked: unknown): Paper | null => (asked === 'a4' || asked === 'card' ? asked : null);

function answer(reply: FastifyReply, status: number, content: string) {
  return reply
    .code(status)
    .headers({
      ...pageHeaders(policy),
      'cache-control': 'private, no-cache',
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
      const language = pageLanguage(request);
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
