import type { Template } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { Screen, Section } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { draftOf, type TemplateDraft } from '../logic/draft.ts';
import { templateQuery, templatesQuery } from '../queries.ts';
import { Statistics } from './Statistics.tsx';
import { TemplateForm } from './TemplateForm.tsx';
import { UseRows } from './UseRows.tsx';
import { VersionRows } from './VersionRows.tsx';

/** One template: its text, what became of it when it was used, and every wording it had. */
export default function TemplateScreen() {
  const t = useT();
  const { id } = useParams({ from: '/signed-in/settings/templates/$id' });
  const template = useQuery(templateQuery(id));
  return (
    <Screen
      title={template.data?.name ?? t('settings.templates.title')}
      back={{ to: '/settings/templates', label: t('settings.templates.title') }}
    >
      {template.data === undefined ? (
        template.error === null ? (
          <Skeletons rows={6} />
        ) : (
          <ErrorState error={template.error} onRetry={() => void template.refetch()} />
        )
      ) : (
        <Shown key={id} template={template.data} />
      )}
    </Screen>
  );
}

function Shown({ template }: { template: Template }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [seen, setSeen] = useState(template);
  const [removing, setRemoving] = useState(false);
  const navigate = useNavigate();
  const { id, mayChange } = seen;
  const isOutdated = template.version > seen.version;

  async function save(draft: TemplateDraft) {
    const saved = await api.patch<Template>(`/templates/${id}`, { ...draft, basedOn: seen.version });
    await take(saved);
    notify(t('common.saved'));
  }

  async function take(saved: Template) {
    setSeen(saved);
    putAnswer(queryClient, templateQuery(id).queryKey, saved);
    await queryClient.invalidateQueries({ queryKey: templatesQuery.queryKey });
  }

  return (
    <>
      {isOutdated && (
        <Notice
          tone="careful"
          title={t('templates.outdated', { name: template.updatedBy?.name ?? t('common.someone') })}
          action={
            <Button size="xs" variant="default" onClick={() => setSeen(template)}>
              {t('templates.showNewest')}
            </Button>
          }
        >
          {t('templates.outdatedHint')}
        </Notice>
      )}
      {!mayChange && <Notice tone="quiet">{t('templates.readOnly')}</Notice>}
      <TemplateForm
        key={seen.version}
        initial={draftOf(seen)}
        templateId={id}
        mayChange={mayChange}
        onSave={save}
        {...(mayChange ? { onDelete: () => setRemoving(true) } : {})}
      />
      <Section title={t('templates.statistics')}>
        <Statistics statistics={template.statistics} />
        <UseRows id={id} />
      </Section>
      <Section title={t('templates.versions')} lead={t('templates.versionsLead')}>
        <VersionRows template={seen} mayChange={mayChange} onRestored={take} />
      </Section>
      <Confirm
        opened={removing}
        title={t('templates.deleteAsk', { name: seen.name })}
        confirmLabel={t('common.delete')}
        dangerous
        onConfirm={async () => {
          await api.delete(`/templates/${id}`);
          await navigate({ to: '/settings/templates' });
          await queryClient.invalidateQueries({ queryKey: templatesQuery.queryKey });
        }}
        onClose={() => setRemoving(false)}
      >
        {t('templates.deleteConsequence')}
      </Confirm>
    </>
  );
}
