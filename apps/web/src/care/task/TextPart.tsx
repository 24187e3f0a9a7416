import type { CareTaskDetail } from '@madoguchi/contract';
import { Button, Group, Textarea } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { langOf } from '../../inbox/logic/lang.ts';
import { api } from '../../kit/api.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import styles from '../care.module.css';
import { useWrite } from '../useWrite.ts';

/** The text of a task as it would be sent, what the language engine says of it, and a way to write it anew. */
export function TextPart({ task, editable }: { task: CareTaskDetail; editable: boolean }) {
  const t = useT();
  const locale = useLocale();
  const { pending, write } = useWrite();
  const [text, setText] = useState<string | null>(null);
  const save = async (own: string | null) => {
    const body = { revision: task.revision, text: own };
    if (await write(() => api.patch(`/care-tasks/${task.id}`, body))) setText(null);
  };
  if (text !== null)
    return (
      <>
        <Textarea
          aria-label={t('aftercare.task.text')}
          autosize
          minRows={8}
          maxLength={8000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group mt={10} gap={8}>
          <Button loading={pending} onClick={() => void save(text)}>
            {t('aftercare.task.save')}
          </Button>
          <Button variant="default" onClick={() => setText(null)}>
            {t('common.cancel')}
          </Button>
        </Group>
      </>
    );
  return (
    <>
      {task.text !== '' && (
        <div className={styles.letter} lang={langOf(task.text, locale)} data-printed>
          {task.text}
        </div>
      )}
      <Checked task={task} />
      {editable && (
        <Group gap={8} mt={10}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPencil size={14} aria-hidden />}
            onClick={() => setText(task.text)}
          >
            {t('aftercare.task.edit')}
          </Button>
          {task.ownText && (
            <Button variant="subtle" size="xs" loading={pending} onClick={() => void save(null)}>
              {t('aftercare.task.reset')}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}

/** What the check found, each with the words it is about. */
function Checked({ task: { findings, unfilled, text, way, language } }: { task: CareTaskDetail }) {
  const t = useT();
  const locale = useLocale();
  if (text === '' || way === 'phone') return null;
  return (
    <div className={styles.checked}>
      {unfilled > 0 && <p data-tone="careful">{t('aftercare.task.unfilled', { count: unfilled })}</p>}
      {findings === null && <p>{t('aftercare.task.notChecked')}</p>}
      {findings?.length === 0 && unfilled === 0 && language === 'ja' && (
        <p data-tone="good">{t('aftercare.task.noFindings')}</p>
      )}
      {findings !== null && findings.length > 0 && (
        <>
          <p data-tone="careful">{t('aftercare.task.findings', { count: findings.length })}</p>
          <ul>
            {findings.map((finding) => (
              <li key={`${finding.rule} ${finding.start}`}>
                <q lang="ja">{finding.at}</q> {finding.message[locale]}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
