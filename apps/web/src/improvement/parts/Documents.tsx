import { Button, Menu } from '@mantine/core';
import type { Improvement, ImprovementDocument, LetterTemplateSummary } from '@madoguchi/contract';
import { IconFileText, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { langOf } from '../../inbox/logic/lang.ts';
import { api } from '../../kit/api.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { problemText } from '../../kit/problemText.ts';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { lettersQuery } from '../../letters/queries.ts';
import { When } from '../../kit/When.tsx';
import styles from '../improvement.module.css';
import { documentsQuery } from '../queries.ts';

/** Letters and reports made from the record. */
export function Documents({ found }: { found: Improvement }) {
  const t = useT();
  const locale = useLocale();
  const navigate = useNavigate();
  const mayWrite = useCan('conversations:write');
  const documents = useQuery(documentsQuery(found.id)).data ?? [];
  const letters = useQuery(lettersQuery).data ?? [];
  const [pending, setPending] = useState(false);

  async function create({ key, kind, language, standard }: LetterTemplateSummary) {
    setPending(true);
    try {
      const made = await api.post<ImprovementDocument>(`/improvements/${found.id}/documents`, {
        kind,
        language,
        ...(standard ? {} : { template: key }),
      });
      await navigate({
        to: '/improvements/$id/documents/$documentId',
        params: { id: found.id, documentId: made.id },
      });
    } catch (error) {
      notify(problemText(t, error), 'bad');
    } finally {
      setPending(false);
    }
  }

  return (
    <Section title={t('improvement.documents')} lead={t('improvement.documentsLead')}>
      {documents.length > 0 && (
        <ul className={styles.plain}>
          {documents.map(({ id, kind, title, language, version, changedAt }) => (
            <li key={id}>
              <Link to="/improvements/$id/documents/$documentId" params={{ id: found.id, documentId: id }}>
                <IconFileText size={16} aria-hidden /> {t(`improvement.document.${kind}`)}
                {language === 'en' && ` (${t('improvement.document.english')})`}
              </Link>
              <span className={styles.quiet} lang={langOf(title, locale)}>
                {title}
              </span>
              <span className={styles.quiet}>
                {t('improvement.document.version', { version })} <When at={changedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <Menu position="bottom-start" width={260}>
          <Menu.Target>
            <Button
              variant="default"
              mt={documents.length > 0 ? 12 : 0}
              loading={pending}
              leftSection={<IconPlus size={16} aria-hidden />}
            >
              {t('improvement.document.create')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {letters.map((letter) => (
              <Menu.Item key={letter.key} onClick={() => void create(letter)}>
                {letter.standard ? t(`improvement.document.${letter.kind}`) : letter.name}
                {letter.language === 'en' && ` (${t('improvement.document.english')})`}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item component={Link} to="/settings/letters">
              {t('letters.edit')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </Section>
  );
}
