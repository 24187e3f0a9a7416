import type { AutomationRule } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconListDetails, IconPlus, IconSettingsAutomation } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { problemText } from '../kit/problemText.ts';
import { Rows } from '../kit/Rows.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { toSettings } from '../settings/back.ts';
import { moved } from './logic/draft.ts';
import { rulesQuery } from './queries.ts';
import { RuleRow } from './RuleRow.tsx';

/** The rules in the order in which they are asked, each as its sentence, switched and moved where it stands. */
export default function AutomationScreen() {
  const t = useT();
  const canWrite = useCan('automation:write');
  const queryClient = useQueryClient();
  const rules = useQuery(rulesQuery);
  const [order, setOrder] = useState<AutomationRule[] | null>(null);
  const shown = order ?? rules.data ?? [];

  async function move(index: number, by: -1 | 1) {
    const next = moved(shown, index, by);
    setOrder(next);
    try {
      await api.put('/automation-rules/order', { ids: next.map(({ id }) => id) });
      notify(t('automation.order.saved'));
    } catch (error) {
      notify(problemText(t, error), 'bad');
    } finally {
      await queryClient.invalidateQueries({ queryKey: ['automation'] });
      setOrder(null);
    }
  }

  const add = canWrite && (
    <Button component={Link} to="/settings/automation/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('automation.add')}
    </Button>
  );
  return (
    <Screen
      title={t('settings.automation.title')}
      lead={
        <>
          {t('settings.automation.lead')} {shown.length > 1 && t('automation.order.hint')}{' '}
          {!canWrite && t('automation.readOnly')}
        </>
      }
      back={toSettings(t)}
      actions={
        <>
          <Button
            component={Link}
            to="/settings/automation/log"
            variant="default"
            leftSection={<IconListDetails size={16} aria-hidden />}
          >
            {t('automation.openLog')}
          </Button>
          {shown.length > 0 && add}
        </>
      }
    >
      {rules.data === undefined && rules.error === null && <Skeletons rows={3} height={80} />}
      {rules.error !== null && <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.data?.length === 0 && (
        <EmptyState icon={<IconSettingsAutomation size={28} />} title={t('automation.empty')} action={add}>
          {t('automation.emptyHint')}
        </EmptyState>
      )}
      {shown.length > 0 && (
        <Rows label={t('settings.automation.title')}>
          {shown.map((rule, index) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              canWrite={canWrite}
              isFirst={index === 0}
              isLast={index === shown.length - 1}
              onMove={(by) => void move(index, by)}
            />
          ))}
        </Rows>
      )}
    </Screen>
  );
}
