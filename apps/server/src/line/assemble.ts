import type { ChannelSender } from '../channels/kit/index.ts';
import type { AnswerKind } from '../conversations/index.ts';
import type { ChannelKind } from '../desk-channels/index.ts';
import { LineAccounts } from './accounts.ts';
import { lineKind } from './kind.ts';
import { lineBroadcaster, type LineBroadcaster } from './broadcasting.ts';
import { SignedLinks } from './links.ts';
import type { LineDependencies } from './routes.ts';
import { lineAnswers, lineSender, type SendingDependencies } from './sending.ts';

/** What the desk needs to speak by LINE: its settings, how it is answered and sent by, and what its routes and work need. */
export type LineParts = {
  kind: ChannelKind<'line'>;
  answers: AnswerKind;
  sender: ChannelSender;
  broadcaster: LineBroadcaster;
  dependencies: LineDependencies;
};

/** Puts the feature together out of what the process is made of. */
export function assembleLine(
  given: Omit<LineDependencies, 'accounts' | 'links' | 'invitations' | 'codeKey'>,
  { mayPush }: Pick<SendingDependencies, 'mayPush'>,
): LineParts {
  const { database, box, publicUrl } = given;
  const accounts = new LineAccounts({ database, box });
  const links = new SignedLinks(box.derive('addresses of files'));
  const invitations = new SignedLinks(box.derive('invitations to link accounts'));
  const codeKey = box.derive('codes to link accounts');
  const { mailPossible } = given;
  const sending = { database, accounts, links, invitations, publicUrl, mailPossible, mayPush };
  return {
    kind: lineKind({ box, publicUrl }),
    answers: lineAnswers(sending),
    sender: lineSender(sending),
    broadcaster: lineBroadcaster({ database, accounts }),
    dependencies: { ...given, accounts, links, invitations, codeKey },
  };
}
