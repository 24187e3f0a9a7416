import type { AssistanceSettings, AssistanceUse, ModelProvider } from '@madoguchi/contract';
import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { PasswordInput } from '../../kit/PasswordInput.tsx';
import { Section } from '../../kit/Screen.tsx';
import { providers } from '../logic.ts';
import { ConnectionTest } from './ConnectionTest.tsx';
import { MaskingFields } from './MaskingFields.tsx';
import { useAssistanceForm } from './useAssistanceForm.ts';
import styles from './assistance.module.css';

const uses = ['draft', 'translate', 'summarise'] as const satisfies readonly AssistanceUse[];

/** Where the model is, what it may be used for, what is masked, and how much. */
export function AssistanceForm({ settings }: { settings: AssistanceSettings }) {
  const t = useT();
  const { fields, submit, choices, choose, chooseProvider } = useAssistanceForm(settings);
  const { baseUrl, place, hasKey } = settings;

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <Section title={t('assistance.connection')}>
        <div className={form['form']}>
          <Select
            label={t('assistance.provider')}
            name="provider"
            allowDeselect={false}
            data={providers.map((value) => ({ value, label: t(`assistance.provider.${value}`) }))}
            value={fields.values.provider}
            onChange={(value) => chooseProvider((value ?? 'other') as ModelProvider)}
          />
          <TextInput
            label={t('assistance.baseUrl')}
            description={t('assistance.baseUrlHint')}
            type="url"
            inputMode="url"
            placeholder="https://api.example.jp/v1"
            autoComplete="off"
            {...fields.field('baseUrl')}
          />
          {fields.values.baseUrl.trim() === baseUrl && place !== 'unknown' && (
            <Notice tone={place === 'internet' ? 'careful' : 'quiet'}>
              {t(`assistance.place.${place}`)}
            </Notice>
          )}
          <TextInput
            label={t('assistance.model')}
            description={t('assistance.modelHint')}
            autoComplete="off"
            {...fields.field('model')}
          />
          <PasswordInput
            label={t('assistance.key')}
            description={t(hasKey ? 'assistance.keySet' : 'assistance.keyNone')}
            autoComplete="off"
            disabled={choices.removeKey}
            {...fields.field('key')}
          />
          {hasKey && (
            <Checkbox
              label={t('assistance.removeKey')}
              checked={choices.removeKey}
              onChange={(event) => choose({ removeKey: event.currentTarget.checked })}
            />
          )}
          <ConnectionTest ready={baseUrl !== '' && settings.model !== ''} />
        </div>
      </Section>
      <Section title={t('assistance.uses')}>
        <div className={styles.boxes}>
          {uses.map((use) => (
            <Checkbox
              key={use}
              label={t(`assistance.use.${use}`)}
              checked={choices.uses.includes(use)}
              onChange={({ currentTarget: { checked } }) =>
                choose({ uses: uses.filter((one) => (one === use ? checked : choices.uses.includes(one))) })
              }
            />
          ))}
        </div>
      </Section>
      <MaskingFields
        masking={choices.masking}
        shareNote={choices.shareNote}
        onMasking={(masking) => choose({ masking })}
        onShareNote={(shareNote) => choose({ shareNote })}
      />
      <Section title={t('assistance.limits')}>
        <div className={form['form']}>
          <div className={form['pair']}>
            <TextInput
              label={t('assistance.monthlyRequests')}
              description={t('assistance.noLimit')}
              inputMode="numeric"
              {...fields.field('monthlyRequests')}
            />
            <TextInput
              label={t('assistance.monthlyTokens')}
              description={t('assistance.noLimit')}
              inputMode="numeric"
              {...fields.field('monthlyTokens')}
            />
          </div>
          <TextInput
            label={t('assistance.retention')}
            inputMode="numeric"
            styles={{ wrapper: { maxWidth: 180 } }}
            {...fields.field('retentionDays')}
          />
          <FormFailure error={fields.failure} />
          <div className={form['buttons']}>
            <Button type="submit" loading={fields.pending}>
              {t('common.save')}
            </Button>
          </div>
        </div>
      </Section>
    </form>
  );
}
