import type { HelpCentre } from '@madoguchi/contract';
import { Button, Checkbox, Select, Switch, TextInput } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../kit/api.ts';
import { putAnswer } from '../../kit/askAgain.ts';
import { CopyField } from '../../kit/CopyField.tsx';
import { required } from '../../kit/fields.ts';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { useForm } from '../../kit/useForm.ts';
import { helpCentreQuery } from '../queries.ts';
import styles from './settings.module.css';

const slugRule = (value: string) =>
  required(value) ??
  (/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/u.test(value) ? null : 'knowledge.help.slugWrong');
const contactRule = (value: string) =>
  value.trim() === '' || /^(?:https:\/\/|mailto:)[^\s"<>]+$/u.test(value.trim()) ? null : 'field.invalid';

/** Whether the help centre is open, at which address and under which name. */
export function HelpCentreForm({ centre }: { centre: HelpCentre }) {
  const t = useT();
  const queryClient = useQueryClient();
  const isOwner = useCan('workspace:write');
  const [enabled, setEnabled] = useState(centre.enabled);
  const [noindex, setNoindex] = useState(centre.noindex);
  const [language, setLanguage] = useState(centre.language);
  const entry = useForm({
    initial: {
      slug: centre.slug ?? '',
      ja: centre.title.ja,
      en: centre.title.en,
      contactUrl: centre.contactUrl ?? '',
    },
    rules: { slug: slugRule, contactUrl: contactRule },
    fieldOfCode: { conflict: 'slug' },
    words: { conflict: 'knowledge.help.slugTaken' },
  });

  const save = entry.submit(async ({ slug, ja, en, contactUrl }) => {
    const saved = await api.patch<HelpCentre>('/help-centre', {
      enabled,
      noindex,
      language,
      slug,
      title: { ja, en },
      contactUrl: contactUrl.trim() === '' ? null : contactUrl.trim(),
    });
    putAnswer(queryClient, helpCentreQuery.queryKey, saved);
    await queryClient.invalidateQueries({ queryKey: ['knowledge'] });
    notify(t('common.saved'));
  });

  return (
    <Section>
      <form noValidate onSubmit={save}>
        <fieldset disabled={!isOwner} className={styles.fields}>
          {!isOwner && <Notice tone="quiet">{t('knowledge.help.ownerOnly')}</Notice>}
          <Switch
            label={t('knowledge.help.switch')}
            checked={enabled}
            onChange={(event) => setEnabled(event.currentTarget.checked)}
          />
          <TextInput
            label={t('knowledge.help.slug')}
            description={t('knowledge.help.slugHint')}
            leftSection={<span className={styles.prefix}>/help/</span>}
            leftSectionWidth={62}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            {...entry.field('slug')}
          />
          <div className={form['pair']}>
            <TextInput label={t('knowledge.help.titleJa')} lang="ja" maxLength={80} {...entry.field('ja')} />
            <TextInput label={t('knowledge.help.titleEn')} lang="en" maxLength={80} {...entry.field('en')} />
          </div>
          <TextInput
            label={t('knowledge.help.contact')}
            description={t('knowledge.help.contactHint')}
            type="url"
            maxLength={300}
            {...entry.field('contactUrl')}
          />
          <Select
            label={t('knowledge.help.language')}
            className={styles.short ?? ''}
            value={language}
            allowDeselect={false}
            data={(['ja', 'en'] as const).map((value) => ({
              value,
              label: t(`knowledge.language.${value}`),
            }))}
            onChange={(value) => setLanguage(value === 'en' ? 'en' : 'ja')}
          />
          <Checkbox
            label={t('knowledge.help.noindex')}
            checked={noindex}
            onChange={(event) => setNoindex(event.currentTarget.checked)}
          />
          <FormFailure error={entry.failure} />
          {isOwner && (
            <div className={form['buttons']}>
              <Button type="submit" loading={entry.pending}>
                {t('common.save')}
              </Button>
            </div>
          )}
        </fieldset>
      </form>
      {centre.url !== null && (
        <div className={styles.address}>
          <CopyField label={t('knowledge.help.address')} value={centre.url} />
          {!centre.noindex && (
            <CopyField label={t('knowledge.help.sitemap')} value={`${centre.url}/sitemap.xml`} />
          )}
          <Button
            component="a"
            href={centre.url}
            target="_blank"
            rel="noopener"
            variant="default"
            leftSection={<IconExternalLink size={16} aria-hidden />}
          >
            {t('knowledge.help.open')}
          </Button>
        </div>
      )}
    </Section>
  );
}
