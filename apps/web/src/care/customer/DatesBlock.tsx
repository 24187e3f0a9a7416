import type { CareDate } from '@madoguchi/contract';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { api } from '../../kit/api.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import styles from '../care.module.css';
import { dayWords } from '../logic/weeks.ts';
import { useWrite } from '../useWrite.ts';
import { Add, Block } from './Block.tsx';

type Props = {
  dates: readonly (CareDate & { ofCompany?: boolean })[];
  editable: boolean;
  onAdd: () => void;
};

/** Days that matter, each with when it comes next. */
export function DatesBlock({ dates, editable, onAdd }: Props) {
  const t = useT();
  const locale = useLocale();
  const { write } = useWrite();
  return (
    <Block
      title={t('aftercare.part.dates')}
      action={editable && <Add label={t('aftercare.part.addDate')} onClick={onAdd} />}
    >
      {dates.length === 0 && <p className={styles.source}>{t('aftercare.part.datesEmpty')}</p>}
      <ul className={styles.plain}>
        {dates.map(({ id, kind, label, nextOn, ofCompany }) => {
          const name = label === '' ? t(`aftercare.date.kind.${kind}`) : label;
          return (
            <li key={id} className={styles.entry}>
              <span>
                {name}
                <small>
                  {ofCompany === true && `${t('aftercare.part.ofCompany')} · `}
                  {nextOn !== null && t('aftercare.part.next', { day: dayWords(nextOn, locale) })}
                </small>
              </span>
              {editable && (
                <ActionIcon
                  variant="subtle"
                  aria-label={t('aftercare.part.removeDate', { name })}
                  onClick={() => void write(() => api.delete(`/care-dates/${id}`))}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ul>
    </Block>
  );
}
