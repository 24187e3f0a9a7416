import { voiceUses, voiceEdits } from '@madoguchi/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findPlace } from '../broadcasts/index.ts';
import type { Tx } from '../platform/db/index.ts';
import {
  hashOfAddress,
  pageLanguage,
  pageLimit,
  sendPage,
  workspaceOfAddress,
  type App,
} from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { findAskByToken, listConsents } from './consent.store.ts';
import { takeAnswer, type Answer, type Refusal } from './consents.ts';
import { voiceNews } from './dependencies.ts';
import { standingAt } from './domain.ts';
import { askPage, frame, tellPage, type Asked } from './page.ts';
import { fitOf } from './shortening.ts';
import { findRow, listWordings } from './store.ts';

type Page = { Params: { secret: string }; Querystring: { lang?: unknown; missing?: unknown } };
type Request = FastifyRequest<Page>;

const hidden = { schema: { hide: true } as object };

const show = (reply: FastifyReply, status: number, content: string) =>
  sendPage(reply, status, frame.policy, content);

/** What a secret address opens, as whoever said it sees it; null where it opens nothing. */
async function read(tx: Tx, { params, query, headers }: Request) {
  // Whoever guesses may name a workspace that is none.
  const place = await findPlace(tx).catch(() => null);
  const ask = place && (await findAskByToken(tx, hashOfAddress(params.secret)));
  const voice = ask && (await findRow(tx, ask.voiceId));
  if (place === null || !ask || !voice || voice.erased) return null;
  const wordings = await listWordings(tx, voice.id);
  const wording = wordings.find(({ version }) => version === ask.version);
  if (wording === undefined) return null;
  const ledger = (await listConsents(tx, voice.id)).toReversed();
  const { missing } = query;
  const asked: Asked = {
    language: pageLanguage({ query, headers }, ask.language),
    shop: place.name,
    timeZone: place.timeZone,
    secret: params.secret,
    ask,
    said: { words: voice.words, language: voice.language },
    wording: { words: wording.words, name: wording.name, fit: fitOf(voice.words, wording.words) },
    rewarded: voice.reward !== null,
    last: ledger.at(-1) ?? null,
    stands: standingAt(ledger, Date.now()) !== null,
    refusal: missing === 'uses' || missing === 'until' ? missing : null,
  };
  return { ask, asked };
}

/** What a form says; null where it says nothing that is known. */
function answerOf(form: URLSearchParams): Answer | null {
  const answer = form.get('answer');
  if (answer === 'refuse' || answer === 'withdraw') return { answer };
  if (answer !== 'give') return null;
  const until = form.get('until') ?? '';
  return {
    answer,
    uses: voiceUses.filter((use) => form.getAll('use').includes(use)),
    editing: voiceEdits.find((edit) => edit === form.get('editing')) ?? 'none',
    until: until === '' ? null : until,
  };
}

/** A day that there is; a browser sends no other, but a form can be sent without one. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** Where somebody allows what they said to be shown, or does not, or not any more: pages without scripts. */
export function voicePageRoutes(app: App, dependencies: ChangeDependencies): void {
  const { database } = dependencies;
  const isTooOften = pageLimit(app, 'voice', 30);
  const gone = (request: Request, reply: FastifyReply) =>
    show(reply, 404, tellPage(pageLanguage(request), 'gone'));

  app.get<Page>('/v/:secret', hidden, async (request, reply) => {
    const workspaceId = workspaceOfAddress(request.params.secret);
    if (workspaceId === null) return gone(request, reply);
    const found = await database.inWorkspace(workspaceId, (tx) => read(tx, request));
    return found === null ? gone(request, reply) : show(reply, 200, askPage(found.asked));
  });

  app.register(async (scoped) => {
    scoped.removeAllContentTypeParsers();
    scoped.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 10_000 },
      (_request, body, next) => next(null, new URLSearchParams(String(body))),
    );
    scoped.post<Page & { Body: unknown }>('/v/:secret', hidden, async (request, reply) => {
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      if (await isTooOften(request)) return show(reply, 429, tellPage(pageLanguage(request), 'busy'));
      const workspaceId = workspaceOfAddress(request.params.secret);
      if (workspaceId === null) return gone(request, reply);
      const answer = answerOf(form);
      const outcome = await changing(dependencies, workspaceId, async (tx, events) => {
        const found = await read(tx, request);
        if (found === null) return null;
        const { language } = found.asked;
        let refusal: Refusal | null = null;
        if (answer?.answer === 'give' && answer.until !== null && !isDay(answer.until)) refusal = 'until';
        else if (answer !== null) {
          refusal = await takeAnswer(tx, found.ask, answer, Date.now());
          if (refusal === null) events.push(voiceNews('voice', found.ask.voiceId));
        }
        return { language, refusal };
      });
      if (outcome === null) return gone(request, reply);
      const missing = outcome.refusal === null ? '' : `&missing=${outcome.refusal}`;
      return reply.redirect(`/v/${request.params.secret}?lang=${outcome.language}${missing}`, 303);
    });
  });
}
