import type { ReferralInvite, ReferralProgramme } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import { useState } from 'react';
import { useCallName } from '../customers/logic/callName.ts';
import { Dialog } from '../growth/Dialog.tsx';
import { QrDialog } from '../growth/QrDialog.tsx';
import { useSaving } from '../growth/useSaving.ts';
import { api } from '../kit/api.ts';
import { CopyField } from '../kit/CopyField.tsx';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Row } from '../kit/Rows.tsx';
import { Section } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { PagedRows } from '../settings/PagedRows.tsx';
import { CustomerPicker } from './CustomerPicker.tsx';
import styles from './programmes.module.css';
import { invitesQuery } from './queries.ts';
import { useWords, wordsOf } from './words.ts';

/** Customers’ own links and codes; one is made for whoever wants to tell a friend. */
export function Invites({ programme }: { programme: ReferralProgramme }) {
  const w = useWords();
  const mayWrite = useCan('growth:write');
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<ReferralInvite | null>(null);
  const [coded, setCoded] = useState<ReferralInvite | null>(null);
  const { saving, error, save } = useSaving();
  const make = (customerId: string) =>
    void save(async () => {
      setMade(await api.post<ReferralInvite>(`/referral-programmes/${programme.id}/invites`, { customerId }));
    });
  const close = () => {
    setOpen(false);
    setMade(null);
  };
  return (
    <Section title={w('programme.invites')} lead={w('programme.invites.lead')}>
      {mayWrite && !programme.archived && (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {w('programme.invites.make')}
          </Button>
        </div>
      )}
      <PagedRows
        query={invitesQuery(programme.id)}
        label={w('programme.invites')}
        empty={<p className={styles['quiet']}>{w('programme.invites.empty')}</p>}
        renderRow={(invite) => <InviteRow key={invite.id} invite={invite} onQr={() => setCoded(invite)} />}
      />
      <Dialog title={w('programme.invites.make')} opened={open} onClose={close}>
        {made === null ? (
          <>
            <CustomerPicker submit={w('programme.invites.make')} busy={saving} onChoose={make} />
            <FormFailure error={error} />
          </>
        ) : (
          <InviteMade programme={programme} invite={made} />
        )}
      </Dialog>
      <QrDialog
        address={
          coded === null
            ? null
            : {
                id: coded.addressId,
                slug: coded.slug,
                url: coded.url,
                channel: 'referral',
                clicks: { counted: 0, scans: 0, bots: 0 },
              }
        }
        onClose={() => setCoded(null)}
      />
    </Section>
  );
}

export function InviteRow({ invite, onQr }: { invite: ReferralInvite; onQr: () => void }) {
  const w = useWords();
  const callName = useCallName();
  const { customer, code, clicks, url } = invite;
  return (
    <Row
      title={customer === null ? w('programme.erased') : callName(customer)}
      detail={
        <span className={styles['facts']}>
          <a href={url} target="_blank" rel="noreferrer">
            {url}
          </a>
          {code !== null && <strong>{code}</strong>}
          <span>{w('programme.invites.clicks', { count: clicks })}</span>
        </span>
      }
      actions={
        <Button
          variant="default"
          leftSection={<IconQrcode size={16} aria-hidden />}
          aria-label={w('programme.invites.qrOf', { name: customer?.name ?? invite.slug })}
          onClick={onQr}
        >
          {w('programme.invites.qr')}
        </Button>
      }
    />
  );
}

/** What is carried into a reply: the words with the link, in the reader’s language and in Japanese. */
function InviteMade({ programme, invite }: { programme: ReferralProgramme; invite: ReferralInvite }) {
  const w = useWords();
  const locale = useLocale();
  const given = { name: programme.name, url: invite.url, code: invite.code ?? '' };
  const languages = locale === 'ja' ? (['ja', 'en'] as const) : (['en', 'ja'] as const);
  return (
    <div className={styles['stack']}>
      <p className={styles['plain']}>{w('programme.invites.made')}</p>
      <CopyField label={w('programme.invites.link')} value={invite.url} />
      {invite.code !== null && <CopyField label={w('programme.invites.code')} value={invite.code} />}
      {languages.map((language) => (
        <CopyField
          key={language}
          label={w(`programme.invites.text.${language}`)}
          value={wordsOf(language)('programme.invites.text', given)}
        />
      ))}
    </div>
  );
}
