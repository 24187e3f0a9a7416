import { Checkbox, MultiSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import form from '../../kit/form.module.css';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { categoriesQuery } from '../../knowledge/queries.ts';
import styles from './chat.module.css';
import type { ChatForm } from './values.ts';

/** First questions: whether something answers before a person does, what it says first, and from which articles. */
export function Assistant({ chat: { values, set, field } }: { chat: ChatForm }) {
  const t = useT();
  const locale = useLocale();
  const isOn = values.assistant === 'yes';
  const categories = useQuery({ ...categoriesQuery, enabled: isOn }).data ?? [];
  // Without those that were removed since.
  const chosen = values['assistant.categories']
    .split(' ')
    .filter((id) => categories.some((category) => category.id === id));
  return (
    <Section title={t('chat.assistant')} lead={t('chat.assistantLead')}>
      <div className={form['form']}>
        <Checkbox
          label={t('chat.assistant.on')}
          description={t('chat.assistant.onHint')}
          checked={isOn}
          onChange={(event) => set({ assistant: event.currentTarget.checked ? 'yes' : '' })}
        />
        {isOn && (
          <>
            {values.languages !== 'en' && (
              <Textarea
                label={t('chat.assistant.greetingJa')}
                lang="ja"
                autosize
                minRows={2}
                maxRows={6}
                maxLength={300}
                {...field('assistant.greeting.ja')}
              />
            )}
            {values.languages !== 'ja' && (
              <Textarea
                label={t('chat.assistant.greetingEn')}
                lang="en"
                autosize
                minRows={2}
                maxRows={6}
                maxLength={300}
                {...field('assistant.greeting.en')}
              />
            )}
            <Checkbox
              label={t('chat.assistant.guide')}
              checked={values['assistant.guide'] === 'yes'}
              onChange={(event) => set({ 'assistant.guide': event.currentTarget.checked ? 'yes' : '' })}
            />
            {categories.length > 0 && (
              <MultiSelect
                label={t('chat.assistant.categories')}
                description={t('chat.assistant.categoriesHint')}
                data={categories.map(({ id, name }) => ({ value: id, label: name[locale] }))}
                value={chosen}
                onChange={(ids) => set({ 'assistant.categories': ids.join(' ') })}
                clearable
              />
            )}
            <p className={styles.policy}>
              <Link to="/knowledge/questions">{t('chat.assistant.edit')}</Link>
            </p>
          </>
        )}
      </div>
    </Section>
  );
}
