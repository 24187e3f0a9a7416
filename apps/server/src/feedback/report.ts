import type { FeedbackItem, Locale } from '@madoguchi/contract';
import { callName, findPlace } from '../broadcasts/index.ts';
import { findCustomer } from '../customers/index.ts';
import { layDraft, lockPlace, proposeFirstMessage } from '../conversations/index.ts';
import { languageOf } from '../notices/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { lockSeen } from './commands.ts';
import { feedbackNews, type FeedbackDependencies } from './dependencies.ts';
import { noteConversation } from './item.store.ts';
import { noteEvent } from './trail.store.ts';

const quoted = 80;

/** So much of what they said as they know it again by. */
function briefly(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= quoted ? line : `${characters.slice(0, quoted).join('')}…`;
}

type Told = Pick<FeedbackItem, 'text' | 'kind' | 'state' | 'outcome' | 'reason'>;

/** What a customer is told of what came of their words: thanks, what was done or why not, and that we go on listening. */
export function reportText(
  { text, kind, state, outcome, reason }: Told,
  { name, honorific, shop, language }: { name: string; honorific: string; shop: string; language: Locale },
): string {
  const called = callName({ name, honorific, company: null, title: null }, language, '様');
  const said = briefly(text);
  const declined = state === 'declined';
  if (language === 'en')
    return [
      `Dear ${called},`,
      '',
      `This is ${shop}. Thank you for telling us what you think.`,
      ...(said === '' ? [] : [`You wrote: “${said}”`]),
      '',
      declined
        ? 'We have considered it with care, and cannot do it at present:'
        : 'This is what we have done:',
      declined ? reason : outcome,
      '',
      'Please do tell us whenever there is something we could do better.',
    ].join('\n');
  const about = said === '' ? 'このたびのご意見' : `いただきました「${said}」というお声`;
  return [
    called,
    '',
    `平素よりお世話になっております。${shop}でございます。`,
    kind === 'praise'
      ? 'このたびは、温かいお言葉をお寄せいただき、誠にありがとうございました。'
      : 'このたびは、貴重なご意見をお寄せいただき、誠にありがとうございました。',
    '',
    declined
      ? `${about}につきまして、社内で検討を重ねましたが、現時点では対応を見送らせていただくこととなりました。`
      : `${about}につきまして、次のとおり対応いたしましたので、ご報告申し上げます。`,
    '',
    declined ? reason : outcome,
    '',
    '今後もお気づきの点がございましたら、どうぞお聞かせください。',
  ].join('\n');
}

/**
 * Puts what the customer is to be told into one’s draft: in the conversation it is from, else in a new one. A person looks it
 * through and sends it. Answers the conversation. @throws AppError `conflict`, `unprocessable`, `not_found`
 */
export function draftReport(
  dependencies: FeedbackDependencies,
  actor: Actor,
  id: string,
  append: boolean,
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const item = await lockSeen(tx, id, null);
    const customer = item.customer === null ? undefined : await findCustomer(tx, item.customer.id);
    if (customer === undefined || customer.erasedAt !== null)
      throw new AppError('unprocessable', 'Nobody knows who said this: there is no customer to be told.');
    if (item.outcome.trim() === '' && item.reason.trim() === '')
      throw new AppError(
        'unprocessable',
        'Say in «outcome» what was done, so that the customer can be told.',
        {
          errors: [{ path: 'outcome', message: 'is missing' }],
        },
      );
    const { name: shop } = await findPlace(tx);
    const language = languageOf(customer.name);
    const text = reportText(item, { ...customer, shop, language });
    const { memberId } = actor;
    let conversationId = item.conversationId;
    if (conversationId === null) {
      const subject = language === 'ja' ? 'いただいたご意見へのご報告' : 'What came of your feedback';
      const first = { customerId: customer.id, subject, text };
      conversationId = await proposeFirstMessage(dependencies, tx, events, memberId, first);
      await noteConversation(tx, id, conversationId);
    } else {
      conversationId = (await lockPlace(tx, conversationId)).id;
      await layDraft(tx, events, actor, conversationId, { text, append });
    }
    await noteEvent(tx, id, 'drafted', memberId, { conversation: conversationId });
    events.push(feedbackNews(id));
    return conversationId;
  });
}
