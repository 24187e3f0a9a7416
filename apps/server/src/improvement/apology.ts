import type { Improvement, Locale } from '@madoguchi/contract';
import type { Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { layForCase } from './lay-for-case.ts';
import { noteEvent, talkOf } from './linked.store.ts';
import { readCase } from './queries.ts';
import { languageOfTalk, salutation } from './salutation.ts';

const words: Record<Locale, (title: string) => string[]> = {
  ja: (title) => [
    `このたびは、「${title}」の件でご迷惑とご心配をおかけいたしましたこと、心よりお詫び申し上げます。`,
    'ただいま事実と原因を確認しております。わかりしだい、再発防止策とあわせてご報告いたします。',
    '行き届かない点がございましたこと、重ねてお詫び申し上げます。',
  ],
  en: (title) => [
    `Please accept our sincere apology for the trouble and concern that we have caused you (“${title}”).`,
    'We are looking into what happened and why. As soon as we know, we will write to you again, and tell you how we will keep it from happening again.',
    'We are very sorry to have let you down.',
  ],
};

/** What an apology begins with. It promises nothing that is not known yet, and gives no excuse. */
export function apologyText(
  { title, linked }: Pick<Improvement, 'title' | 'linked'>,
  conversationId: string,
  language: Locale,
): string {
  const customer = linked.find(({ id }) => id === conversationId)?.customer;
  return [salutation(customer, language), ...words[language](title)]
    .filter((part) => part !== '')
    .join('\n\n');
}

/**
 * Puts an apology, in the language that the customer wrote in, into one’s draft of a conversation of the case, to be looked
 * through and sent by a person.
 * @throws AppError `conflict` where one has begun to write and did not ask to append; `locked_by_other`; `not_found`.
 */
export function draftApology(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  { conversationId, append }: { conversationId: string; append: boolean },
): Promise<Improvement> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const found = await readCase(tx, id);
    const text = async (place: string) => apologyText(found, place, languageOfTalk(await talkOf(tx, place)));
    const laid = await layForCase(tx, events, actor, id, { conversationId, append, text });
    await noteEvent(tx, id, 'drafted', actor.memberId, { conversation: laid });
    return readCase(tx, id);
  });
}
