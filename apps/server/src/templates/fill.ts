import type { FilledTemplate } from '@madoguchi/contract';
import { calendarFor } from '../calendar/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { findAround, findShop, type Around } from './context.store.ts';
import { parse } from './text/parse.ts';
import { render } from './text/render.ts';
import { valueOf, type Source } from './values.ts';

/** What is known for filling: the workspace, the writer, and the conversation where there is one. */
export async function sourceOf(
  tx: Tx,
  actor: Pick<Actor, 'memberName'>,
  language: 'ja' | 'en',
  conversationId: string | null,
): Promise<Source & { around: Around | null }> {
  const [shop, calendar, around] = await Promise.all([
    findShop(tx),
    calendarFor(tx, null),
    conversationId === null ? null : findAround(tx, conversationId),
  ]);
  if (around === undefined)
    throw new AppError('not_found', 'This conversation does not exist in this workspace.');
  const { isBusinessDay } = calendar;
  return { ...shop, language, now: new Date(), agent: actor.memberName, isBusinessDay, around };
}

/** Fills a kept text, which was readable when it was kept. */
export const fill = (body: string, source: Source): FilledTemplate =>
  render(parse(body), valueOf(source), source.language);
