import type { ChangeLink, CreateLink, LinkChannel, LinkDetail } from '@madoguchi/contract';
import { Checkbox, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import record from '../customers/record/record.module.css';
import { api } from '../kit/api.ts';
import { FormButtons } from '../kit/FormButtons.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { CampaignSelect } from './CampaignSelect.tsx';
import { channelName, channels } from './channels.ts';
import { dayEndingAt, endOfDay } from './days.ts';
import styles from './growth.module.css';
import { useSaving } from './useSaving.ts';
import { useWords } from './words.ts';

type Props = {
  link?: LinkDetail;
  campaignId?: string;
  onDone: (link: LinkDetail) => void;
  onClose: () => void;
};

/** A link, new or changed: where it leads, where it is put, until when. */
export function LinkForm({ link, campaignId = '', onDone, onClose }: Props) {
  const w = useWords();
  const timeZone = useTimeZone();
  const { saving, error, save } = useSaving();
  const [checked, setChecked] = useState(false);
  const [put, setPut] = useState<readonly LinkChannel[]>([]);
  const [slug, setSlug] = useState('');
  const [values, setValues] = useState({
    name: link?.name ?? '',
    target: link?.target ?? '',
    utmCampaign: link?.utmCampaign ?? '',
    utmContent: link?.utmContent ?? '',
    campaignId: link === undefined ? campaignId : (link.campaign?.id ?? ''),
    expires: dayEndingAt(link?.expiresAt ?? null, timeZone),
    fallback: link?.fallback ?? '',
  });
  const field = (name: keyof typeof values) => ({
    value: values[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setValues((now) => ({ ...now, [name]: value })),
  });
  const missing = (text: string) => checked && text.trim() === '' && w('growth.required');

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setChecked(true);
    const { expires, fallback, campaignId: chosen, ...given } = values;
    if (given.name.trim() === '' || given.target.trim() === '') return;
    const whole = {
      ...given,
      campaignId: chosen === '' ? null : chosen,
      expiresAt: endOfDay(expires, timeZone),
      fallback: fallback.trim() === '' ? null : fallback,
    };
    const addresses = (put.length === 0 ? (['any'] as const) : put).map((channel) => ({
      channel,
      ...(put.length < 2 && slug.trim() !== '' ? { slug: slug.trim() } : {}),
    }));
    void save(async () => {
      const body: CreateLink | ChangeLink =
        link === undefined ? { ...whole, addresses } : { ...whole, basedOn: link.revision };
      onDone(
        await (link === undefined
          ? api.post<LinkDetail>('/links', body)
          : api.patch<LinkDetail>(`/links/${link.id}`, body)),
      );
    });
  }

  return (
    <form onSubmit={submit} noValidate className={record.form}>
      <TextInput
        className={record.wide}
        label={w('growth.link.name')}
        maxLength={120}
        required
        data-autofocus
        {...field('name')}
        error={missing(values.name)}
      />
      <TextInput
        className={record.wide}
        type="url"
        label={w('growth.link.target')}
        description={w('growth.link.targetHint')}
        maxLength={2000}
        required
        {...field('target')}
        error={missing(values.target)}
      />
      <CampaignSelect
        className={record.wide ?? ''}
        value={values.campaignId}
        onChange={(value) => setValues((now) => ({ ...now, campaignId: value }))}
      />
      {link === undefined && (
        <>
          <Checkbox.Group
            className={record.wide}
            label={w('growth.link.channels')}
            description={w('growth.link.channelsHint')}
            value={[...put]}
            onChange={(chosen) => setPut(channels.filter((each) => chosen.includes(each)))}
          >
            <Group gap="8px 18px" mt={8}>
              {channels.map((channel) => (
                <Checkbox key={channel} value={channel} label={channelName(w, channel)} />
              ))}
            </Group>
          </Checkbox.Group>
          <TextInput
            className={record.wide}
            label={w('growth.link.slug')}
            description={w('growth.link.slugHint')}
            value={slug}
            maxLength={40}
            disabled={put.length > 1}
            onChange={({ currentTarget: { value } }) => setSlug(value)}
          />
        </>
      )}
      <TextInput label={w('growth.link.utmCampaign')} maxLength={100} {...field('utmCampaign')} />
      <TextInput label={w('growth.link.utmContent')} maxLength={100} {...field('utmContent')} />
      <p className={`${record.wide} ${styles.quiet}`}>{w('growth.link.utmHint')}</p>
      <TextInput
        type="date"
        label={w('growth.link.expires')}
        description={w('growth.link.expiresHint')}
        {...field('expires')}
      />
      <TextInput
        type="url"
        label={w('growth.link.fallback')}
        description={w('growth.link.fallbackHint')}
        maxLength={2000}
        {...field('fallback')}
      />
      <FormButtons
        label={link === undefined ? w('growth.link.make') : w('growth.save')}
        saving={saving}
        error={error}
        onClose={onClose}
      />
    </form>
  );
}
