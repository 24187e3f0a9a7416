import type { Gathering, GatheringInvitation, InvitedToGathering } from '@madoguchi/contract';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { takesAnswers } from '../../broadcasts/logic/page.ts';
import { useCallName } from '../../customers/logic/callName.ts';
import { Dialog } from '../../growth/Dialog.tsx';
import { useSaving } from '../../growth/useSaving.ts';
import { api } from '../../kit/api.ts';
import { CopyField } from '../../kit/CopyField.tsx';
import form from '../../kit/form.module.css';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { Row } from '../../kit/Rows.tsx';
import { Section } from '../../kit/Screen.tsx';
import { useCan } from '../../kit/session.tsx';
import { When } from '../../kit/When.tsx';
import { PagedRows } from '../../settings/PagedRows.tsx';
import { CustomerPicker } from '../CustomerPicker.tsx';
import styles from '../programmes.module.css';
import { useWords, wordsOf } from '../words.ts';
import { guestsQuery } from './queries.ts';

const states = ['yes', 'no', 'open', 'came'] as const;

/** Who is invited, what they answered, and whether they came. */
export function Guests({ event }: { event: Gathering }) {
  const w = useWords();
  const mayWrite = useCan('growth:write');
  const maySend = useCan('broadcasts:write');
  const [now] = useState(() => Date.now());
  const [asked, setAsked] = useState({ state: '', query: '' });
  const [shown] = useDebouncedValue(asked, 250);
  const [inviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<InvitedToGathering | null>(null);
  const close = () => {
    setInviting(false);
    setInvited(null);
  };
  return (
    <Section title={w('event.guests')} lead={w('event.guests.lead')}>
      {mayWrite && !event.cancelled && (
        <div className={styles['facts']}>
          <Button variant="default" onClick={() => setInviting(true)}>
            {w('event.invite')}
          </Button>
          {maySend && takesAnswers(event, now) && (
            <Link to="/broadcasts/new" search={{ name: event.name.ja, page: `event:${event.id}` }}>
              {w('event.inviteMany')}
            </Link>
          )}
        </div>
      )}
      <div className={form['pair']}>
        <TextInput
          type="search"
          label={w('event.guests.search')}
          value={asked.query}
          maxLength={80}
          onChange={({ currentTarget: { value } }) => setAsked((now) => ({ ...now, query: value }))}
        />
        <NativeSelect
          label={w('event.guests.filter')}
          value={asked.state}
          data={[
            { value: '', label: w('programme.referral.all') },
            ...states.map((value) => ({ value, label: w(`event.count.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) => setAsked((now) => ({ ...now, state: value }))}
        />
      </div>
      <PagedRows
        query={guestsQuery(event.id, { state: shown.state, query: shown.query.trim() })}
        label={w('event.guests')}
        empty={<p className={styles['quiet']}>{w('event.guests.empty')}</p>}
        renderRow={(guest) => <GuestRow key={guest.id} guest={guest} onLink={setInvited} />}
      />
      <Dialog title={w('event.invite')} opened={inviting || invited !== null} onClose={close}>
        {invited === null ? (
          <Inviting eventId={event.id} onDone={setInvited} />
        ) : (
          <LinkMade event={event} invited={invited} />
        )}
      </Dialog>
    </Section>
  );
}

function Inviting({ eventId, onDone }: { eventId: string; onDone: (invited: InvitedToGathering) => void }) {
  const w = useWords();
  const { saving, error, save } = useSaving();
  const [language, setLanguage] = useState('ja');
  return (
    <div className={styles['stack']}>
      <NativeSelect
        label={w('event.language')}
        value={language}
        data={(['ja', 'en'] as const).map((value) => ({ value, label: w(`event.language.${value}`) }))}
        onChange={({ currentTarget: { value } }) => setLanguage(value)}
      />
      <CustomerPicker
        submit={w('event.invite')}
        busy={saving}
        onChoose={(customerId) =>
          void save(async () => {
            const given = { customerId, language };
            onDone(await api.post<InvitedToGathering>(`/gatherings/${eventId}/invitations`, given));
          })
        }
      />
      <FormFailure error={error} />
    </div>
  );
}

/** The personal address, which is shown this once, with the words to send along. */
export function LinkMade({ event, invited }: { event: Gathering; invited: InvitedToGathering }) {
  const w = useWords();
  const { invitation, url } = invited;
  const { language } = invitation;
  const name = language === 'en' && event.name.en !== '' ? event.name.en : event.name.ja;
  return (
    <div className={styles['stack']}>
      <p className={styles['plain']}>{w('event.linkOnce')}</p>
      <CopyField label={w('event.link')} value={url} />
      <CopyField label={w('event.text')} value={wordsOf(language)('event.text.said', { name, url })} />
    </div>
  );
}

type RowProps = { guest: GatheringInvitation; onLink: (invited: InvitedToGathering) => void };

export function GuestRow({ guest, onLink }: RowProps) {
  const w = useWords();
  const callName = useCallName();
  const mayWrite = useCan('growth:write');
  const mayTick = useCan('conversations:write');
  const { saving, error, save } = useSaving();
  const { id, customer, answer, answeredAt, answeredBy, cameAt, checkedBy, doorCode, broadcasts } = guest;
  const name = customer === null ? w('programme.erased') : callName(customer);
  const path = `/gathering-invitations/${id}`;
  const say = (to: 'yes' | 'no') => void save(() => api.put(`${path}/answer`, { answer: to }));
  return (
    <Row
      title={name}
      detail={
        <span className={styles['facts']}>
          <span>{w(`event.answer.${answer ?? 'open'}`)}</span>
          {answeredAt !== null && <When at={answeredAt} />}
          {answeredBy !== null && <span>{w('event.answeredBy', { name: answeredBy.name })}</span>}
          {cameAt !== null && (
            <strong>
              {w('event.arrived')} <When at={cameAt} />
            </strong>
          )}
          {checkedBy !== null && <span lang="ja">{checkedBy.name}</span>}
          <span>{w('event.doorCode', { code: doorCode })}</span>
          {broadcasts.map((each) => (
            <Link key={each.id} to="/broadcasts/$id" params={{ id: each.id }}>
              {w('event.byBroadcast', { name: each.name })}
            </Link>
          ))}
        </span>
      }
      actions={
        <>
          {mayTick && (
            <Button
              variant={cameAt === null ? 'default' : 'subtle'}
              loading={saving}
              aria-label={w(cameAt === null ? 'event.tickOf' : 'event.untickOf', { name })}
              onClick={() => void save(() => api.put(`${path}/arrival`, { came: cameAt === null }))}
            >
              {w(cameAt === null ? 'event.tick' : 'event.untick')}
            </Button>
          )}
          {mayTick && answer !== 'yes' && (
            <Button variant="subtle" aria-label={w('event.sayYesOf', { name })} onClick={() => say('yes')}>
              {w('event.sayYes')}
            </Button>
          )}
          {mayTick && answer !== 'no' && (
            <Button variant="subtle" aria-label={w('event.sayNoOf', { name })} onClick={() => say('no')}>
              {w('event.sayNo')}
            </Button>
          )}
          {mayWrite && (
            <Button
              variant="subtle"
              aria-label={w('event.newLinkOf', { name })}
              onClick={() =>
                void save(async () => onLink(await api.post<InvitedToGathering>(`${path}/link`, {})))
              }
            >
              {w('event.newLink')}
            </Button>
          )}
        </>
      }
    >
      <FormFailure error={error} />
    </Row>
  );
}
