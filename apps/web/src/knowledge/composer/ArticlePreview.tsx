import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { ScrollRegion } from '../../inbox/thread/ScrollRegion.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import styles from '../../templates/composer/TemplatePopover.module.css';
import { ArticleView } from '../ArticleView.tsx';
import { articleQuery } from '../queries.ts';
import own from './composer.module.css';

type Props = {
  id: string;
  /** Whether it is internal and was chosen once: then it is asked about. */
  isAsking: boolean;
  onChoose: (as: 'text' | 'link') => void;
};

/** The article that is pointed at, and the ways to put it in. */
export function ArticlePreview({ id, isAsking, onChoose }: Props) {
  const t = useT();
  const region = useRef<HTMLElement>(null);
  const { data: article } = useQuery(articleQuery(id));
  if (article === undefined) return <div className={styles.preview} />;
  const isInternal = article.visibility === 'internal';
  return (
    <div className={own.side}>
      <ScrollRegion region={region} label={t('knowledge.preview')} className={styles.preview}>
        <ArticleView {...article} />
      </ScrollRegion>
      <div className={own.ways}>
        {isInternal && <Notice tone={isAsking ? 'bad' : 'careful'}>{t('knowledge.insert.internal')}</Notice>}
        <div className={own.buttons}>
          <Button size="xs" onClick={() => onChoose('text')}>
            {t(isAsking ? 'knowledge.insert.anyway' : 'knowledge.insert.text')}
          </Button>
          {article.url !== null && (
            <Button size="xs" variant="default" onClick={() => onChoose('link')}>
              {t('knowledge.insert.link')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
