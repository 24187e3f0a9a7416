import type { AutomationRule } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { Screen } from '../kit/Screen.tsx';
import { useCan, useTimeZone } from '../kit/session.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { formatDateTime } from '../kit/time.ts';
import styles from './automation.module.css';
import { RuleEditor } from './editor/RuleEditor.tsx';
import { SentencePreview } from './editor/SentencePreview.tsx';
import { PausedNotice } from './PausedNotice.tsx';
import { ruleQuery } from './queries.ts';
import { RuleSwitch } from './RuleSwitch.tsx';
import { Versions } from './Versions.tsx';

/** One rule: changed, tried, switched, and what it has been. */
export default function RuleScreen() {
  const t = useT();
  const canWrite = useCan('automation:write');
  const { id } = useParams({ from: '/signed-in/settings/automation/$id' });
  const rule = useQuery(ruleQuery(id));
  const back = { to: '/settings/automation', label: t('settings.automation.title') } as const;
  // What is being written is not thrown away when somebody else saves: their version is loaded on request.
  const [shown, setShown] = useState<AutomationRule | null>(null);
  const edited = shown?.id === id ? shown : rule.data;
  if (rule.data === undefined || edited === undefined) {
    return (
      <Screen title={t('settings.automation.title')} back={back}>
        {rule.error === null ? (
          <Skeletons rows={4} height={80} />
        ) : (
          <ErrorState error={rule.error} onRetry={() => void rule.refetch()} />
        )}
      </Screen>
    );
  }
  return (
    <Screen
      title={rule.data.name}
      lead={<Standing rule={rule.data} />}
      back={back}
      actions={
        <>
          <RuleSwitch rule={rule.data} canWrite={canWrite} />
          <Link to="/settings/automation/log" search={{ rule: id }} className={styles.link}>
            {t('automation.rule.log')}
          </Link>
        </>
      }
    >
      <PausedNotice rule={rule.data} />
      {canWrite ? (
        <Editing
          key={`${edited.id} ${edited.version}`}
          rule={edited}
          version={rule.data.version}
          onShow={setShown}
        />
      ) : (
        <SentencePreview definition={rule.data.definition} names={rule.data.names} />
      )}
      <Versions id={id} />
      {canWrite && <Removal rule={rule.data} />}
    </Screen>
  );
}

function Standing({ rule }: { rule: AutomationRule }) {
  const t = useT();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const said = { time: formatDateTime(rule.updatedAt, locale, timeZone), version: rule.version };
  return rule.responsible === null
    ? t('automation.rule.responsibleGone', said)
    : t('automation.rule.responsible', { ...said, name: rule.responsible.name });
}

type EditingProps = {
  rule: AutomationRule;
  /** The newest one there is. */
  version: number;
  onShow: (rule: AutomationRule | null) => void;
};

/** Switching a rule on makes a version, but changes nothing that stands in the form: that goes on from the newest. */
function Editing({ rule, version, onShow }: EditingProps) {
  const t = useT();
  const queryClient = useQueryClient();
  const [opened] = useState(rule);
  return (
    <RuleEditor
      rule={opened}
      onReload={() => {
        onShow(null);
        void queryClient.invalidateQueries({ queryKey: ['automation'] });
      }}
      onSave={async (draft) => {
        const { id } = opened;
        const newest = await api.get<AutomationRule>(`/automation-rules/${id}`);
        const basedOn = sameText(newest, opened) ? newest.version : Math.min(opened.version, version);
        const saved = await api.patch<AutomationRule>(`/automation-rules/${id}`, { ...draft, basedOn });
        onShow(saved);
        await queryClient.invalidateQueries({ queryKey: ['automation'] });
        notify(t('automation.form.saved'));
      }}
    />
  );
}

/** Whether only a switch was moved between two versions. */
function sameText(one: AutomationRule, other: AutomationRule): boolean {
  const text = ({ name, definition, stop, hourlyLimit }: AutomationRule) =>
    JSON.stringify([name, definition, stop, hourlyLimit]);
  return text(one) === text(other);
}

function Removal({ rule }: { rule: AutomationRule }) {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('automation.rule.delete')}
      </Button>
      <Confirm
        opened={asking}
        title={t('automation.rule.deleteAsk', { name: rule.name })}
        confirmLabel={t('common.delete')}
        dangerous
        onConfirm={async () => {
          await api.delete(`/automation-rules/${rule.id}`);
          await navigate({ to: '/settings/automation' });
          queryClient.removeQueries({ queryKey: ruleQuery(rule.id).queryKey });
          await queryClient.invalidateQueries({ queryKey: ['automation'] });
        }}
        onClose={() => setAsking(false)}
      >
        {t('automation.rule.deleteConsequence')}
      </Confirm>
    </div>
  );
}
