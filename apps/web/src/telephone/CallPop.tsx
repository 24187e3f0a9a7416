import type { Call } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconPhoneIncoming } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { CareLine } from '../customers/care/CareLine.tsx';
import { useCallName } from '../customers/logic/callName.ts';
import { customerConversationsQuery } from '../inbox/data/queries.ts';
import { langOf } from '../inbox/logic/lang.ts';
import { subjectOf } from '../inbox/logic/subject.ts';
import { useLocale, useT } from '../kit/i18n.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { formatShort } from '../kit/time.ts';
import { NewestOrders } from '../orders/NewestOrders.tsx';
import { openCallForm } from './callFormStore.ts';
import styles from './CallPop.module.css';
import { isUnknown } from './logic/form.ts';
import { callNumber, callState } from './logic/words.ts';

type Props = { calls: readonly Call[]; mayWrite: boolean; beside: boolean };

/** Who is calling: the customer's card, before one picks up. It takes no focus away from whoever is writing. */
export default function CallPop({ calls, mayWrite, beside }: Props) {
  const t = useT();
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const shown = calls.filter(({ id, state }) => !hidden.includes(`${id} ${state}`)).slice(0, 2);
  return (
    <section aria-label={t('pop.label')} aria-live="assertive" className={styles.place} data-beside={beside}>
      {shown.map((call) => (
        <Pop
          key={call.id}
          call={call}
          mayWrite={mayWrite}
          onHide={() => setHidden([...hidden, `${call.id} ${call.state}`])}
        />
      ))}
    </section>
  );
}

function Pop({ call, mayWrite, onHide }: { call: Call; mayWrite: boolean; onHide: () => void }) {
  const t = useT();
  const locale = useLocale();
  const callName = useCallName();
  const { customer, conversationId } = call;
  const unknown = isUnknown(call);
  const number = callNumber(t, call);
  return (
    <article className={styles.pop} data-state={call.state} aria-label={callState(t, call)}>
      <p className={styles.state}>
        <IconPhoneIncoming size={16} aria-hidden />
        {callState(t, call)}
        {number !== null && <span className={styles.number}>{number}</span>}
      </p>
      {call.emergency && <p className={styles.emergency}>{t('call.emergency')}</p>}
      {!customer.withheld && (
        <div>
          {customer.reading !== null && (
            <p className={styles.reading} lang="ja">
              {customer.reading}
            </p>
          )}
          <p className={styles.name} lang={langOf(customer.name, locale)}>
            {callName(customer)}
          </p>
          {customer.company !== null && <p className={styles.company}>{customer.company}</p>}
        </div>
      )}
      {customer.withheld && <p className={styles.company}>{t('pop.unknown')}</p>}
      {!customer.withheld && <CareLine customerId={customer.id} />}
      {!customer.withheld && !unknown && <NewestOrders customerId={customer.id} />}
      {!customer.withheld && <LastContact call={call} isNew={unknown} />}
      {call.state === 'ended' && <p className={styles.company}>{t('pop.ended')}</p>}
      <div className={styles.buttons}>
        {mayWrite && (
          <Button size="sm" onClick={() => openCallForm(call.id)}>
            {t('pop.record')}
          </Button>
        )}
        <Button
          size="sm"
          variant="default"
          renderRoot={(props) =>
            customer.withheld ? (
              <Link to="/inbox/$conversationId" params={{ conversationId }} {...props} />
            ) : (
              <Link to="/customers/$customerId" params={{ customerId: customer.id }} {...props} />
            )
          }
        >
          {t('pop.open')}
        </Button>
        <Button size="sm" variant="subtle" color="gray" onClick={onHide}>
          {t('pop.hide')}
        </Button>
      </div>
    </article>
  );
}

/** What there was before this call. */
function LastContact({ call, isNew }: { call: Call; isNew: boolean }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { data } = useQuery(customerConversationsQuery(call.customer.id));
  const before = data?.items.find(({ id }) => id !== call.conversationId);
  if (data === undefined) return null;
  if (before === undefined) return isNew ? <p className={styles.company}>{t('pop.new')}</p> : null;
  return (
    <p className={styles.last}>
      <span className={styles.label}>{t('pop.last')}</span>
      <Link to="/inbox/$conversationId" params={{ conversationId: before.id }}>
        {subjectOf(before, t)}
      </Link>
      {before.lastMessageAt !== null && (
        <span className={styles.when}>{formatShort(before.lastMessageAt, locale, timeZone)}</span>
      )}
    </p>
  );
}
