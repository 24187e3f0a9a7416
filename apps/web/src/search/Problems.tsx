import type { SearchResult } from '@madoguchi/contract';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';

/** What of a search was left out, and why; and that old messages may be missing yet. */
export function Problems({ problems, index }: Pick<SearchResult, 'problems' | 'index'>) {
  const t = useT();
  return (
    <>
      {problems.map(({ item, code }) => (
        <Notice key={item} tone="careful">
          {t('search.leftOut', { item })} {t(`search.problem.${code}`)}
        </Notice>
      ))}
      {!index.complete && (
        <Notice tone="careful">
          {t('search.indexing', {
            count: index.waiting >= 10_000 ? '10,000+' : index.waiting.toLocaleString('en'),
          })}
        </Notice>
      )}
    </>
  );
}
