import { templateVariables } from '@madoguchi/contract/template-variables';
import { Button, Menu } from '@mantine/core';
import { IconBraces, IconChevronDown, IconLeaf } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { floatingMenu } from '../../inbox/floating.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { greetingsQuery } from '../queries.ts';
import styles from './Templates.module.css';

const conditions = {
  ja: ['{もし 会社名}\n{会社名}\n{以上}', '{もし 会社名}法人のお客様へ{それ以外}個人のお客様へ{以上}'],
  en: ['{if company}\n{company}\n{end}', '{if company}for companies{else}for people{end}'],
} as const;

/** Puts variables, conditions and greetings of the season into the text. */
export function InsertMenu({
  language,
  onInsert,
}: {
  language: 'ja' | 'en';
  onInsert: (text: string) => void;
}) {
  const t = useT();
  return (
    <div className={styles.insert}>
      <Menu {...floatingMenu} position="bottom-start">
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconBraces size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {t('templates.insertVariable')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu ?? ''}>
          {Object.entries(templateVariables).map(([variable, names]) => (
            <Menu.Item key={variable} lang={language} onClick={() => onInsert(`{${names[language][0]}}`)}>
              {names[language][0]}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label>{t('templates.conditions')}</Menu.Label>
          {conditions[language].map((text) => (
            <Menu.Item key={text} lang={language} onClick={() => onInsert(text)}>
              {text.replaceAll('\n', ' ')}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {language === 'ja' && <GreetingMenu onInsert={onInsert} />}
    </div>
  );
}

/** What fits the season today; the variable fits the day of sending. */
function GreetingMenu({ onInsert }: { onInsert: (text: string) => void }) {
  const t = useT();
  const locale = useLocale();
  const { data } = useQuery(greetingsQuery);
  return (
    <Menu {...floatingMenu} position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconLeaf size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('templates.insertGreeting')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu ?? ''}>
        {data !== undefined && (
          <Menu.Label>
            {t('templates.season', { period: data.period[locale], term: data.term[locale] })}
          </Menu.Label>
        )}
        {data?.items.map(({ text, region }) => (
          <Menu.Item key={text} lang="ja" onClick={() => onInsert(text)}>
            {text}
            {region !== null && (
              <span className={styles.region} lang={locale}>
                {region[locale]}
              </span>
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
