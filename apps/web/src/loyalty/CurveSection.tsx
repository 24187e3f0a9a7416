import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Skeletons } from '../kit/Skeletons.tsx';
import { Curve } from './Curve.tsx';
import styles from './loyalty.module.css';
import { Part } from './Part.tsx';
import { curvesQuery } from './queries.ts';
import { curveWays, parseLoyaltySearch } from './search.ts';
import { useWords } from './words.ts';

const route = getRouteApi('/signed-in/loyalty');

/** How long it takes until customers buy again, for everyone or two groups side by side; the address says which. */
export function CurveSection() {
  const w = useWords();
  const { by = 'all' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(curvesQuery(by));
  return (
    <Part
      title={w('loyalty.curve')}
      lead={w('loyalty.curveLead')}
      {...(data === undefined ? {} : { exported: { figure: 'curves', by } })}
    >
      <Select
        className={styles.select ?? ''}
        label={w('loyalty.by')}
        allowDeselect={false}
        value={by}
        data={curveWays.map((value) => ({ value, label: w(`loyalty.by.${value}`) }))}
        onChange={(value) =>
          void navigate({ search: parseLoyaltySearch({ by: value }), replace: true, resetScroll: false })
        }
      />
      {data === undefined ? (
        error === null ? (
          <Skeletons rows={1} height={240} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <Curve curves={data} />
      )}
    </Part>
  );
}
