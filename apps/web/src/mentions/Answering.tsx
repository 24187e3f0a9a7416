import type { Finding, MentionDetail } from '@madoguchi/contract';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useLocale } from '../kit/i18n.tsx';
import styles from './mentions.module.css';
import { checkQuery } from './queries.ts';
import { useSaving } from './useSaving.ts';
import { useMentions } from './words.ts';

/** Where findings stand while a text is written: those of an older text say nothing of this one. */
export function fixed(text: string, { start, end, at }: Finding, suggestion: string): string {
  return text.slice(start, end) === at ? `${text.slice(0, start)}${suggestion}${text.slice(end)}` : text;
}

/** An answer, written here with the check of its words: sent from here where that is possible, else carried over by hand. */
export function Answering({ mention }: { mention: MentionDetail }) {
  const w = useMentions();
  const { id, draft, caseRevision, canReply } = mention;
  const [text, setText] = useState(draft);
  const [address, setAddress] = useState('');
  const { saving, error, write } = useSaving();
  const basedOn = caseRevision;
  const isEmpty = text.trim() === '';
  const answer = (how: 'network' | 'elsewhere') =>
    void write(() =>
      api.post<MentionDetail>(`/mentions/${id}/answers`, {
        basedOn,
        text,
        how,
        ...(how === 'elsewhere' ? { address: address.trim() } : {}),
      }),
    );
  return (
    <div className={styles['stack']}>
      <Textarea
        label={w('answer.text')}
        description={w(canReply ? 'answer.fromHere' : 'answer.byHand')}
        autosize
        minRows={5}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Check text={text} onFix={setText} />
      {!canReply && (
        <TextInput
          label={w('answer.address')}
          placeholder="https://"
          type="url"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
      )}
      <FormFailure error={error} />
      <div className={styles['buttons']}>
        <Button
          variant="default"
          loading={saving}
          disabled={text === draft}
          onClick={() =>
            void write(() => api.patch<MentionDetail>(`/mentions/${id}/case`, { basedOn, draft: text }))
          }
        >
          {w('answer.saveDraft')}
        </Button>
        {canReply ? (
          <Button loading={saving} disabled={isEmpty} onClick={() => answer('network')}>
            {w('answer.send')}
          </Button>
        ) : (
          <>
            <CopyButton text={text} />
            <Button
              loading={saving}
              disabled={isEmpty || address.trim() === ''}
              onClick={() => answer('elsewhere')}
            >
              {w('answer.posted')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** Puts the answer into the clipboard, to be carried over. */
function CopyButton({ text }: { text: string }) {
  const w = useMentions();
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <Button
      variant="default"
      disabled={text.trim() === ''}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
    >
      <span aria-live="polite">{w(copied === text && text !== '' ? 'answer.copied' : 'answer.copy')}</span>
    </Button>
  );
}

const pauseMs = 600;

/** What a careful colleague would mark, with what may stand there instead. */
function Check({ text, onFix }: { text: string; onFix: (text: string) => void }) {
  const w = useMentions();
  const locale = useLocale();
  const [settled] = useDebouncedValue(text, pauseMs);
  const { data } = useQuery({ ...checkQuery(settled), enabled: settled.trim() !== '' });
  if (data === undefined || settled.trim() === '') return null;
  if (data.findings.length === 0) return <p className={styles['quiet']}>{w('check.none')}</p>;
  return (
    <ul className={styles['list']} aria-label={w('check')}>
      {data.findings.map((finding) => (
        <li key={finding.id}>
          <div className={styles['between']}>
            <span>
              「{finding.at}」 <span className={styles['quiet']}>{finding.message[locale]}</span>
            </span>
            <span className={styles['buttons']}>
              {finding.suggest.slice(0, 2).map((suggestion) => (
                <Button
                  key={suggestion}
                  size="compact-sm"
                  variant="default"
                  lang="ja"
                  onClick={() => onFix(fixed(text, finding, suggestion))}
                >
                  {suggestion}
                </Button>
              ))}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
