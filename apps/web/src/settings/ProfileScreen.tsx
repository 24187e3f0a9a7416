import { Button, TextInput } from '@mantine/core';
import { Choices } from '../kit/Choices.tsx';
import { schemeOf, schemes } from '../kit/colorScheme.ts';
import { required } from '../kit/fields.ts';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { notify } from '../kit/notify.ts';
import { Screen, Section } from '../kit/Screen.tsx';
import { useMe } from '../kit/session.tsx';
import { useForm } from '../kit/useForm.ts';
import { useUpdateMe } from '../kit/useUpdateMe.ts';
import { AccountSecurity } from '../security/account/AccountSecurity.tsx';
import { toSettings } from './back.ts';

/** One's own name, language and colours, and what protects the account. */
export default function ProfileScreen() {
  const t = useT();
  const { member } = useMe();
  const updateMe = useUpdateMe();
  const profile = useForm({
    initial: {
      name: member.name,
      locale: member.locale as string,
      colorScheme: member.colorScheme as string,
    },
    rules: { name: required },
  });

  return (
    <Screen title={t('settings.profile.title')} lead={t('settings.profile.lead')} back={toSettings(t)}>
      <Section>
        <form
          className={form['form']}
          noValidate
          onSubmit={profile.submit(async ({ name, locale, colorScheme }) => {
            await updateMe({
              name: name.trim(),
              locale: locale === 'ja' ? 'ja' : 'en',
              colorScheme: schemeOf(colorScheme),
            });
            notify(t('common.saved'));
          })}
        >
          <TextInput
            label={t('auth.name')}
            description={t('auth.nameHint')}
            autoComplete="name"
            {...profile.field('name')}
          />
          <TextInput
            label={t('auth.email')}
            description={t('settings.profile.emailHint')}
            value={member.email}
            readOnly
          />
          <Choices
            label={t('member.language')}
            name="locale"
            value={profile.values.locale}
            onChange={(locale) => profile.set({ locale })}
            choices={[
              { value: 'ja', label: '日本語' },
              { value: 'en', label: 'English' },
            ]}
          />
          <Choices
            label={t('member.colours')}
            name="colorScheme"
            value={profile.values.colorScheme}
            onChange={(colorScheme) => profile.set({ colorScheme })}
            choices={schemes.map((value) => ({ value, label: t(`colours.${value}`) }))}
          />
          <FormFailure error={profile.failure} />
          <div className={form['buttons']}>
            <Button type="submit" loading={profile.pending}>
              {t('common.save')}
            </Button>
          </div>
        </form>
      </Section>
      <AccountSecurity />
    </Screen>
  );
}
