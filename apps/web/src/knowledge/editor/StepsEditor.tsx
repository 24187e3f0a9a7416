import type { ArticleStep } from '@madoguchi/contract';
import { ActionIcon, Button, FileButton, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPhoto, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { moved } from '../logic/draft.ts';
import styles from './editor.module.css';
import { sendPicture } from './pictures.ts';

type Props = { steps: readonly ArticleStep[]; onChange: (steps: ArticleStep[]) => void };

const most = 30;

/** The steps one takes, each with its picture, in their order. */
export function StepsEditor({ steps, onChange }: Props) {
  const t = useT();
  const put = (at: number, change: Partial<ArticleStep>) =>
    onChange(steps.map((step, n) => (n === at ? { ...step, ...change } : step)));
  return (
    <div className={styles.steps}>
      <ol className={styles.stepList}>
        {steps.map((step, at) => (
          <li key={at} className={styles.step}>
            <div className={styles.stepHead}>
              <strong>{t('knowledge.step', { number: at + 1 })}</strong>
              <span className={styles.stepTools}>
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  disabled={at === 0}
                  aria-label={t('knowledge.step.up', { number: at + 1 })}
                  onClick={() => onChange(moved(steps, at, -1))}
                >
                  <IconArrowUp size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  disabled={at === steps.length - 1}
                  aria-label={t('knowledge.step.down', { number: at + 1 })}
                  onClick={() => onChange(moved(steps, at, 1))}
                >
                  <IconArrowDown size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  aria-label={t('knowledge.step.remove', { number: at + 1 })}
                  onClick={() => onChange(steps.filter((_, n) => n !== at))}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </span>
            </div>
            <Textarea
              aria-label={t('knowledge.step.text', { number: at + 1 })}
              autosize
              minRows={2}
              maxLength={2000}
              value={step.text}
              onChange={(event) => put(at, { text: event.currentTarget.value })}
            />
            <StepPicture step={step} onChange={(change) => put(at, change)} />
          </li>
        ))}
      </ol>
      {steps.length < most && (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...steps, { text: '', pictureId: null, alt: '' }])}
        >
          {t('knowledge.step.add')}
        </Button>
      )}
    </div>
  );
}

type PictureProps = { step: ArticleStep; onChange: (change: Partial<ArticleStep>) => void };

function StepPicture({ step: { pictureId, alt }, onChange }: PictureProps) {
  const t = useT();
  const [pending, setPending] = useState(false);

  async function add(file: File | null) {
    if (file === null) return;
    setPending(true);
    try {
      onChange({ pictureId: (await sendPicture(file)).id });
    } catch {
      notify(t('knowledge.picture.refused'), 'bad');
    } finally {
      setPending(false);
    }
  }

  return (
    <div className={styles.picture}>
      {pictureId !== null && (
        <img className={styles.thumb} src={`/api/v1/article-pictures/${pictureId}`} alt={alt} />
      )}
      <div className={styles.pictureFields}>
        {pictureId !== null && (
          <TextInput
            label={t('knowledge.picture.alt')}
            description={t('knowledge.picture.altHint')}
            maxLength={200}
            value={alt}
            onChange={(event) => onChange({ alt: event.currentTarget.value })}
          />
        )}
        <div className={styles.pictureButtons}>
          <FileButton accept="image/png,image/jpeg,image/gif,image/webp" onChange={(file) => void add(file)}>
            {(props) => (
              <Button
                {...props}
                variant="subtle"
                size="compact-sm"
                loading={pending}
                leftSection={<IconPhoto size={16} aria-hidden />}
              >
                {t(pictureId === null ? 'knowledge.picture.add' : 'knowledge.picture.replace')}
              </Button>
            )}
          </FileButton>
          {pictureId !== null && (
            <Button variant="subtle" size="compact-sm" onClick={() => onChange({ pictureId: null, alt: '' })}>
              {t('knowledge.picture.remove')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
