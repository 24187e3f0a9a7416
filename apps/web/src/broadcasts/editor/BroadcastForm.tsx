import type { Channel } from '@madoguchi/contract';
import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Choices } from '../../kit/Choices.tsx';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import styles from '../broadcasts.module.css';
import { isChanged, sendingChannels, usualPace, type BroadcastDraft } from '../logic/draft.ts';
import type { NextStep } from '../search.ts';
import { AudiencePart } from './AudiencePart.tsx';
import { BodyField } from './BodyField.tsx';
import { PageField } from './PageField.tsx';
import { PreviewPart } from './PreviewPart.tsx';
import { SegmentFields } from './SegmentFields.tsx';

type Props = {
  initial: BroadcastDraft;
  channels: readonly Channel[];
  isNew: boolean;
  /** Keeps it, and goes on to what is to come next with it. */
  onSave: (draft: BroadcastDraft, next: NextStep | null) => Promise<void>;
  /** Goes on without keeping, since nothing has changed. */
  onNext: (next: NextStep) => void;
};

const kinds = ['news', 'service', 'order'] as const;
const purposes = ['news', 'surveys'] as const;
const languages = ['ja', 'en'] as const;

/** A broadcast being written: what, to whom, and beside it what it looks like and whom it reaches. */
export function BroadcastForm({ initial, channels, isNew, onSave, onNext }: Props) {
  const t = useT();
  const maySeePeople = useCan('customers:read');
  const [draft, setDraft] = useState(initial);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [wanting, setWanting] = useState(false);
  const set = (change: Partial<BroadcastDraft>) => setDraft((current) => ({ ...current, ...change }));
  const sendable = sendingChannels(channels);
  const channel = channels.find(({ id }) => id === draft.channelId);
  const isMail = channel?.type === 'email';
  const { kind, purpose, name, language, subject, body, segment, personalPage, perMinute, channelId } = draft;
  const changed = isNew || isChanged(draft, initial);

  /** Saves what is written, then goes on with it as it is stored. */
  async function run(next: NextStep | null) {
    const complete =
      name.trim() !== '' && (next === null || (body.trim() !== '' && (!isMail || subject.trim() !== '')));
    setWanting(!complete);
    if (!complete || pending) return;
    setPending(true);
    setFailure(null);
    try {
      if (changed || next === null) await onSave(draft, next);
      else onNext(next);
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run(null);
      }}
    >
      <div className={styles.sides}>
        <div className={styles.column}>
          <Section title={t('broadcasts.content')}>
            <div className={styles.fields}>
              <Choices
                label={t('broadcasts.kind')}
                name="kind"
                value={kind}
                onChange={(value) => set({ kind: kinds.find((one) => one === value) ?? kind })}
                choices={kinds.map((value) => ({
                  value,
                  label: t(`broadcasts.kind.${value}`),
                  hint: t(`broadcasts.kind.${value}.hint`),
                }))}
              />
              <div className={styles.pair}>
                <Select
                  label={t('broadcasts.channel')}
                  value={channelId}
                  allowDeselect={false}
                  data={sendable.map((one) => ({ value: one.id, label: one.name }))}
                  onChange={(value) => {
                    const chosen = channels.find(({ id }) => id === value);
                    if (chosen !== undefined)
                      set({ channelId: chosen.id, perMinute: usualPace(chosen.type) });
                  }}
                />
                <Select
                  label={t('broadcasts.field.language')}
                  value={language}
                  allowDeselect={false}
                  data={languages.map((value) => ({ value, label: t(`knowledge.language.${value}`) }))}
                  onChange={(value) => set({ language: value === 'en' ? 'en' : 'ja' })}
                />
                {kind === 'news' && (
                  <Select
                    label={t('broadcasts.purpose')}
                    value={purpose}
                    allowDeselect={false}
                    data={purposes.map((value) => ({ value, label: t(`consent.purpose.${value}`) }))}
                    onChange={(value) => set({ purpose: value === 'surveys' ? 'surveys' : 'news' })}
                  />
                )}
              </div>
              <TextInput
                name="name"
                label={t('broadcasts.field.name')}
                description={t('broadcasts.hint.name')}
                maxLength={120}
                required
                value={name}
                error={wanting && name.trim() === '' && t('field.required')}
                onChange={(event) => set({ name: event.currentTarget.value })}
              />
              {isMail && (
                <TextInput
                  name="subject"
                  label={t('broadcasts.field.subject')}
                  maxLength={200}
                  lang={language}
                  value={subject}
                  error={wanting && subject.trim() === '' && t('broadcasts.problem.no_subject')}
                  onChange={(event) => set({ subject: event.currentTarget.value })}
                />
              )}
              <PageField
                page={personalPage}
                language={language}
                onChange={(value) => set({ personalPage: value })}
              />
              <BodyField
                body={body}
                language={language}
                isWanting={wanting && body.trim() === ''}
                hasPage={personalPage !== null}
                onChange={(value) => set({ body: value })}
                onSend={() => void run('send')}
              />
            </div>
          </Section>
          <Section title={t('broadcasts.segment')} lead={t('broadcasts.segmentLead')}>
            <div className={styles.fields}>
              <SegmentFields segment={segment} onChange={(value) => set({ segment: value })} />
              <div className={styles.pair}>
                <NumberInput
                  label={t('broadcasts.field.perMinute')}
                  {...(isMail ? { description: t('broadcasts.hint.perMinute') } : {})}
                  min={1}
                  max={10_000}
                  allowDecimal={false}
                  value={perMinute}
                  onChange={(value) => typeof value === 'number' && set({ perMinute: value })}
                />
              </div>
            </div>
          </Section>
        </div>
        <div className={`${styles.column} ${styles.stuck}`}>
          <PreviewPart draft={draft} channel={channel} />
          {maySeePeople && <AudiencePart audience={{ channelId, kind, purpose, segment }} />}
          <FormFailure error={failure} />
          <div className={styles.buttons}>
            <Button loading={pending} onClick={() => void run('send')}>
              {t('broadcasts.send')}
            </Button>
            <Button variant="default" onClick={() => void run('test')}>
              {t('broadcasts.test')}
            </Button>
            <Button type="submit" variant="default">
              {t('broadcasts.saveDraft')}
            </Button>
            {changed && !isNew && <span className={styles.quiet}>{t('broadcasts.unsaved')}</span>}
          </div>
        </div>
      </div>
    </form>
  );
}
