import type { FeedbackItem } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useCallName } from '../../customers/logic/callName.ts';
import rows from '../../improvement/improvement.module.css';
import { useNow } from '../../inbox/data/useNow.ts';
import { langOf } from '../../inbox/logic/lang.ts';
import { useLocale } from '../../kit/i18n.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { When } from '../../kit/When.tsx';
import { daysSince, isLate, isOpen, toneOf } from '../logic/names.ts';
import { useVoices } from '../words.ts';

/** One piece of feedback: what was said, where it stands, whose it is, since when. */
export function ItemRow({ item }: { item: FeedbackItem }) {
  const v = useVoices();
  const locale = useLocale();
  const callName = useCallName();
  const now = useNow(60_000);
  const { id, text, kind, state, customer, owner, alike, createdAt, closedAt, dueAt } = item;
  return (
    <li>
      <Link to="/voices/feedback/$itemId" params={{ itemId: id }} className={rows.row}>
        <span className={rows.words}>
          <span className={rows.name} {...(text === '' ? {} : { lang: langOf(text, locale) })}>
            {text === '' ? v('feedback.noText') : text}
          </span>
          <span className={rows.facts}>
            <StateDot tone={toneOf(item, now)}>{v(`state.${state}`)}</StateDot>
            <span>{v(`kind.${kind}`)}</span>
            {customer !== null && <span>{callName(customer)}</span>}
            {alike > 0 && <span>{v('feedback.alike', { count: alike })}</span>}
            {isOpen(state) && <span>{v('feedback.days', { days: daysSince(createdAt, now) })}</span>}
          </span>
        </span>
        <span className={rows.side}>
          <span className={isLate(item, now) ? rows.late : undefined}>
            <When at={closedAt ?? dueAt} />
          </span>
          <span>{owner?.name ?? v('noOwner')}</span>
        </span>
      </Link>
    </li>
  );
}
