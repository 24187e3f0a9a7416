import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import form from '../../kit/form.module.css';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { Assistant } from './Assistant.tsx';
import styles from './chat.module.css';
import { Preview } from './Preview.tsx';
import { shownColour, type ChatForm } from './values.ts';

/** Everything there is to choose about a chat, with what visitors will see beside it. */
export function ChatFields({ chat }: { chat: ChatForm }) {
  const t = useT();
  const { values, set, field } = chat;
  const choose = (name: 'position' | 'languages' | 'askEmail') => ({
    name,
    value: values[name],
    allowDeselect: false,
    onChange: (value: string | null) => set({ [name]: value ?? values[name] }),
  });
  const tick = (name: 'showNames' | 'files' | 'emailAnswers' | 'line') => ({
    checked: values[name] === 'yes',
    onChange: (event: { currentTarget: { checked: boolean } }) =>
      set({ [name]: event.currentTarget.checked ? 'yes' : '' }),
  });
  return (
    <>
      <Section title={t('chat.place')}>
        <div className={form['form']}>
          <TextInput
            label={t('chat.name')}
            description={t('chat.nameHint')}
            autoComplete="off"
            maxLength={80}
            {...field('name')}
          />
          <Textarea
            label={t('chat.sites')}
            description={t('chat.sitesHint')}
            placeholder={'https://www.example.jp\nhttps://*.example.co.jp'}
            autosize
            minRows={2}
            maxRows={10}
            autoComplete="off"
            spellCheck={false}
            {...field('sites')}
          />
        </div>
      </Section>
      <Section title={t('chat.look')}>
        <Preview values={values}>
          <TextInput
            label={t('chat.color')}
            description={t('chat.colorHint')}
            autoComplete="off"
            spellCheck={false}
            maxLength={7}
            leftSectionPointerEvents="all"
            leftSection={
              <input
                type="color"
                className={styles.colour}
                aria-label={t('chat.colorChoose')}
                value={shownColour(values.color)}
                onChange={(event) => set({ color: event.currentTarget.value })}
              />
            }
            {...field('color')}
          />
          <Select
            label={t('chat.position')}
            data={[
              { value: 'right', label: t('chat.position.right') },
              { value: 'left', label: t('chat.position.left') },
            ]}
            {...choose('position')}
          />
          <Select
            label={t('chat.languages')}
            description={t('chat.languagesHint')}
            data={(['both', 'ja', 'en'] as const).map((value) => ({
              value,
              label: t(`chat.languages.${value}`),
            }))}
            {...choose('languages')}
          />
          {values.languages !== 'en' && (
            <Textarea
              label={t('chat.greetingJa')}
              lang="ja"
              autosize
              minRows={2}
              maxRows={6}
              maxLength={300}
              {...field('greeting.ja')}
            />
          )}
          {values.languages !== 'ja' && (
            <Textarea
              label={t('chat.greetingEn')}
              lang="en"
              autosize
              minRows={2}
              maxRows={6}
              maxLength={300}
              {...field('greeting.en')}
            />
          )}
        </Preview>
      </Section>
      <Assistant chat={chat} />
      <Section title={t('chat.talk')}>
        <div className={form['form']}>
          <Checkbox label={t('chat.showNames')} {...tick('showNames')} />
          <Checkbox label={t('chat.files')} description={t('chat.filesHint')} {...tick('files')} />
          <Select
            label={t('chat.askEmail')}
            data={(['outside_hours', 'always', 'never'] as const).map((value) => ({
              value,
              label: t(`chat.askEmail.${value}`),
            }))}
            {...choose('askEmail')}
          />
          <Checkbox
            label={t('chat.emailAnswers')}
            description={t('chat.emailAnswersHint')}
            {...tick('emailAnswers')}
          />
          <Checkbox label={t('chat.line')} description={t('chat.lineHint')} {...tick('line')} />
        </div>
      </Section>
    </>
  );
}
