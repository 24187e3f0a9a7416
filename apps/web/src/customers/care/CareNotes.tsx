import type { CareNote, CustomerDetail } from '@madoguchi/contract';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { langOf } from '../../inbox/logic/lang.ts';
import { Confirm } from '../../kit/Confirm.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { formatDay } from '../../kit/time.ts';
import card from '../CustomerCard.module.css';
import { useCustomerWrites } from '../data/useCustomerWrites.ts';
import record from '../record/record.module.css';
import { CareDialog } from './CareDialog.tsx';
import styles from './care.module.css';

/** What to mind with a customer: the gravest first, each with its day and who noted it. */
export function CareNotes({ customer, editable }: { customer: CustomerDetail; editable: boolean }) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  return (
    <section>
      <div className={record.head}>
        <h2 className={card.heading}>{t('care.title')}</h2>
        {editable && (
          <ActionIcon variant="subtle" aria-label={t('care.addTitle')} onClick={() => setAdding(true)}>
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {customer.careNotes.length === 0 && <p className={record.quiet}>{t('care.empty')}</p>}
      <ul className={styles.notes}>
        {customer.careNotes.map((note) => (
          <Note key={note.id} note={note} customerId={customer.id} editable={editable} />
        ))}
      </ul>
      <CareDialog opened={adding} customerId={customer.id} note={null} onClose={() => setAdding(false)} />
    </section>
  );
}

type NoteProps = { note: CareNote; customerId: string; editable: boolean };

function Note({ note, customerId, editable }: NoteProps) {
  const t = useT();
  const locale = useLocale();
  const writes = useCustomerWrites();
  const [shown, setShown] = useState<'edit' | 'remove' | null>(null);
  const { id, kind, text, notedOn, author } = note;
  return (
    <li className={styles.note} data-kind={kind}>
      <div>
        <span className={styles.kind}>{t(`care.kind.${kind}`)}</span>
        <span lang={langOf(text, locale)}>{text}</span>
        <span className={styles.when}>
          <time dateTime={notedOn}>{formatDay(`${notedOn}T12:00:00.000Z`, locale, 'UTC')}</time>
          {author !== null && ` ${author.name}`}
        </span>
      </div>
      {editable && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('care.menu', { text })}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setShown('edit')}>{t('care.edit')}</Menu.Item>
            <Menu.Item color="shu" onClick={() => setShown('remove')}>
              {t('care.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <CareDialog
        opened={shown === 'edit'}
        customerId={customerId}
        note={note}
        onClose={() => setShown(null)}
      />
      <Confirm
        opened={shown === 'remove'}
        title={t('care.removeTitle')}
        confirmLabel={t('care.remove')}
        dangerous
        onConfirm={() => writes.removeCare(id)}
        onClose={() => setShown(null)}
      >
        {t('care.removeBody', { text })}
      </Confirm>
    </li>
  );
}
