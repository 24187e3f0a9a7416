import { Button, TextInput } from '@mantine/core';
import type { LetterFields as Fields, LetterTemplate } from '@madoguchi/contract';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import styles from '../../improvement/improvement.module.css';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { LetterFields } from '../LetterFields.tsx';
import { errorLines, fieldName } from '../logic/fields.ts';
import { Pages } from '../Pages.tsx';
import { letterQuery, letterVersionsQuery, templatePreviewQuery } from '../queries.ts';
import { Variables } from './Variables.tsx';
import { VersionRows } from './VersionRows.tsx';

type Edited = { name: string; fields: Fields; version: number };

/** Fields of a template beside the page they make; its versions, and the way back to ours. */
export function LetterEditor({ letter }: { letter: LetterTemplate }) {
  const t = useT();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const mayWrite = useCan('templates:write');
  const { key, kind, language, standard } = letter;
  const [edited, setEdited] = useState<Edited | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const [asking, setAsking] = useState<'reset' | 'delete' | null>(null);
  const { name, fields } = edited ?? letter;
  const overtaken = edited !== null && edited.version !== letter.version;
  const [settled] = useDebouncedValue(fields, 500);
  const preview = useQuery(templatePreviewQuery(kind, language, settled)).data;
  const errors = errorLines(preview?.errors ?? []);

  const change = (part: Partial<Pick<Edited, 'name' | 'fields'>>) =>
    setEdited({ name, fields, version: edited?.version ?? letter.version, ...part });

  async function take(saved: LetterTemplate) {
    putAnswer(queryClient, letterQuery(key).queryKey, saved);
    setEdited(null);
    await queryClient.invalidateQueries({ queryKey: ['letters', 'list'] });
    await queryClient.invalidateQueries({ queryKey: letterVersionsQuery(key).queryKey });
    notify(t('common.saved'));
  }

  async function save() {
    setPending(true);
    setFailure(null);
    try {
      const body = { basedOn: edited?.version ?? letter.version, fields, ...(standard ? {} : { name }) };
      await take(await api.put<LetterTemplate>(`/letter-templates/${key}`, body));
    } catch (error) {
      setFailure(error);
      await queryClient.invalidateQueries({ queryKey: letterQuery(key).queryKey });
    } finally {
      setPending(false);
    }
  }

  async function confirmed() {
    const path = `/letter-templates/${key}`;
    if (asking === 'reset')
      await take(await api.post<LetterTemplate>(`${path}/reset`, { basedOn: letter.version }));
    else {
      await api.delete(path);
      await queryClient.invalidateQueries({ queryKey: ['letters', 'list'] });
      await navigate({ to: '/settings/letters' });
    }
  }

  return (
    <>
      <div className={styles.sides} data-even="true">
        <fieldset className={styles.bare} disabled={!mayWrite}>
          {!standard && (
            <Section>
              <TextInput
                label={t('letters.name')}
                maxLength={80}
                value={name}
                onChange={(event) => change({ name: event.currentTarget.value })}
              />
            </Section>
          )}
          <LetterFields
            kind={kind}
            language={language}
            fields={fields}
            set={(part) => change({ fields: { ...fields, ...part } })}
          />
          {overtaken && (
            <Notice
              tone="careful"
              action={
                <Button variant="default" size="sm" onClick={() => setEdited(null)}>
                  {t('improvement.takeTheirs')}
                </Button>
              }
            >
              {t('letters.overtaken')}
            </Notice>
          )}
          {errors.length > 0 && (
            <Notice tone="bad" title={t('letters.errors')}>
              {errors.map(({ path, message }) => (
                <p key={`${path} ${message.ja}`} className={styles.text}>
                  {`${fieldName(t, path)}: ${message[locale]}`}
                </p>
              ))}
            </Notice>
          )}
          <FormFailure error={failure} />
          {mayWrite && (
            <div className={styles.buttons}>
              <Button
                loading={pending}
                disabled={edited === null || overtaken || errors.length > 0 || name.trim() === ''}
                onClick={() => void save()}
              >
                {t('common.save')}
              </Button>
              {standard ? (
                <Button
                  variant="default"
                  disabled={!letter.changed || pending}
                  onClick={() => setAsking('reset')}
                >
                  {t('letters.reset')}
                </Button>
              ) : (
                <Button variant="subtle" color="shu" onClick={() => setAsking('delete')}>
                  {t('common.delete')}
                </Button>
              )}
            </div>
          )}
          <VersionRows letterKey={key} mayWrite={mayWrite} onTake={(taken) => change({ fields: taken })} />
        </fieldset>
        <div className={styles.column}>
          <Variables language={language} />
          <Pages preview={preview} />
        </div>
      </div>
      <Confirm
        opened={asking !== null}
        title={t(asking === 'delete' ? 'letters.deleteTitle' : 'letters.resetTitle')}
        confirmLabel={t(asking === 'delete' ? 'common.delete' : 'letters.reset')}
        dangerous={asking === 'delete'}
        onConfirm={confirmed}
        onClose={() => setAsking(null)}
      >
        {t(asking === 'delete' ? 'letters.deleteLead' : 'letters.resetLead')}
      </Confirm>
    </>
  );
}
