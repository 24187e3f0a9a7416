import type { Locale, PersonalPage } from '@madoguchi/contract';
import type { ChannelRow } from '../desk-channels/index.ts';
import { messageVariants } from '../experiments/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { pageEnded, problemsOf, type Problem } from './checks.ts';
import type { BroadcastDependencies } from './dependencies.ts';
import { scopeOf } from './policy.ts';
import type { BroadcastRow } from './store.ts';
import type { Sender } from './text.ts';

type Dependencies = Pick<BroadcastDependencies, 'publicUrl' | 'pages'>;

/** What is written; without an `id` it is not stored yet. */
type Written = Pick<BroadcastRow, 'kind' | 'subject' | 'body'> & {
  id: string | null;
  personalPage: PersonalPage | null;
};
type Place = { channel: Pick<ChannelRow, 'type' | 'enabled'> | undefined; sender: Sender };

/** Everything that would keep it from being sent at that moment, with the page it carries and all wordings of it. */
export async function problemsAt(
  tx: Tx,
  { publicUrl, pages }: Dependencies,
  { id, personalPage, ...written }: Written,
  place: Place,
  at: Date,
): Promise<Problem[]> {
  const page = personalPage === null ? undefined : await pages.find(tx, personalPage, at);
  const variants = id === null ? [] : [...(await messageVariants(tx, id)).values()];
  return problemsOf({ ...written, ...place, publicUrl, page, variants });
}

/**
 * Whether somebody may let a broadcast carry this page: whoever may make such pages by hand, while it is open to anybody.
 * @throws AppError `not_found`, `forbidden`, `unprocessable` for one that has ended
 */
export async function checkPage(
  tx: Tx,
  { pages }: Pick<Dependencies, 'pages'>,
  actor: Actor,
  page: PersonalPage,
): Promise<void> {
  if (!actor.scopes.has(scopeOf.givePages))
    throw new AppError(
      'forbidden',
      `Pages for each reader need the permission «${scopeOf.givePages}», which ${actor.memberName} (${actor.role}) does not have here.`,
    );
  const found = await pages.find(tx, page, new Date());
  if (found === undefined)
    throw new AppError('not_found', 'This page does not exist in this workspace (personalPage).');
  if (found.ended !== null) throw new AppError('unprocessable', pageEnded[found.ended]);
}

const exampleNote = {
  ja: '（見本のアドレスのため開けません）',
  en: '(an example, which opens nothing)',
};

/** What stands in an example where a reader finds the address of their own page; null where there is none. */
export const examplePage = (
  { publicUrl, pages }: Dependencies,
  page: PersonalPage | null,
  language: Locale,
): string | null =>
  page === null ? null : `${publicUrl ?? ''}${pages.examplePath(page)} ${exampleNote[language]}`;

/** The address of a recipient’s own page; null where the broadcast carries none. */
export const pageUrlOf = (
  { publicUrl, pages }: Dependencies,
  workspaceId: string,
  { personalPage }: Pick<BroadcastRow, 'personalPage'>,
  recipientId: string,
): string | null =>
  personalPage === null ? null : `${publicUrl ?? ''}${pages.pathOf(workspaceId, personalPage, recipientId)}`;
