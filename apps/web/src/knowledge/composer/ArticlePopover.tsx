import type { ArticleSummary, ConversationDetail } from '@madoguchi/contract';
import { TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { createCompositionGuard } from '../../inbox/logic/composition.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import styles from '../../templates/composer/TemplatePopover.module.css';
import { usePlaceAbove } from '../../templates/composer/usePlaceAbove.ts';
import { useOutside } from '../../templates/composer/useOutside.ts';
import { choicesOf, type ArticleChoice } from '../logic/choices.ts';
import { articlesQuery, articleSuggestionsQuery, foundQuery } from '../queries.ts';
import { ArticlePreview } from './ArticlePreview.tsx';

type Props = {
  conversation: Pick<ConversationDetail, 'id' | 'lastMessageId'>;
  onChoose: (article: ArticleSummary, as: 'text' | 'link') => void;
  onClose: () => void;
};

const published = { state: 'published' } as const;

/** The articles over the composer: a field to find one, the list, and the one that is pointed at. */
export function ArticlePopover({ conversation, onChoose, onClose }: Props) {
  const t = useT();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [guard] = useState(createCompositionGuard);
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  /** An internal article is asked about before it goes in. */
  const [asking, setAsking] = useState<string | null>(null);
  usePlaceAbove(panel);
  useOutside(panel, onClose);
  const [query] = useDebouncedValue(typed.trim(), 150);
  const newest = useInfiniteQuery(articlesQuery(published));
  const found = useQuery(foundQuery(query, published));
  const suggested = useQuery(articleSuggestionsQuery(conversation.id, conversation.lastMessageId));
  const all = newest.data?.pages.flatMap((page) => page.items);
  const listed = query === '' ? all : found.data;
  const choices = choicesOf(listed ?? [], query === '' ? (suggested.data ?? []) : []);
  const active = choices[Math.min(place, choices.length - 1)] ?? null;

  function point(at: number) {
    setPlace(at);
    setAsking(null);
  }

  function choose(article: ArticleSummary, as: 'text' | 'link') {
    if (article.visibility === 'internal' && asking !== article.id) setAsking(article.id);
    else onChoose(article, as);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (guard.holds(event.nativeEvent)) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined && choices.length > 0)
      point((Math.min(place, choices.length - 1) + move + choices.length) % choices.length);
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && active !== null) choose(active.article, 'text');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div ref={panel} className={styles.panel} role="group" aria-label={t('knowledge.insert.title')}>
      <div className={styles.head}>
        <TextInput
          className={styles.search ?? ''}
          aria-label={t('knowledge.insert.find')}
          placeholder={t('knowledge.insert.find')}
          value={typed}
          autoComplete="off"
          autoFocus
          aria-controls={id}
          {...(active === null ? {} : { 'aria-activedescendant': `${id}-${active.article.id}` })}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            point(0);
          }}
          onCompositionStart={() => guard.start()}
          onCompositionEnd={(event) => guard.end(event.timeStamp)}
          onKeyDown={onKeyDown}
        />
        <UnstyledButton className={styles.close} aria-label={t('common.close')} onClick={onClose}>
          <IconX size={18} aria-hidden />
        </UnstyledButton>
      </div>
      {choices.length === 0 ? (
        <p className={styles.none}>
          {t(
            listed === undefined
              ? newest.error === null
                ? 'common.loading'
                : 'common.couldNotLoad'
              : query === ''
                ? 'knowledge.insert.noneYet'
                : 'knowledge.insert.none',
          )}{' '}
          {listed !== undefined && <Link to="/knowledge">{t('knowledge.insert.manage')}</Link>}
        </p>
      ) : (
        <div className={styles.body}>
          <div id={id} className={styles.list} role="listbox" aria-label={t('knowledge.insert.title')}>
            {choices.map((choice, at) => (
              <Option
                key={choice.article.id}
                id={`${id}-${choice.article.id}`}
                choice={choice}
                isActive={choice === active}
                onPoint={() => point(at)}
              />
            ))}
          </div>
          {active !== null && (
            <ArticlePreview
              id={active.article.id}
              isAsking={asking === active.article.id}
              onChoose={(as) => choose(active.article, as)}
            />
          )}
        </div>
      )}
    </div>
  );
}

type OptionProps = { id: string; choice: ArticleChoice; isActive: boolean; onPoint: () => void };

function Option({ id, choice: { article, words }, isActive, onPoint }: OptionProps) {
  const t = useT();
  const locale = useLocale();
  const { question, language, visibility, beginning } = article;
  return (
    <UnstyledButton
      tabIndex={-1}
      id={id}
      role="option"
      aria-selected={isActive}
      className={styles.option}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPoint}
    >
      <span className={styles.name} lang={language === locale ? undefined : language}>
        {question}
      </span>
      {visibility === 'internal' && <span className={styles.short}>{t('knowledge.badge.internal')}</span>}
      <span className={styles.detail}>
        {words.length === 0 ? (
          beginning.slice(0, 40)
        ) : (
          <span className={styles.reason}>
            {t('knowledge.insert.suits', { words: words.slice(0, 3).join('・') })}
          </span>
        )}
      </span>
    </UnstyledButton>
  );
}
