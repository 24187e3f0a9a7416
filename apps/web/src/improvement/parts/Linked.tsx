import { Button } from '@mantine/core';
import type { Improvement } from '@madoguchi/contract';
import { IconMessagePlus } from '@tabler/icons-react';
import { useNavigate, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCallName } from '../../customers/logic/callName.ts';
import { langOf } from '../../inbox/logic/lang.ts';
import { api, hasCode } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { When } from '../../kit/When.tsx';
import styles from '../improvement.module.css';
import { statusTone } from '../logic/status.ts';
import { StateDot } from '../../kit/StateDot.tsx';
import { useCaseWrites } from '../useCaseWrites.ts';

/** The conversations of a case, an apology to each, and other cases of its cause. */
export function Linked({ found }: { found: Improvement }) {
  const t = useT();
  const locale = useLocale();
  const callName = useCallName();
  const navigate = useNavigate();
  const write = useCaseWrites(found.id);
  const mayWrite = useCan('conversations:write');
  const [appending, setAppending] = useState<string | null>(null);

  async function draft(conversationId: string, append: boolean) {
    await write(api.post(`/improvements/${found.id}/draft`, { conversationId, append }));
    await navigate({ to: '/inbox/$conversationId', params: { conversationId }, search: {} });
  }

  async function begin(conversationId: string) {
    try {
      await draft(conversationId, false);
    } catch (error) {
      if (hasCode(error, 'conflict')) setAppending(conversationId);
      else notify(problemText(t, error), 'bad');
    }
  }

  return (
    <Section title={t('improvement.linked')}>
      <ul className={styles.plain}>
        {found.linked.map(({ id, subject, customer, linkedAt, recurrence }) => (
          <li key={id}>
            <Link
              to="/inbox/$conversationId"
              params={{ conversationId: id }}
              search={{}}
              lang={langOf(subject, locale)}
            >
              {subject === '' ? t('inbox.noSubject') : subject}
            </Link>
            <span className={styles.quiet}>
              {callName(customer)} · <When at={linkedAt} />
              {recurrence && <span className={styles.late}> {t('improvement.recurrence')}</span>}
            </span>
            {mayWrite && (
              <span>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconMessagePlus size={15} aria-hidden />}
                  onClick={() => void begin(id)}
                >
                  {t('improvement.draft')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {found.sameCause.length > 0 && (
        <>
          <p className={styles.quiet} style={{ marginBlock: '14px 6px' }}>
            {t('improvement.sameCause', { name: found.causeName })}
          </p>
          <ul className={styles.plain}>
            {found.sameCause.map(({ id, title, status, openedAt }) => (
              <li key={id}>
                <Link to="/improvements/$id" params={{ id }} lang={langOf(title, locale)}>
                  {title === '' ? t('improvement.untitled') : title}
                </Link>
                <span className={styles.quiet}>
                  <StateDot tone={statusTone({ status, overdue: false })}>
                    {t(`improvement.status.${status}`)}
                  </StateDot>{' '}
                  <When at={openedAt} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Confirm
        opened={appending !== null}
        title={t('improvement.draftTitle')}
        confirmLabel={t('improvement.draftAppend')}
        onConfirm={() => (appending === null ? Promise.resolve() : draft(appending, true))}
        onClose={() => setAppending(null)}
      >
        {t('improvement.draftWritten')}
      </Confirm>
    </Section>
  );
}
