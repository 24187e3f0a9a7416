import { Button, TextInput } from '@mantine/core';
import { Choices } from '../kit/Choices.tsx';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import type { SetupForm } from './AccountStep.tsx';

/** The workspace's name, and what it begins with. */
export function WorkspaceStep({ setup, onBack }: { setup: SetupForm; onBack: () => void }) {
  const t = useT();
  const { values, pending } = setup;
  return (
    <>
      <TextInput
        label={t('setup.workspace')}
        description={t('setup.workspaceHint')}
        autoComplete="organization"
        autoFocus
        {...setup.field('workspace')}
      />
      <Choices
        label={t('setup.start')}
        name="start"
        value={values.start}
        onChange={(start) => setup.set({ start })}
        choices={[
          { value: 'empty', label: t('setup.empty'), hint: t('setup.emptyHint') },
          { value: 'sample', label: t('setup.sample'), hint: t('setup.sampleHint') },
        ]}
      />
      {pending && (
        <Notice tone="quiet">
          {values.start === 'sample' ? t('setup.loadingSample') : t('setup.making')}
        </Notice>
      )}
      <FormFailure error={setup.failure} />
      <div className={form['buttons']}>
        <Button type="submit" loading={pending} style={{ flex: 1 }}>
          {t('setup.finish')}
        </Button>
        <Button variant="default" onClick={onBack} disabled={pending}>
          {t('setup.back')}
        </Button>
      </div>
    </>
  );
}
