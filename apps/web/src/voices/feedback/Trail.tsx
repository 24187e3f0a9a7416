import type { FeedbackEvent, FeedbackState } from '@madoguchi/contract';
import rows from '../../improvement/improvement.module.css';
import { Section } from '../../kit/Screen.tsx';
import { When } from '../../kit/When.tsx';
import { openStates } from '../logic/names.ts';
import { useVoices, type VoiceWords } from '../words.ts';

const states: readonly FeedbackState[] = [...openStates, 'done', 'declined'];

/** What happened, in one line. */
export function eventText(v: VoiceWords, { kind, data }: Pick<FeedbackEvent, 'kind' | 'data'>): string {
  const to = states.find((each) => each === data['to']);
  return v(`event.${kind}`, { to: to === undefined ? '' : v(`state.${to}`) });
}

/** All that happened to it, the newest first. */
export function Trail({ events }: { events: readonly FeedbackEvent[] }) {
  const v = useVoices();
  return (
    <Section title={v('item.trail')}>
      <ul className={rows.plain}>
        {events.map((event) => (
          <li key={event.id}>
            <span>{eventText(v, event)}</span>
            <span className={rows.quiet}>
              <When at={event.at} /> {event.actor?.name}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
