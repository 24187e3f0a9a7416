import type { SearchHit, SearchResult } from '@madoguchi/contract';
import { arrive, inbound } from '../conversations/mail.fixture.ts';
import { newId } from '../platform/db/index.ts';
import type { Desk, Person } from '../testing/desk.fixture.ts';
import { keepIndex } from './indexer.ts';

/** Segments so small that a test has many of them, on both levels. */
export const tiny = { small: 8, merged: 3 };

export function keepTiny(desk: Desk): Promise<void> {
  return keepIndex(desk.context.database, desk.workspaceId, tiny);
}

type Given = NonNullable<Parameters<typeof inbound>[0]>;

/** Mails of conversations of their own, an hour apart, oldest first; a mail may go on with that of an index before it. */
export async function mails(
  desk: Desk,
  channelId: string,
  letters: readonly (Given & { answers?: number })[],
): Promise<void> {
  const begin = Date.now() - (letters.length + 1) * 3_600_000;
  const headers = letters.map(() => `${newId()}@example.ne.jp`);
  for (const [n, { answers, ...letter }] of letters.entries()) {
    const references = answers === undefined ? [] : [headers[answers] ?? ''];
    const receivedAt = new Date(begin + n * 3_600_000);
    await arrive(
      desk,
      channelId,
      inbound({ headerId: headers[n] ?? null, references, receivedAt, externalId: newId(), ...letter }),
    );
  }
}

export async function ask(
  person: Person,
  q: string,
  more: Record<string, string> = {},
): Promise<SearchResult> {
  const path = `/api/v1/search?${new URLSearchParams({ q, ...more })}`;
  const { status, body } = await person.call<SearchResult>('GET', path);
  if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** Every result, page by page. */
export async function askAll(person: Person, q: string, limit = 7): Promise<SearchHit[]> {
  const items: SearchHit[] = [];
  let cursor = '';
  do {
    const page = await ask(person, q, { limit: String(limit), ...(cursor === '' ? {} : { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor ?? '';
  } while (cursor !== '');
  return items;
}

export const subjects = (items: readonly SearchHit[]): string[] =>
  items.map((hit) => hit.conversation.subject);
