import type { CheckedIn } from '@madoguchi/contract';
import { IconCheck, IconHistory, IconUserQuestion } from '@tabler/icons-react';
import { useCallName } from '../../customers/logic/callName.ts';
import { ApiError } from '../../kit/problem.ts';
import styles from '../programmes.module.css';
import { useWords } from '../words.ts';

/** What the desk says to a code at the door. */
export type ArrivalAnswer =
  | { kind: 'welcome' | 'already'; invitation: CheckedIn['invitation'] }
  | { kind: 'unknown' };

/** Asks the desk about a code: nobody of this event is an answer too. Throws everything else that goes wrong. */
export async function answerAt(ask: () => Promise<CheckedIn>): Promise<ArrivalAnswer> {
  try {
    const { invitation, already } = await ask();
    return { kind: already ? 'already' : 'welcome', invitation };
  } catch (error) {
    if (error instanceof ApiError && error.code === 'not_found') return { kind: 'unknown' };
    throw error;
  }
}

const icons = { welcome: IconCheck, already: IconHistory, unknown: IconUserQuestion };

/** The answer, to be read at arm’s length: in words and with a sign of its own, colour only beside them. */
export function Arrival({ answer }: { answer: ArrivalAnswer }) {
  const w = useWords();
  const callName = useCallName();
  const { kind } = answer;
  const Icon = icons[kind];
  const invitation = kind === 'unknown' ? null : answer.invitation;
  const name =
    invitation === null || invitation.customer === null
      ? w('programme.erased')
      : callName(invitation.customer);
  return (
    <div className={styles['arrival']} data-answer={kind} role={kind === 'unknown' ? 'alert' : 'status'}>
      <p>
        <Icon size={32} aria-hidden /> <strong>{w(`event.door.word.${kind}`)}</strong>
      </p>
      <p>{w(`event.door.${kind}`, { name })}</p>
      {invitation !== null && invitation.answer !== 'yes' && <p>{w('event.door.unexpected')}</p>}
    </div>
  );
}
