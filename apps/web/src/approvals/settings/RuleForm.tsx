import type { ApprovalRule } from '@madoguchi/contract';
import { Button, Checkbox, MultiSelect, TagsInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { useChannels, useMembers } from '../../inbox/data/useDesk.ts';
import { api, hasCode } from '../../kit/api.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { isComposing } from '../../kit/combo.ts';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { chosenOf, conditionsOf, draftOf, wrongIn, type RuleDraft } from '../logic/rule-form.ts';
import { ruleSentence } from '../logic/sentence.ts';
import styles from './ApprovalSettings.module.css';
import { CustomersField } from './CustomersField.tsx';

type Props = { rule: ApprovalRule | null; onClose: () => void };

const inPage = { withinPortal: false };

/** Writes a rule by its conditions, and says below what it means. */
export function RuleForm({ rule, onClose }: Props) {
  const t = useT();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const channels = useChannels() ?? [];
  const members = useMembers();
  const [draft, setDraft] = useState(() => draftOf(rule));
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const wrong = wrongIn(draft);
  const set = (change: Partial<RuleDraft>) => setDraft((current) => ({ ...current, ...change }));
  const options = (items: readonly { id: string; name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, label: name }));
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  const sentence = ruleSentence(t, locale, { ...draft, conditions: conditionsOf(draft) });

  async function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (wrong !== null || pending) return;
    setPending(true);
    setFailure(null);
    const { exceptApprovers, note } = draft;
    const body = { conditions: conditionsOf(draft), exceptApprovers, note: note.trim() };
    try {
      if (rule === null) await api.post('/approval-rules', body);
      else await api.patch(`/approval-rules/${rule.id}`, body);
      await queryClient.invalidateQueries({ queryKey: ['approvals'] });
      notify(t('approval.rules.saved'));
      onClose();
    } catch (error) {
      setFailure(error);
      setPending(false);
    }
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => void save(event)}
      onKeyDownCapture={keepComposing}
    >
      <p className={styles.note}>{t('approval.form.lead')}</p>
      <div className={styles.pair}>
        <TextInput
          label={t('approval.form.amount')}
          description={t('approval.form.amountHint')}
          inputMode="numeric"
          autoComplete="off"
          value={draft.amount}
          error={tried && wrong === 'amount' && t('approval.form.amountWrong')}
          onChange={(event) => set({ amount: event.currentTarget.value })}
          data-autofocus
        />
        <TagsInput
          label={t('approval.form.words')}
          description={t('approval.form.wordsHint')}
          value={draft.words}
          maxTags={50}
          acceptValueOnBlur
          comboboxProps={inPage}
          onChange={(words) => set({ words: words.map((word) => word.slice(0, 100)) })}
        />
        <MultiSelect
          label={t('approval.form.channels')}
          data={options(channels)}
          value={ids(draft.channels)}
          comboboxProps={inPage}
          nothingFoundMessage={t('approval.form.nothing')}
          onChange={(chosen) => set({ channels: chosenOf(chosen, channels, draft.channels) })}
        />
        <MultiSelect
          label={t('approval.form.assignees')}
          data={options(members)}
          value={ids(draft.assignees)}
          comboboxProps={inPage}
          nothingFoundMessage={t('approval.form.nothing')}
          onChange={(chosen) => set({ assignees: chosenOf(chosen, members, draft.assignees) })}
        />
        <CustomersField value={draft.customers} onChange={(customers) => set({ customers })} />
        <TagsInput
          label={t('approval.form.companies')}
          description={t('approval.form.companiesHint')}
          value={draft.companies}
          maxTags={50}
          acceptValueOnBlur
          comboboxProps={inPage}
          onChange={(companies) => set({ companies })}
        />
      </div>
      <Checkbox
        label={t('approval.form.outside')}
        description={t('approval.form.outsideHint')}
        checked={draft.outside}
        onChange={(event) => set({ outside: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('approval.form.except')}
        checked={draft.exceptApprovers}
        onChange={(event) => set({ exceptApprovers: event.currentTarget.checked })}
      />
      <TextInput
        label={t('approval.form.note')}
        description={t('approval.form.noteHint')}
        autoComplete="off"
        maxLength={300}
        value={draft.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {sentence !== '' && (
        <p className={styles.preview} role="status">
          <span>{t('approval.form.preview')}</span>
          {sentence}
        </p>
      )}
      {tried && wrong === 'empty' && <Notice tone="bad">{t('approval.form.empty')}</Notice>}
      {hasCode(failure, 'unprocessable') ? (
        <Notice tone="bad">{t('approval.rules.tooMany')}</Notice>
      ) : (
        <FormFailure error={failure} />
      )}
      <div className={styles.side}>
        <Button type="submit" loading={pending}>
          {t('common.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The Enter that ends a conversion is the input method's: it neither makes a tag nor saves. */
function keepComposing(event: KeyboardEvent) {
  if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.stopPropagation();
}
