import type { BroadcastPreview } from '@madoguchi/contract';
import type { ChannelRow } from '../desk-channels/index.ts';
import { isPromotional } from './domain.ts';
import type { PageEnd } from './dependencies.ts';
import type { BroadcastRow } from './store.ts';
import { hasPage, isWhole, unknownVariables, type Sender } from './text.ts';

export type Problem = BroadcastPreview['problems'][number];

/** What is told where tiers of an audience are not among the rules any more: whom it is for is a person’s to say anew. */
export const goneTiers = (tiers: readonly string[]): string =>
  `There are no tiers ${tiers.map((tier) => `«${tier}»`).join(', ')} in the rules that hold now, so nobody is in them. Bring them back in the rules, or choose others in another broadcast.`;

/** What is told where nobody can be given the page any more. */
export const pageEnded: Record<PageEnd, string> = {
  page_cancelled:
    'The event whose invitation it carries does not take place. Take that back in the event, or choose another page.',
  page_closed:
    'The event whose invitation it carries takes no answers any more. Give it a later day for answers, or choose another page.',
  page_over: 'The early access that it carries has ended. Take it up again, or choose another page.',
};

type Wording = { subject: string; body: string };
type Checked = Wording & {
  kind: BroadcastRow['kind'];
  channel: Pick<ChannelRow, 'type' | 'enabled'> | undefined;
  sender: Sender;
  publicUrl: string | null;
  /** The page it carries, as it stands; undefined where it carries none. */
  page: { ended: PageEnd | null } | undefined;
  /** What is said instead, where wordings are compared. */
  variants: readonly Wording[];
};
type Add = (code: Problem['code'], detail: string) => void;

/** Everything that keeps a broadcast from being sent, in the order in which one would mend it. */
export function problemsOf(checked: Checked): Problem[] {
  const { kind, subject, body, channel, sender, publicUrl } = checked;
  const problems: Problem[] = [];
  const add: Add = (code, detail) => void problems.push({ code, detail });
  if (channel?.enabled !== true)
    add('channel_off', 'The channel is switched off or gone. Switch it on, or choose another.');
  const byMail = channel?.type === 'email';
  if (byMail && subject.trim() === '') add('no_subject', 'A mail needs a subject.');
  if (body.trim() === '') add('empty', 'There is no text to send yet.');
  const unknown = unknownVariables(byMail ? `${subject}\n${body}` : body);
  if (unknown.length > 0)
    add(
      'unknown_variable',
      `Nothing is known to be put in for ${unknown.map((name) => `{${name}}`).join(', ')}: it would go out as it stands.`,
    );
  addPageProblems(checked, add);
  if (byMail && isPromotional(kind)) {
    if (!isWhole(sender))
      add(
        'no_sender',
        'A promotional mail must name its sender, a postal address and a contact (特定電子メール法4条). Enter them under «broadcast settings» first.',
      );
    if (publicUrl === null)
      add(
        'no_public_url',
        'A promotional mail must carry a link to unsubscribe, and nobody has said how this desk is reached from outside: set PUBLIC_URL.',
      );
  }
  return problems;
}

/** A page that nobody is led to, or words that lead nowhere. */
function addPageProblems({ subject, body, channel, publicUrl, page, variants }: Checked, add: Add): void {
  const wordings = [{ subject, body }, ...variants].filter((each) => each.body.trim() !== '');
  if (channel?.type === 'email' && wordings.some((each) => hasPage(each.subject)))
    add(
      'page_in_subject',
      'The address of a reader’s own page stands in the subject, where nobody can open it. Put it into the text.',
    );
  const leading = wordings.filter((each) => hasPage(each.body));
  if (page === undefined) {
    if (leading.length > 0)
      add(
        'no_page',
        'The text has {専用ページ}, but no page is chosen: choose an early access or an event, or take it out of the text.',
      );
    return;
  }
  if (leading.length < wordings.length)
    add(
      'page_unused',
      'A page for each reader is chosen, but not every wording has {専用ページ}, so somebody would not find theirs. Put it into each text, or choose no page.',
    );
  if (page.ended !== null) add(page.ended, pageEnded[page.ended]);
  if (publicUrl === null)
    add(
      'no_page_url',
      'Each reader is to get an address of their own, and nobody has said how this desk is reached from outside: set PUBLIC_URL.',
    );
}
