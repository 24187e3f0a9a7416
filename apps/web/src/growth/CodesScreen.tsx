import type { GrowthCode } from '@madoguchi/contract';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch, IconTicket } from '@tabler/icons-react';
import { useState } from 'react';
import { useCallName } from '../customers/logic/callName.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useLocale } from '../kit/i18n.tsx';
import { Row } from '../kit/Rows.tsx';
import { Screen } from '../kit/Screen.tsx';
import { useCan } from '../kit/session.tsx';
import { dayText } from '../orders/days.ts';
import { PagedRows } from '../settings/PagedRows.tsx';
import { CodeForm } from './CodeForm.tsx';
import { Dialog } from './Dialog.tsx';
import { LinksNav } from './LinksNav.tsx';
import styles from './growth.module.css';
import { codesQuery } from './queries.ts';
import { useWords } from './words.ts';

/** Codes that orders carry, and how many did. */
export default function CodesScreen() {
  const w = useWords();
  const mayWrite = useCan('growth:write');
  const [open, setOpen] = useState<'one' | 'series' | null>(null);
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), 250);
  const close = () => setOpen(null);
  return (
    <Screen
      wide
      title={w('growth.nav.codes')}
      lead={w('growth.codes.lead')}
      actions={
        mayWrite && (
          <>
            <Button variant="default" onClick={() => setOpen('series')}>
              {w('growth.codes.series')}
            </Button>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('one')}>
              {w('growth.codes.new')}
            </Button>
          </>
        )
      }
    >
      <LinksNav part="codes" />
      <div className={styles.tools}>
        <TextInput
          type="search"
          label={w('growth.codes.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          maxLength={40}
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
      </div>
      <PagedRows
        query={codesQuery(query)}
        label={w('growth.nav.codes')}
        empty={
          query === '' ? (
            <EmptyState icon={<IconTicket size={36} stroke={1.5} />} title={w('growth.codes.empty')}>
              {w('growth.codes.emptyBody')}
            </EmptyState>
          ) : (
            <p role="status">{w('growth.codes.noMatch')}</p>
          )
        }
        renderRow={(code) => <CodeRow key={code.id} code={code} />}
      />
      <Dialog
        title={open === 'series' ? w('growth.codes.series') : w('growth.codes.new')}
        opened={open !== null}
        onClose={close}
      >
        <CodeForm series={open === 'series'} onClose={close} />
      </Dialog>
    </Screen>
  );
}

export function CodeRow({ code }: { code: GrowthCode }) {
  const w = useWords();
  const locale = useLocale();
  const callName = useCallName();
  const { owner, ownerName, customer, campaign, startsOn, endsOn, once, orders } = code;
  const day = (date: string | null) => (date === null ? w('growth.code.open') : dayText(date, locale));
  return (
    <Row
      title={code.code}
      detail={
        <span className={styles.facts}>
          <span>{w(`growth.code.kind.${code.kind}`)}</span>
          {owner === 'ambassador' && <span lang="ja">{ownerName}</span>}
          {customer !== null && <span>{callName(customer)}</span>}
          {campaign !== null && <span lang="ja">{campaign.name}</span>}
          {(startsOn !== null || endsOn !== null) && (
            <span>{w('growth.code.period', { from: day(startsOn), to: day(endsOn) })}</span>
          )}
          {once && <span>{w('growth.code.onceShort')}</span>}
        </span>
      }
      actions={
        <span className={styles.facts}>
          <strong>{w('growth.code.orders', { count: orders })}</strong>
        </span>
      }
    />
  );
}
