import type { AutomationRule } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../kit/api.ts';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { Screen } from '../kit/Screen.tsx';
import { RuleEditor } from './editor/RuleEditor.tsx';

/** A rule is written; it is switched off until somebody switches it on. */
export default function NewRuleScreen() {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return (
    <Screen
      title={t('automation.new')}
      back={{ to: '/settings/automation', label: t('settings.automation.title') }}
    >
      <RuleEditor
        rule={null}
        onReload={() => undefined}
        onSave={async (draft) => {
          const { id, name } = await api.post<AutomationRule>('/automation-rules', draft);
          await queryClient.invalidateQueries({ queryKey: ['automation'] });
          notify(t('automation.form.created', { name }));
          await navigate({ to: '/settings/automation/$id', params: { id } });
        }}
      />
    </Screen>
  );
}
