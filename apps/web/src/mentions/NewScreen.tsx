import type { CreatedMention } from '@madoguchi/contract';
import { mentionNetworks } from '@madoguchi/contract/mention-names';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { Notice } from '../kit/Notice.tsx';
import { notify } from '../kit/notify.ts';
import { Screen, Section } from '../kit/Screen.tsx';
import { useTimeZone } from '../kit/session.tsx';
import { useToday } from '../growth/useToday.ts';
import { dueOn } from '../voices/logic/days.ts';
import { siteQuery } from './queries.ts';
import type { NewMentionSearch } from './search.ts';
import { useSaving } from './useSaving.ts';
import { useMentions } from './words.ts';

const route = getRouteApi('/signed-in/mentions/new');

export default function NewScreen() {
  return <NewMention given={route.useSearch()} />;
}

/** Enters what somebody has found; of a site whose terms forbid copying, its address, its score and a summary of one’s own. */
export function NewMention({ given }: { given: NewMentionSearch }) {
  const w = useMentions();
  const navigate = useNavigate();
  const timeZone = useTimeZone();
  const today = useToday();
  const { saving, error, save } = useSaving();
  const [values, setValues] = useState({
    address: given.address ?? '',
    network: '',
    author: '',
    title: given.title ?? '',
    text: given.text ?? '',
    score: '',
    postedOn: '',
  });
  const { address, network, author, title, text, score, postedOn } = values;
  const isAddress = /^https?:\/\/[^/]+/u.test(address.trim());
  const site = useQuery({ ...siteQuery(address.trim()), enabled: isAddress }).data ?? null;
  const bounded = site?.keeps === 'summary';
  // What was selected on such a page is not taken over.
  const [ours, setOurs] = useState('');
  const words = bounded ? ours : text;
  const set = (name: keyof typeof values) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setValues((before) => ({ ...before, [name]: value }));
  };

  async function submit() {
    let made: CreatedMention | undefined;
    const done = await save(async () => {
      made = await api.post<CreatedMention>('/mentions', {
        address: address.trim() === '' ? null : address.trim(),
        ...(network === '' ? {} : { network }),
        author,
        title: bounded ? '' : title,
        text: words,
        keeps: bounded ? 'summary' : 'text',
        ...(score === '' ? {} : { score: Number(score), scoreOf: 5 }),
        // Of today: now, which is not yet to come.
        ...(postedOn === '' || postedOn === today ? {} : { postedAt: dueOn(postedOn, timeZone) }),
        via: given.address === undefined ? 'hand' : 'bookmark',
      });
    });
    if (!done || made === undefined) return;
    notify(w(made.known ? 'new.known' : 'new.done'));
    await navigate({ to: '/mentions/$id', params: { id: made.id } });
  }

  const isEmpty = [address, words, title, score].every((each) => each.trim() === '');
  return (
    <Screen title={w('new.title')} lead={w('new.lead')} back={{ to: '/mentions', label: w('title') }}>
      <Section>
        <form
          noValidate
          className={form['form']}
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <TextInput
            type="url"
            label={w('field.address')}
            placeholder="https://"
            value={address}
            onChange={set('address')}
          />
          {bounded && site !== null && (
            <Notice tone="careful" title={w('new.bounded', { host: site.host })}>
              {w(`new.basis.${site.basis}`)}{' '}
              <a href={site.terms} target="_blank" rel="noreferrer">
                {w('new.terms')}
              </a>
            </Notice>
          )}
          {!bounded && (
            <TextInput label={w('field.title')} maxLength={300} value={title} onChange={set('title')} />
          )}
          <Textarea
            label={w(bounded ? 'field.summary' : 'field.text')}
            autosize
            minRows={4}
            maxLength={20_000}
            value={words}
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (bounded) setOurs(value);
              else setValues((before) => ({ ...before, text: value }));
            }}
          />
          <div className={form['pair']}>
            <TextInput label={w('field.author')} maxLength={200} value={author} onChange={set('author')} />
            <TextInput
              type="date"
              label={w('field.postedOn')}
              max={today}
              value={postedOn}
              onChange={set('postedOn')}
            />
            <NativeSelect
              label={w('filter.network')}
              value={network}
              data={[
                { value: '', label: w('field.networkByAddress') },
                ...mentionNetworks.map((value) => ({ value, label: w(`network.${value}`) })),
              ]}
              onChange={set('network')}
            />
            <NativeSelect
              label={w('field.score')}
              value={score}
              data={[
                { value: '', label: w('field.noScore') },
                ...['5', '4', '3', '2', '1'].map((value) => ({
                  value,
                  label: w('score', { score: value, of: 5 }),
                })),
              ]}
              onChange={set('score')}
            />
          </div>
          <FormFailure error={error} />
          <div className={form['buttons']}>
            <Button type="submit" loading={saving} disabled={isEmpty}>
              {w('new.save')}
            </Button>
          </div>
        </form>
      </Section>
    </Screen>
  );
}
