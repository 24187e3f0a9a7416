import type { AutomationRule } from '@madoguchi/contract';
import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { hasCode } from '../../kit/api.ts';
import { isComposing } from '../../kit/combo.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import styles from '../automation.module.css';
import { draftOf, isWhole, wholeWithin, type RuleDraft } from '../logic/draft.ts';
import { useNames } from '../useNames.ts';
import { DryRunPart } from './DryRunPart.tsx';
import { IfPart } from './IfPart.tsx';
import { SentencePreview } from './SentencePreview.tsx';
import { ThenPart } from './ThenPart.tsx';
import { WhenPart } from './WhenPart.tsx';

type Props = {
  rule: AutomationRule | null;
  onSave: (draft: RuleDraft) => Promise<unknown>;
  onReload: () => void;
};

/** A rule as a sentence to be filled in: when, if, then; tried on the past before it is kept or switched on. */
export function RuleEditor({ rule, onSave, onReload }: Props) {
  const t = useT();
  const [draft, setDraft] = useState(() => draftOf(rule));
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const names = useNames({ ...rule?.names, ...chosen });
  const { definition } = draft;
  const set = (change: Partial<RuleDraft>) => setDraft((current) => ({ ...current, ...change }));
  const define = (change: Partial<RuleDraft['definition']>) =>
    setDraft((current) => ({ ...current, definition: { ...current.definition, ...change } }));
  const nameless = draft.name.trim() === '';
  const whole = isWhole(definition) && !nameless && wholeWithin(draft.hourlyLimit, 100);

  async function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!whole || pending) return;
    setPending(true);
    setFailure(null);
    try {
      await onSave({ ...draft, name: draft.name.trim() });
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <form
      className={styles.editor}
      noValidate
      onSubmit={(event) => void save(event)}
      onKeyDownCapture={keepComposing}
    >
      <TextInput
        label={t('automation.form.name')}
        description={t('automation.form.nameHint')}
        autoComplete="off"
        maxLength={80}
        value={draft.name}
        error={tried && nameless && t('automation.form.missing')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <WhenPart value={definition.trigger} tried={tried} onChange={(trigger) => define({ trigger })} />
      <IfPart
        value={definition}
        names={names}
        tried={tried}
        onChange={define}
        onNames={(more) => setChosen((current) => ({ ...current, ...more }))}
      />
      <ThenPart
        value={definition.actions}
        names={names}
        tried={tried}
        onChange={(actions) => define({ actions })}
      />
      <Checkbox
        label={t('automation.form.stop')}
        checked={draft.stop}
        onChange={(event) => set({ stop: event.currentTarget.checked })}
      />
      <NumberInput
        label={t('automation.form.limit')}
        description={t('automation.form.limitHint')}
        min={1}
        max={100}
        allowDecimal={false}
        value={draft.hourlyLimit > 0 ? draft.hourlyLimit : ''}
        error={tried && !wholeWithin(draft.hourlyLimit, 100) && t('automation.form.missing')}
        onChange={(limit) => set({ hourlyLimit: typeof limit === 'number' ? limit : 0 })}
      />
      <SentencePreview definition={definition} names={names} />
      {tried && !whole && <Notice tone="bad">{t('automation.form.incomplete')}</Notice>}
      {hasCode(failure, 'conflict') ? (
        <Notice
          tone="bad"
          action={
            <Button variant="default" onClick={onReload}>
              {t('automation.form.reload')}
            </Button>
          }
        >
          {t('automation.form.changed')}
        </Notice>
      ) : (
        <FormFailure error={failure} />
      )}
      <div className={styles.bar}>
        <Button type="submit" loading={pending}>
          {t(rule === null ? 'automation.form.create' : 'common.save')}
        </Button>
      </div>
      <DryRunPart definition={definition} names={names} onIncomplete={() => setTried(true)} />
    </form>
  );
}

/** The Enter that ends a conversion is the input method's: it neither makes a tag nor saves. */
function keepComposing(event: KeyboardEvent) {
  if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.stopPropagation();
}
