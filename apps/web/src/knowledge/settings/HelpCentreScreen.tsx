import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { Skeletons } from '../../kit/Skeletons.tsx';
import { KnowledgeNav } from '../KnowledgeNav.tsx';
import { categoriesQuery, helpCentreQuery, synonymsQuery } from '../queries.ts';
import { CategoriesForm } from './CategoriesForm.tsx';
import { HelpCentreForm } from './HelpCentreForm.tsx';
import { SynonymsForm } from './SynonymsForm.tsx';

/** The help centre: whether it is open and where; categories; words that mean the same. */
export default function HelpCentreScreen() {
  const t = useT();
  const centre = useQuery(helpCentreQuery);
  const categories = useQuery(categoriesQuery);
  const synonyms = useQuery(synonymsQuery);
  const error = centre.error ?? categories.error ?? synonyms.error;
  const isThere = centre.data !== undefined && categories.data !== undefined && synonyms.data !== undefined;
  return (
    <Screen title={t('knowledge.help.title')} lead={t('knowledge.help.lead')}>
      <KnowledgeNav />
      {error !== null && (
        <ErrorState
          error={error}
          onRetry={() => {
            for (const query of [centre, categories, synonyms]) void query.refetch();
          }}
        />
      )}
      {!isThere && error === null && <Skeletons rows={4} height={120} />}
      {isThere && (
        <>
          <HelpCentreForm centre={centre.data} />
          <CategoriesForm categories={categories.data} />
          <SynonymsForm groups={synonyms.data.groups} />
        </>
      )}
    </Screen>
  );
}
