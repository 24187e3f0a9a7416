import type { BroadcastPreview } from '@madoguchi/contract';
import type { ChannelRow } from '../desk-channels/index.ts';
import { isPromotional } from './domain.ts';
import type { BroadcastRow } from './store.ts';
import { isWhole, unknownVariables, type Sender } from './text.ts';

export type Problem = BroadcastPreview['problems'][number];

type Checked = Pick<BroadcastRow, 'kind' | 'subject' | 'body'> & {
  channel: Pick<ChannelRow, 'type' | 'enabled'> | undefined;
  sender: Sender;
  publicUrl: string | null;
};

/** Everything that keeps a broadcast from being sent, in the order in which one would mend it. */
export function problemsOf({ kind, subject, body, channel, sender, publicUrl }: Checked): Problem[] {
  const problems: Problem[] = [];
  const add = (code: Problem['code'], detail: string): void => void problems.push({ code, detail });
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
