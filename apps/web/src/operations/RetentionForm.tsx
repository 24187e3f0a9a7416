import { Button, Select } from '@mantine/core';
import type { RetentionKind, RetentionPreview, RetentionRules } from '@madoguchi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { formatBytes, formatCount } from '../kit/figures.ts';
import form from '../kit/form.module.css';
import { useLocale, useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import styles from './operations.module.css';
import { periodChoices } from './period.ts';
import { previewQuery, retentionQuery } from './queries.ts';

const kinds: readonly RetentionKind[] = ['conversations', 'attachments', 'sources', 'activity'];

/** A period for each kind, with how much is over it now; asked about once more before it holds. */
export function RetentionForm({ saved }: { saved: RetentionRules }) {
  const t = useT();
  const queryClient = useQueryClient();
  const mayChange = useCan('workspace:write');
  const [rules, setRules] = useState(saved);
  const [asking, setAsking] = useState(false);
  const preview = useQuery(previewQuery(rules));
  const changed = kinds.some((kind) => rules[kind] !== saved[kind]);
  return (
    <Section title={t('retention.rules')} lead={t('retention.rulesLead')}>
      <form
        className={form['form']}
        onSubmit={(event) => {
          event.preventDefault();
          setAsking(true);
        }}
      >
        {kinds.map((kind) => (
          <div key={kind}>
            <Select
              label={t(`retention.${kind}`)}
              description={t(`retention.${kind}Hint`)}
              data={periodChoices(t, rules[kind])}
              value={String(rules[kind] ?? '')}
              allowDeselect={false}
              disabled={!mayChange}
              onChange={(value) =>
                setRules({ ...rules, [kind]: value === null || value === '' ? null : Number(value) })
              }
              styles={{ wrapper: { maxWidth: 220 } }}
            />
            {rules[kind] !== null && (
              <p
                className={styles.would}
                data-some={(preview.data?.[kind].count ?? 0) > 0}
                aria-live="polite"
              >
                <Would amount={preview.data?.[kind]} />
              </p>
            )}
          </div>
        ))}
        {mayChange ? (
          <div className={form['buttons']}>
            <Button type="submit" disabled={!changed || preview.data === undefined}>
              {t('retention.change')}
            </Button>
          </div>
        ) : (
          <p className={styles.none}>{t('retention.ownerOnly')}</p>
        )}
      </form>
      <Confirm
        opened={asking}
        title={t('retention.askTitle')}
        confirmLabel={t('retention.change')}
        dangerous
        onConfirm={async () => {
          await api.put('/retention', rules);
          await queryClient.invalidateQueries({ queryKey: retentionQuery.queryKey });
          notify(t('common.saved'));
        }}
        onClose={() => setAsking(false)}
      >
        <Consequence preview={preview.data} />
      </Confirm>
    </Section>
  );
}

function Would({ amount }: { amount: RetentionPreview[RetentionKind] | undefined }) {
  const t = useT();
  const locale = useLocale();
  if (amount === undefined) return <>{t('retention.counting')}</>;
  if (amount.count === 0) return <>{t('retention.wouldNone')}</>;
  const count = formatCount(amount.count, locale, amount.capped ? amount.count : undefined);
  return (
    <>
      {amount.bytes === 0
        ? t('retention.wouldNoSize', { count })
        : t('retention.would', { count, size: formatBytes(amount.bytes) })}
    </>
  );
}

function Consequence({ preview }: { preview: RetentionPreview | undefined }) {
  const t = useT();
  const locale = useLocale();
  const some = kinds.filter((kind) => (preview?.[kind].count ?? 0) > 0);
  if (preview === undefined || some.length === 0) return <>{t('retention.askNone')}</>;
  return (
    <>
      <p className={styles.ask}>{t('retention.askSome')}</p>
      <ul className={styles.asked}>
        {some.map((kind) => {
          const { count, capped } = preview[kind];
          return (
            <li key={kind}>
              {t('retention.askLine', {
                name: t(`retention.${kind}`),
                count: formatCount(count, locale, capped ? count : undefined),
              })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
