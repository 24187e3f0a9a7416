import type { ArticleCategory } from '@madoguchi/contract';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { moved } from '../logic/draft.ts';
import { categoriesQuery } from '../queries.ts';
import styles from './settings.module.css';

type Line = { key: string; id?: string; name: { ja: string; en: string } };

const linesOf = (categories: readonly ArticleCategory[]): Line[] =>
  categories.map(({ id, name }) => ({ key: id, id, name }));

/** The categories in their order, all written at once. */
export function CategoriesForm({ categories }: { categories: readonly ArticleCategory[] }) {
  const t = useT();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const canWrite = useCan('knowledge:write');
  const [lines, setLines] = useState(() => linesOf(categories));
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const put = (at: number, name: Partial<Line['name']>) =>
    setLines(lines.map((line, n) => (n === at ? { ...line, name: { ...line.name, ...name } } : line)));

  async function save() {
    setPending(true);
    setFailure(null);
    try {
      const items = lines
        .filter(({ name }) => name.ja.trim() !== '' || name.en.trim() !== '')
        .map(({ key: _key, ...item }) => item);
      const saved = await api.put<{ items: ArticleCategory[] }>('/article-categories', { items });
      putAnswer(queryClient, categoriesQuery.queryKey, saved.items);
      setLines(linesOf(saved.items));
      await queryClient.invalidateQueries({ queryKey: ['knowledge'] });
      notify(t('common.saved'));
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <Section title={t('knowledge.categories')} lead={t('knowledge.categories.lead')}>
      <div className={styles.fields}>
        {lines.length === 0 && <p className={styles.none}>{t('knowledge.categories.none')}</p>}
        <ul className={styles.list} aria-label={t('knowledge.categories')}>
          {lines.map((line, at) => {
            const name = line.name[locale] === '' ? String(at + 1) : line.name[locale];
            return (
              <li key={line.key} className={styles.line}>
                <TextInput
                  label={t('knowledge.categories.ja')}
                  lang="ja"
                  maxLength={60}
                  readOnly={!canWrite}
                  value={line.name.ja}
                  onChange={(event) => put(at, { ja: event.currentTarget.value })}
                />
                <TextInput
                  label={t('knowledge.categories.en')}
                  lang="en"
                  maxLength={60}
                  readOnly={!canWrite}
                  value={line.name.en}
                  onChange={(event) => put(at, { en: event.currentTarget.value })}
                />
                {canWrite && (
                  <span className={styles.tools}>
                    <ActionIcon
                      variant="subtle"
                      size="lg"
                      disabled={at === 0}
                      aria-label={t('knowledge.categories.up', { name })}
                      onClick={() => setLines(moved(lines, at, -1))}
                    >
                      <IconArrowUp size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      size="lg"
                      disabled={at === lines.length - 1}
                      aria-label={t('knowledge.categories.down', { name })}
                      onClick={() => setLines(moved(lines, at, 1))}
                    >
                      <IconArrowDown size={16} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      size="lg"
                      aria-label={t('knowledge.categories.remove', { name })}
                      onClick={() => setLines(lines.filter((_, n) => n !== at))}
                    >
                      <IconTrash size={16} aria-hidden />
                    </ActionIcon>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
        <FormFailure error={failure} />
        {canWrite && (
          <div className={styles.buttons}>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() =>
                setLines([...lines, { key: `new ${lines.length} ${Date.now()}`, name: { ja: '', en: '' } }])
              }
            >
              {t('knowledge.categories.add')}
            </Button>
            <Button loading={pending} onClick={() => void save()}>
              {t('common.save')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
