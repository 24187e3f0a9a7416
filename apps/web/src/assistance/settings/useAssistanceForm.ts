import type { AssistanceSettings, ModelProvider, UpdateAssistance } from '@madoguchi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { required, wholeNumber } from '../../kit/fields.ts';
import type { Rule } from '../../kit/fields.ts';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { useForm } from '../../kit/useForm.ts';
import { addressFor, limitOf } from '../logic.ts';
import { settingsQuery } from '../queries.ts';

const limit =
  (most: number): Rule =>
  (value) => {
    const number = limitOf(value);
    return number === null || (Number.isInteger(number) && number >= 1 && number <= most)
      ? null
      : 'field.number';
  };

const shown = (number: number | null): string => (number === null ? '' : String(number));

/** What is entered about assistance, and how it is saved. */
export function useAssistanceForm(settings: AssistanceSettings) {
  const t = useT();
  const queryClient = useQueryClient();
  const { uses, masking, shareNote } = settings;
  const [choices, setChoices] = useState({ uses, masking, shareNote, removeKey: false });
  const fields = useForm({
    initial: {
      provider: settings.provider as string,
      baseUrl: settings.baseUrl,
      model: settings.model,
      key: '',
      monthlyRequests: shown(settings.monthlyRequests),
      monthlyTokens: shown(settings.monthlyTokens),
      retentionDays: String(settings.retentionDays),
    },
    rules: {
      baseUrl: required,
      model: required,
      monthlyRequests: limit(1_000_000),
      monthlyTokens: limit(1_000_000_000),
      retentionDays: wholeNumber(1, 730),
    },
  });
  const { removeKey, ...chosen } = choices;

  const submit = fields.submit(async ({ provider, baseUrl, model, key, ...numbers }) => {
    const change: UpdateAssistance = {
      provider: provider as ModelProvider,
      baseUrl: baseUrl.trim(),
      model: model.trim(),
      ...(removeKey ? { key: null } : key.trim() === '' ? {} : { key: key.trim() }),
      ...chosen,
      monthlyRequests: limitOf(numbers.monthlyRequests),
      monthlyTokens: limitOf(numbers.monthlyTokens),
      retentionDays: Number(numbers.retentionDays),
    };
    const saved = await api.patch<AssistanceSettings>('/assistance', change);
    putAnswer(queryClient, settingsQuery.queryKey, saved);
    void queryClient.invalidateQueries({ queryKey: ['assistance'] });
    fields.set({ key: '' });
    setChoices({ ...choices, removeKey: false });
    notify(t('common.saved'));
  });

  return {
    fields,
    submit,
    choices,
    choose: (change: Partial<typeof choices>) => setChoices({ ...choices, ...change }),
    /** Another provider brings its usual address, unless one has entered another. */
    chooseProvider: (provider: ModelProvider) =>
      fields.set({ provider, baseUrl: addressFor(provider, fields.values.baseUrl.trim()) }),
  };
}
