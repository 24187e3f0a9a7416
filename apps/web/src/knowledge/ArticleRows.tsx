import type { ArticleSummary, FoundArticle } from '@madoguchi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLocale, useT } from '../kit/i18n.tsx';
import { When } from '../kit/When.tsx';
import { Marked } from '../search/Marked.tsx';
import styles from './knowledge.module.css';
import { categoriesQuery } from './queries.ts';

type Shown = ArticleSummary & Partial<Pick<FoundArticle, 'title' | 'excerpt'>>;

/** Articles one under the other: question, first words, and how much they are used. */
export function ArticleRows({ label, articles }: { label: string; articles: readonly Shown[] }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {articles.map((article) => (
        <ArticleRow key={article.id} article={article} />
      ))}
    </ul>
  );
}

function ArticleRow({ article }: { article: Shown }) {
  const t = useT();
  const locale = useLocale();
  const categories = useQuery(categoriesQuery).data ?? [];
  const { id, question, title, beginning, excerpt, language, categoryId } = article;
  const { state, visibility, used, helpful, unhelpful, updatedAt } = article;
  const lang = language === locale ? undefined : language;
  const category = categories.find((each) => each.id === categoryId)?.name[locale];
  return (
    <li>
      <Link to="/knowledge/$id" params={{ id }} className={styles.row}>
        <span className={styles.words}>
          <span className={styles.name}>
            <span lang={lang}>{title === undefined ? question : <Marked {...title} />}</span>
            {state === 'draft' && (
              <span className={styles.badge} data-tone="careful">
                {t('knowledge.badge.draft')}
              </span>
            )}
            {visibility === 'internal' && (
              <span className={styles.badge}>{t('knowledge.badge.internal')}</span>
            )}
            {language === 'en' && <span className={styles.badge}>{t('knowledge.badge.en')}</span>}
          </span>
          <span className={styles.beginning} lang={lang}>
            {excerpt === undefined ? beginning : <Marked {...excerpt} />}
          </span>
        </span>
        <span className={styles.facts}>
          <span>
            {category === undefined ? '' : <span>{category} · </span>}
            <When at={updatedAt} />
          </span>
          <span>
            {used > 0 && t('knowledge.used', { count: used })}
            {used > 0 && helpful + unhelpful > 0 && ' · '}
            {helpful + unhelpful > 0 && t('knowledge.helpful', { yes: helpful, no: unhelpful })}
          </span>
        </span>
      </Link>
    </li>
  );
}
