import { Checkbox, ColorInput, Select, Textarea, TextInput } from '@mantine/core';
import form from '../../kit/form.module.css';
import { useT } from '../../kit/i18n.tsx';
import { Section } from '../../kit/Screen.tsx';
import { Hours } from './Hours.tsx';
import { Preview } from './Preview.tsx';
import type { ChatForm } from './values.ts';

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
  const tick = (name: 'showNames' | 'files' | 'emailAnswers') => ({
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
          <ColorInput
            label={t('chat.color')}
            description={t('chat.colorHint')}
            name="color"
            format="hex"
            value={values.color}
            onChange={(color) => set({ color })}
            swatches={['#27508a', '#22704a', '#a33b20', '#7a4b8f', '#855300', '#1e2126']}
            eyeDropperButtonProps={{ 'aria-label': t('chat.color') }}
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
        </div>
      </Section>
      <Hours chat={chat} />
    </>
  );
}
