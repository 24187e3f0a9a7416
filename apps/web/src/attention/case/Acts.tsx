import type { AttentionAct, AttentionDetail } from '@madoguchi/contract';
import { Button, Menu } from '@mantine/core';
import {
  IconCalendarHeart,
  IconDots,
  IconGift,
  IconMail,
  IconMessageQuestion,
  IconPhone,
  IconWalk,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { startWaysQuery } from '../../inbox/first/queries.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { ApiError } from '../../kit/problem.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { openCallForm } from '../../telephone/callFormStore.ts';
import { useAttentionWrites } from '../useAttentionWrites.ts';
import { ActDialog } from './ActDialog.tsx';
import styles from './case.module.css';
import { CloseDialog } from './CloseDialog.tsx';
import { PlanDialog } from './PlanDialog.tsx';

const icons = {
  call: IconPhone,
  letter: IconMail,
  ask: IconMessageQuestion,
  visit: IconWalk,
  gift: IconGift,
  other: IconDots,
} as const satisfies Record<AttentionAct, typeof IconPhone>;

/** What fits the signs, with the reason; the plan; and what was done. */
export function Acts({ found }: { found: AttentionDetail }) {
  const t = useT();
  const locale = useLocale();
  const maySend = useCan('drafts:write');
  const { letter } = useAttentionWrites(found.id);
  const [shown, setShown] = useState<AttentionAct | 'plan' | 'close' | 'append' | null>(null);
  const [language, setLanguage] = useState<'ja' | 'en'>('ja');
  const [drafting, setDrafting] = useState(false);
  const close = () => setShown(null);

  async function draft(chosen: 'ja' | 'en') {
    setLanguage(chosen);
    setDrafting(true);
    try {
      await letter(chosen, 'refuse');
    } catch (error) {
      if (error instanceof ApiError && error.code === 'conflict') setShown('append');
      else if (error instanceof ApiError && error.code === 'unprocessable')
        notify(t('attention.letter.nowhere'), 'careful');
      else notify(problemText(t, error), 'bad');
    } finally {
      setDrafting(false);
    }
  }

  function begin(act: AttentionAct) {
    if (act === 'call') openCallForm('new', found.customer);
    else if (act === 'letter') void draft('ja');
    else if (act === 'ask' || act === 'visit') setShown('plan');
    else setShown(act);
  }

  const begins = maySend && found.conversationId === null;
  const ways = useQuery({ ...startWaysQuery(found.customer.id), enabled: begins }).data;
  const way = ways?.find(({ reachable }) => reachable);
  const mayWrite = maySend && (!begins || way !== undefined);
  const usable = found.suggestions.filter(({ act }) => act !== 'letter' || mayWrite);
  return (
    <Section title={t('attention.case.acts')}>
      <ul className={styles.acts}>
        {usable.map(({ act, because }, nth) => {
          const Icon = icons[act];
          return (
            <li key={act} className={styles.act}>
              <div className={styles.actButtons}>
                <Button
                  variant={nth === 0 ? 'filled' : 'default'}
                  leftSection={<Icon size={16} aria-hidden />}
                  loading={act === 'letter' && drafting}
                  onClick={() => begin(act)}
                >
                  {t(`attention.act.${act}`)}
                </Button>
                {act === 'letter' && locale === 'en' && (
                  <Button variant="subtle" onClick={() => void draft('en')}>
                    {t('attention.letter.english')}
                  </Button>
                )}
              </div>
              <span className={styles.because}>
                {t('attention.case.because', {
                  kinds: because
                    .map((kind) => t(`attention.kind.${kind}`))
                    .join(t('attention.case.becauseJoin')),
                })}
                {act === 'letter' && begins && way !== undefined && (
                  <small>
                    {t('attention.letter.begins', {
                      by: way.channelType === 'line' ? 'LINE' : t('attention.letter.byMail'),
                      channel: way.channelName,
                    })}
                  </small>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <div className={styles.actButtons}>
        <Button
          variant="default"
          leftSection={<IconCalendarHeart size={16} aria-hidden />}
          onClick={() => setShown('plan')}
        >
          {t('attention.do.plan')}
        </Button>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default">{t('attention.do.note')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {(['call', 'letter', 'ask', 'visit', 'gift', 'other'] as const).map((act) => (
              <Menu.Item key={act} onClick={() => setShown(act)}>
                {t(`attention.did.${act}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button variant="default" onClick={() => setShown('close')}>
          {t('attention.do.close')}
        </Button>
      </div>
      <ActDialog
        found={found}
        act={shown === null || shown === 'plan' || shown === 'close' || shown === 'append' ? null : shown}
        onClose={close}
      />
      <PlanDialog opened={shown === 'plan'} found={found} onClose={close} />
      <CloseDialog opened={shown === 'close'} found={found} onClose={close} />
      <Confirm
        opened={shown === 'append'}
        title={t('attention.letter.askTitle')}
        confirmLabel={t('attention.letter.append')}
        onConfirm={() => letter(language, 'append')}
        onClose={close}
      >
        {t('attention.letter.ask')}
      </Confirm>
    </Section>
  );
}
