import type { TrustRulebook } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../kit/ErrorState.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Row, Rows } from '../kit/Rows.tsx';
import { Screen, Section } from '../kit/Screen.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { When } from '../kit/When.tsx';
import { monthWords } from '../promises/logic/figures.ts';
import { rulebookQuery } from './queries.ts';
import { RulesForm } from './RulesForm.tsx';
import { useWords } from './words.ts';

/** What counts how much, from which month on, and what did before. */
export default function RulesScreen() {
  const w = useWords();
  const { data, error, refetch } = useQuery(rulebookQuery);
  return (
    <Screen
      wide
      title={w('trust.rules')}
      lead={w('trust.rulesLead')}
      back={{ to: '/trust', label: w('trust.title') }}
    >
      {data === undefined &&
        (error === null ? (
          <Skeletons rows={6} height={56} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ))}
      {data !== undefined && (
        <>
          <RulesForm key={data.version} book={data} />
          <Versions versions={data.versions} />
        </>
      )}
    </Screen>
  );
}

export function Versions({ versions }: Pick<TrustRulebook, 'versions'>) {
  const w = useWords();
  const locale = useLocale();
  if (versions.length === 0) return null;
  return (
    <Section title={w('trust.rulesHistory')}>
      <Rows label={w('trust.rulesHistory')}>
        {versions.map(({ version, from, note, changedAt, changedBy }) => (
          <Row
            key={version}
            title={w('trust.rulesRow', { version, month: monthWords(from, locale) })}
            detail={
              <>
                {changedBy !== null && `${changedBy} · `}
                {changedAt !== null && <When at={changedAt} />}
                {note !== '' && ` · ${note}`}
              </>
            }
          />
        ))}
      </Rows>
    </Section>
  );
}
