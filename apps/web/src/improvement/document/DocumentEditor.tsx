import { Button } from '@mantine/core';
import type { DocumentFormat, ImprovementDocument, LetterContent } from '@madoguchi/contract';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiUrl, hasCode } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { useCan } from '../../kit/session.tsx';
import styles from '../improvement.module.css';
import { missingCharacters } from '../logic/missing.ts';
import { documentQuery } from '../queries.ts';
import { AttachButton } from './AttachButton.tsx';
import { DocumentFields } from './DocumentFields.tsx';
import { DocumentPages } from './DocumentPages.tsx';
import { Versions } from './Versions.tsx';

const formats: readonly DocumentFormat[] = ['pdf', 'docx'];

/** Fields beside the sheet they make. Making a file saves what was changed first. */
export function DocumentEditor({ found }: { found: ImprovementDocument }) {
  const t = useT();
  const queryClient = useQueryClient();
  const mayWrite = useCan('conversations:write');
  const [edited, setEdited] = useState<{ content: LetterContent; version: number } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [pending, setPending] = useState<'save' | DocumentFormat | null>(null);
  const content = edited?.content ?? found.content;
  const overtaken = edited !== null && edited.version !== found.version;
  const missing = hasCode(failure, 'unprocessable') ? missingCharacters(failure.problem) : [];

  const change = (part: Partial<LetterContent>) =>
    setEdited({ content: { ...content, ...part }, version: edited?.version ?? found.version });

  async function run(what: 'save' | DocumentFormat, work: () => Promise<void>) {
    setPending(what);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(error);
      if (hasCode(error, 'conflict'))
        await queryClient.invalidateQueries({ queryKey: documentQuery(found.id).queryKey });
    } finally {
      setPending(null);
    }
  }

  async function save(): Promise<ImprovementDocument> {
    if (edited === null) return found;
    const body = { basedOn: edited.version, content };
    const saved = await api.put<ImprovementDocument>(`/improvement-documents/${found.id}`, body);
    putAnswer(queryClient, documentQuery(found.id).queryKey, saved);
    setEdited(null);
    return saved;
  }

  async function make(format: DocumentFormat) {
    const { version } = await save();
    await api.post(`/improvement-documents/${found.id}/files`, { format });
    await queryClient.invalidateQueries({ queryKey: documentQuery(found.id).queryKey });
    const query = { format, version };
    window.location.assign(apiUrl(`/improvement-documents/${found.id}/file`, query));
    notify(t('improvement.document.made'));
  }

  return (
    <>
      <div className={styles.meta}>
        <Link to="/improvements/$id" params={{ id: found.caseId }}>
          {t('improvement.document.toCase')}
        </Link>
        <span>{t('improvement.document.version', { version: found.version })}</span>
      </div>
      <div className={styles.sides} data-even="true">
        <fieldset className={styles.bare} disabled={!mayWrite}>
          <DocumentFields kind={found.kind} content={content} set={change} />
          {overtaken && (
            <Notice
              tone="careful"
              action={
                <Button variant="default" size="sm" onClick={() => setEdited(null)}>
                  {t('improvement.takeTheirs')}
                </Button>
              }
            >
              {t('improvement.document.overtaken')}
            </Notice>
          )}
          {missing.length > 0 ? (
            <Notice tone="bad" title={t('improvement.document.missing')}>
              {t('improvement.document.missingHint', { characters: missing.join(' ') })}
            </Notice>
          ) : (
            <FormFailure error={failure} />
          )}
          {mayWrite && (
            <div className={styles.buttons}>
              {formats.map((format) => (
                <Button
                  key={format}
                  variant={format === 'pdf' ? 'filled' : 'default'}
                  leftSection={<IconDownload size={16} aria-hidden />}
                  loading={pending === format}
                  disabled={overtaken || (pending !== null && pending !== format)}
                  onClick={() => void run(format, () => make(format))}
                >
                  {t(`improvement.document.make.${format}`)}
                </Button>
              ))}
              <Button
                variant="default"
                loading={pending === 'save'}
                disabled={edited === null || overtaken || (pending !== null && pending !== 'save')}
                onClick={() =>
                  void run('save', async () => {
                    await save();
                    notify(t('improvement.saved'));
                  })
                }
              >
                {t('common.save')}
              </Button>
              <AttachButton document={found} disabled={overtaken || pending !== null} onBefore={save} />
            </div>
          )}
          <Versions found={found} icon={<IconExternalLink size={15} aria-hidden />} />
        </fieldset>
        <div className={styles.column}>
          <DocumentPages id={found.id} content={content} onChange={mayWrite ? change : undefined} />
        </div>
      </div>
    </>
  );
}
