import type { LetterTemplate, LetterTemplateSummary } from '@madoguchi/contract';
import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useAttempt } from '../../customers/data/useAttempt.ts';
import styles from '../../improvement/improvement.module.css';
import { api } from '../../kit/api.ts';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { StateDot } from '../../kit/StateDot.tsx';
import { When } from '../../kit/When.tsx';
import { toSettings } from '../../settings/back.ts';
import { lettersQuery } from '../queries.ts';

/** The letters that documents of カイゼン are made from: the six that are always there, and one’s own. */
export default function LettersScreen() {
  const t = useT();
  const mayWrite = useCan('templates:write');
  const { data, error, refetch } = useQuery(lettersQuery);
  const own = data?.filter(({ standard }) => !standard) ?? [];
  return (
    <Screen
      title={t('settings.letters.title')}
      lead={t('settings.letters.lead')}
      back={toSettings(t)}
      actions={
        mayWrite && data !== undefined && <NewLetter standards={data.filter(({ standard }) => standard)} />
      }
    >
      {data === undefined ? (
        error === null ? (
          <Skeletons rows={6} height={56} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          <Rows label={t('letters.standard')} letters={data.filter(({ standard }) => standard)} />
          <h2 className={styles.small}>{t('letters.own')}</h2>
          {own.length === 0 ? (
            <p className={styles.quiet}>{t('letters.noOwn')}</p>
          ) : (
            <Rows label={t('letters.own')} letters={own} />
          )}
        </>
      )}
    </Screen>
  );
}

function Rows({ label, letters }: { label: string; letters: readonly LetterTemplateSummary[] }) {
  const t = useT();
  return (
    <ul className={styles.rows} aria-label={label}>
      {letters.map(({ key, kind, language, name, standard, changed, savedAt, savedBy }) => (
        <li key={key}>
          <Link to="/settings/letters/$key" params={{ key }} className={styles.row}>
            <span className={styles.words}>
              <span className={styles.name}>
                {standard ? t(`improvement.document.${kind}`) : <span lang={language}>{name}</span>}
              </span>
              <span className={styles.facts}>
                <span>{t(`letters.language.${language}`)}</span>
                {!standard && <span>{t(`improvement.document.${kind}`)}</span>}
                {savedAt !== null && (
                  <span>
                    <When at={savedAt} /> {savedBy?.name}
                  </span>
                )}
              </span>
            </span>
            <span className={styles.side}>
              {standard && (
                <StateDot tone={changed ? 'careful' : 'quiet'}>
                  {t(changed ? 'letters.changed' : 'letters.asItCame')}
                </StateDot>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Begins one’s own from a standard one as it stands. */
function NewLetter({ standards }: { standards: readonly LetterTemplateSummary[] }) {
  const t = useT();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { pending, attempt } = useAttempt();
  const create = ({ kind, language }: LetterTemplateSummary) =>
    attempt(async () => {
      const name = t('letters.newName', { document: t(`improvement.document.${kind}`) });
      const made = await api.post<LetterTemplate>('/letter-templates', { kind, language, name });
      await queryClient.invalidateQueries({ queryKey: ['letters'] });
      await navigate({ to: '/settings/letters/$key', params: { key: made.key } });
    });
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button loading={pending} leftSection={<IconPlus size={18} aria-hidden />}>
          {t('letters.new')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {standards.map((letter) => (
          <Menu.Item key={letter.key} onClick={() => void create(letter)}>
            {t(`improvement.document.${letter.kind}`)}
            {letter.language === 'en' && ` (${t('improvement.document.english')})`}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
