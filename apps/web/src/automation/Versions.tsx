import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useT } from '../kit/i18n.tsx';
import { Row, Rows } from '../kit/Rows.tsx';
import { Section } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import styles from './automation.module.css';
import { actionWords, conditionsWords, triggerWords } from './logic/words.ts';
import { versionsQuery } from './queries.ts';

/** What a rule has been: who changed it when, and what it said from then on. */
export function Versions({ id }: { id: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery(versionsQuery(id));
  return (
    <Section title={t('automation.history')}>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeletons rows={2} />}
      {data !== undefined && (
        <Rows label={t('automation.history')}>
          {data.items.map(({ version, change, name, definition, by, at }, index) => {
            // What only was switched says the same as before.
            const before = data.items[index + 1];
            const same =
              before !== undefined &&
              before.name === name &&
              JSON.stringify(before.definition) === JSON.stringify(definition);
            return (
              <Row
                key={version}
                title={`${t('automation.version', { version })} · ${t(`automation.change.${change}`)}`}
                detail={
                  <>
                    {by?.name ?? t('automation.byDesk')} · <When at={at} />
                  </>
                }
              >
                {!same && (
                  <div className={styles.sentence}>
                    {[
                      triggerWords(t, definition.trigger, data.names),
                      conditionsWords(t, definition, data.names),
                    ]
                      .filter((part) => part !== '')
                      .join(t('automation.and'))}
                    <ul className={styles.then}>
                      {definition.actions.map((action, place) => (
                        <li key={place}>{actionWords(t, action, data.names)}</li>
                      ))}
                    </ul>
                  </div>
                )}
              </Row>
            );
          })}
        </Rows>
      )}
    </Section>
  );
}
