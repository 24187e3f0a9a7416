import type { ApprovalRule } from '@madoguchi/contract';
import { Button, Switch } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { Section } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { ruleSentence } from '../logic/sentence.ts';
import { approvalRulesQuery } from '../queries.ts';
import styles from './ApprovalSettings.module.css';
import { RuleForm } from './RuleForm.tsx';

/** The rules as sentences, each switched, changed or removed where it stands; the trainees’ first, which always holds. */
export function RuleList({ canWrite }: { canWrite: boolean }) {
  const t = useT();
  const rules = useQuery(approvalRulesQuery);
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <Section title={t('approval.rules')} lead={t('approval.rules.lead')}>
      <ul className={styles.rules} aria-label={t('approval.rules')}>
        <li className={styles.rule}>
          <div className={styles.words}>
            <p className={styles.sentence}>{t('approval.rules.trainee')}</p>
            <p className={styles.note}>{t('approval.rules.traineeFixed')}</p>
          </div>
        </li>
        {rules.data?.map((rule) =>
          open === rule.id ? (
            <li key={rule.id}>
              <RuleForm rule={rule} onClose={close} />
            </li>
          ) : (
            <RuleRow key={rule.id} rule={rule} canWrite={canWrite} onEdit={() => setOpen(rule.id)} />
          ),
        )}
      </ul>
      {rules.data === undefined && rules.error === null && <Skeletons rows={2} height={56} />}
      {rules.error !== null && <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />}
      {canWrite && open === 'new' && <RuleForm rule={null} onClose={close} />}
      {canWrite && open !== 'new' && (
        <Button className={styles.add ?? ''} onClick={() => setOpen('new')}>
          {t('approval.rules.add')}
        </Button>
      )}
    </Section>
  );
}

type RowProps = { rule: ApprovalRule; canWrite: boolean; onEdit: () => void };

function RuleRow({ rule, canWrite, onEdit }: RowProps) {
  const t = useT();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const [enabled, setEnabled] = useState<boolean | null>(null);
  const sentence = ruleSentence(t, locale, rule);
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['approvals'] });

  async function turn(next: boolean) {
    setEnabled(next);
    try {
      await api.patch(`/approval-rules/${rule.id}`, { enabled: next });
      notify(t('approval.rules.saved'));
    } catch (error) {
      notify(problemText(t, error), 'bad');
    } finally {
      await refresh();
      setEnabled(null);
    }
  }

  return (
    <li className={styles.rule} data-off={!(enabled ?? rule.enabled)}>
      <div className={styles.words}>
        <p className={styles.sentence}>{sentence}</p>
        <p className={styles.note}>
          {[rule.note, rule.createdBy === null ? '' : t('approval.rules.by', { name: rule.createdBy.name })]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      {canWrite && (
        <div className={styles.side}>
          <Switch
            checked={enabled ?? rule.enabled}
            label={t('approval.rules.on')}
            aria-label={t('approval.rules.switch', { rule: sentence })}
            onChange={(event) => void turn(event.currentTarget.checked)}
          />
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('approval.rules.editOne', { rule: sentence })}
            onClick={onEdit}
          >
            {t('approval.rules.edit')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('approval.rules.removeOne', { rule: sentence })}
            onClick={() => setRemoving(true)}
          >
            {t('common.delete')}
          </Button>
        </div>
      )}
      <Confirm
        opened={removing}
        title={t('approval.rules.removeAsk')}
        confirmLabel={t('common.delete')}
        dangerous
        onConfirm={async () => {
          await api.delete(`/approval-rules/${rule.id}`);
          await refresh();
        }}
        onClose={() => setRemoving(false)}
      >
        <p>{sentence}</p>
        {t('approval.rules.removed')}
      </Confirm>
    </li>
  );
}
