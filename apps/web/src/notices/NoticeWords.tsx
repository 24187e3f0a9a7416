import type { Notice, NoticeTexts } from '@madoguchi/contract';
import { Button, Group, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { MessageShown } from '../broadcasts/editor/MessageShown.tsx';
import { api } from '../kit/api.ts';
import { putAnswer } from '../kit/askAgain.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/Screen.tsx';
import styles from '../orders/orders.module.css';
import { noticeOrdersQuery, noticePreviewQuery, noticeQuery } from './queries.ts';

type Language = keyof NoticeTexts;

/** What is written, in either language, beside how one customer will read it. */
export function NoticeWords({ notice, editable }: { notice: Notice; editable: boolean }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [language, setLanguage] = useState<Language>('ja');
  const [texts, setTexts] = useState(notice.texts);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const words = texts[language];
  const isChanged = JSON.stringify(texts) !== JSON.stringify(notice.texts);
  const set = (change: Partial<NoticeTexts['ja']>) =>
    setTexts({ ...texts, [language]: { ...words, ...change } });

  async function save() {
    setSaving(true);
    setError(null);
    try {
      const saved = await api.patch<Notice>(`/notices/${notice.id}`, { basedOn: notice.revision, texts });
      putAnswer(queryClient, noticeQuery(notice.id).queryKey, saved);
      notify(t('common.saved'));
    } catch (failure) {
      setError(failure);
      setSaving(false);
    }
  }

  return (
    <Section title={t('notices.words')} {...(editable ? { lead: t('notices.wordsLead') } : {})}>
      <div className={styles.columns}>
        <div className={styles.body}>
          <SegmentedControl
            aria-label={t('notices.language')}
            value={language}
            data={[
              { value: 'ja', label: '日本語' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(value) => setLanguage(value === 'en' ? 'en' : 'ja')}
          />
          <TextInput
            label={t('notices.subject')}
            value={words.subject}
            maxLength={200}
            readOnly={!editable}
            onChange={(event) => set({ subject: event.currentTarget.value })}
          />
          <Textarea
            label={t('notices.mail')}
            value={words.mail}
            maxLength={5000}
            autosize
            minRows={6}
            maxRows={20}
            readOnly={!editable}
            onChange={(event) => set({ mail: event.currentTarget.value })}
          />
          <Textarea
            label={t('notices.line')}
            value={words.line}
            maxLength={4500}
            autosize
            minRows={5}
            maxRows={16}
            readOnly={!editable}
            onChange={(event) => set({ line: event.currentTarget.value })}
          />
          <FormFailure error={error} />
          {editable && (
            <Group justify="flex-end">
              <Button variant="default" disabled={!isChanged} loading={saving} onClick={() => void save()}>
                {t('notices.save')}
              </Button>
            </Group>
          )}
        </div>
        <Preview notice={notice} language={language} isChanged={isChanged} />
      </div>
    </Section>
  );
}

/** How the customer of the first order reads it, and what the language check says. */
function Preview({
  notice,
  language,
  isChanged,
}: {
  notice: Notice;
  language: Language;
  isChanged: boolean;
}) {
  const t = useT();
  const [first] = useInfiniteQuery(noticeOrdersQuery(notice.id, null)).data?.pages[0]?.items ?? [];
  const previewed =
    first === undefined
      ? null
      : { id: notice.id, revision: notice.revision, orderId: first.order.id, language };
  const { data } = useQuery(noticePreviewQuery(previewed));
  if (data === undefined) return <p className={styles.quiet}>{t('notices.previewEmpty')}</p>;
  return (
    <div className={styles.body}>
      <p className={styles.quiet}>{t(isChanged ? 'notices.previewSaved' : 'notices.preview')}</p>
      <MessageShown
        type={data.channel === 'line' ? 'line' : 'email'}
        from={data.to}
        subject={data.subject ?? ''}
        text={data.text}
        language={language}
      />
      {data.findings.length === 0 ? (
        <p className={styles.quiet}>{t('notices.noFindings')}</p>
      ) : (
        <ul className={styles.trail}>
          {data.findings.map((finding) => (
            <li key={finding.id}>
              <span>{t('notices.finding', { words: finding.at })}</span>
              <FindingWords ja={finding.message.ja} en={finding.message.en} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function FindingWords({ ja, en }: { ja: string; en: string }) {
  const locale = useLocale();
  return <span className={styles.quiet}>{locale === 'ja' ? ja : en}</span>;
}
