import type { Template } from '@madoguchi/contract';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../kit/api.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Screen } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { TemplateForm } from './TemplateForm.tsx';
import { emptyDraft, type TemplateDraft } from '../logic/draft.ts';

/** A new template. */
export default function NewTemplateScreen() {
  const t = useT();
  const navigate = useNavigate();
  const canShare = useCan('templates:write');

  async function save(draft: TemplateDraft) {
    const { id } = await api.post<Template>('/templates', draft);
    notify(t('common.saved'));
    await navigate({ to: '/settings/templates/$id', params: { id } });
  }

  return (
    <Screen
      title={t('templates.new')}
      back={{ to: '/settings/templates', label: t('settings.templates.title') }}
    >
      <TemplateForm initial={emptyDraft(canShare)} templateId={null} mayChange onSave={save} />
    </Screen>
  );
}
