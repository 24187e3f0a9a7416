import type { ChannelSender } from '../channels/kit/index.ts';
import type { AnswerKind } from '../conversations/index.ts';
import type { ChannelKind } from '../desk-channels/index.ts';
import { LineAccounts } from './accounts.ts';
import { lineKind } from './kind.ts';
import { lineBroadcaster, type LineBroadcaster } from './broadcasting.ts';
import { FileLinks } from './links.ts';
import type { LineDependencies } from './routes.ts';
import { lineAnswers, lineSender } from './sending.ts';

/** What the desk needs to speak by LINE: its settings, how it is answered and sent by, and what its routes and work need. */
export type LineParts = {
  kind: ChannelKind<'line'>;
  answers: AnswerKind;
  sender: ChannelSender;
  broadcaster: LineBroadcaster;
  dependencies: LineDependencies;
};

/** Puts the feature together out of what the process is made of. */
export function assembleLine(given: Omit<LineDependencies, 'accounts' | 'links'>): LineParts {
  const { database, box, publicUrl } = given;
  const accounts = new LineAccounts({ database, box });
  const links = new FileLinks(box.derive('addresses of files'));
  const sending = { database, accounts, links, publicUrl };
  return {
    kind: lineKind({ box, publicUrl }),
    answers: lineAnswers(sending),
    sender: lineSender(sending),
    broadcaster: lineBroadcaster({ database, accounts }),
    dependencies: { ...given, accounts, links },
  };
}
