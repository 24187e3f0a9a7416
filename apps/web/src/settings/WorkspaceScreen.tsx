import { Button, Select, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../kit/api.ts';
import { putAnswer } from '../kit/askAgain.ts';
import type { WorkspaceSettings } from '../kit/contract.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { required, wholeNumber } from '../kit/fields.ts';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { meQuery, workspaceQuery } from '../kit/queries.ts';
import { Screen, Section } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { useForm } from '../kit/useForm.ts';
import { toSettings } from './back.ts';
import { timeZoneLabel, timeZones } from './timeZones.ts';

/** The desk's name, its time zone, and how long a message sent can be taken back. */
export default function WorkspaceScreen() {
  const t = useT();
  const workspace = useQuery(workspaceQuery);
  return (
    <Screen title={t('settings.workspace.title')} lead={t('settings.workspace.lead')} back={toSettings(t)}>
      {workspace.data !== undefined ? (
        <WorkspaceForm settings={workspace.data} />
      ) : workspace.error === null ? (
        <Skeletons rows={3} />
      ) : (
        <ErrorState error={workspace.error} onRetry={() => void workspace.refetch()} />
      )}
    </Screen>
  );
}

function WorkspaceForm({ settings }: { settings: WorkspaceSettings }) {
  const t = useT();
  const queryClient = useQueryClient();
  const zones = useMemo(
    () => timeZones(settings.timeZone).map((value) => ({ value, label: timeZoneLabel(value) })),
    [settings.timeZone],
  );
  const workspace = useForm({
    initial: {
      name: settings.name,
      timeZone: settings.timeZone,
      undoSeconds: String(settings.undoSeconds),
    },
    rules: { name: required, undoSeconds: wholeNumber(0, 60) },
  });

  return (
    <Section>
      <form
        className={form['form']}
        noValidate
        onSubmit={workspace.submit(async ({ name, timeZone, undoSeconds }) => {
          const saved = await api.patch<WorkspaceSettings>('/workspace', {
            name: name.trim(),
            timeZone,
            undoSeconds: Number(undoSeconds),
          });
          putAnswer(queryClient, workspaceQuery.queryKey, saved);
          await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
          notify(t('common.saved'));
        })}
      >
        <TextInput
          label={t('settings.workspace.name')}
          description={t('settings.workspace.nameHint')}
          {...workspace.field('name')}
        />
        <Select
          label={t('settings.workspace.timeZone')}
          description={t('settings.workspace.timeZoneHint')}
          name="timeZone"
          searchable
          limit={60}
          nothingFoundMessage={t('settings.workspace.noTimeZone')}
          data={zones}
          value={workspace.values.timeZone}
          onChange={(timeZone) => workspace.set({ timeZone: timeZone ?? settings.timeZone })}
          error={workspace.errors.timeZone ?? null}
        />
        <TextInput
          label={t('settings.workspace.undo')}
          description={t('settings.workspace.undoHint')}
          inputMode="numeric"
          styles={{ wrapper: { maxWidth: 180 } }}
          rightSection={t('settings.workspace.seconds')}
          rightSectionWidth={56}
          {...workspace.field('undoSeconds')}
        />
        <FormFailure error={workspace.failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={workspace.pending}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
