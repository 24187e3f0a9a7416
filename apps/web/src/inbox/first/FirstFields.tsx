import type { FirstMessage, StartWay } from '@madoguchi/contract';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallName } from '../../customers/logic/callName.ts';
import { channelTraits } from '../../kit/channelTraits.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { langOf } from '../logic/lang.ts';
import { recipientOf } from '../ways/chosen.ts';
import { useWayWords } from '../ways/useWayWords.ts';
import styles from './first.module.css';
import { startWaysQuery } from './queries.ts';
import type { FirstFields as Fields } from './useFirstFields.ts';
import { wayKey, wayOf } from './ways.ts';

/** Whom it goes to, how, and under which subject. */
export function FirstFields({ message, fields }: { message: FirstMessage; fields: Fields }) {
  const t = useT();
  const locale = useLocale();
  const callName = useCallName();
  const words = useWayWords();
  const { customer, channelType } = message;
  const { data: known } = useQuery(startWaysQuery(customer.id));
  const current: StartWay = {
    ...message,
    name: null,
    usual: false,
    reachable: true,
    letter: channelTraits(channelType).letter,
  };
  // A way that has left the record is shown as long as it is the one chosen.
  const ways =
    known === undefined || wayOf(known, message) === undefined ? [current, ...(known ?? [])] : known;

  function label(way: StartWay): string {
    const kind = words.kind(way.channelType);
    const to = recipientOf(way);
    const said =
      to === ''
        ? t('first.wayOf', { kind, name: way.channelName })
        : t('first.wayTo', { kind, to, name: way.channelName });
    return way.reachable ? said : `${said} ${t('first.unreachable')}`;
  }

  return (
    <div className={styles.fields}>
      <div className={styles.to}>
        <div>
          <p className={styles.label}>{t('first.to')}</p>
          <p className={styles.name}>
            <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
              <span lang={langOf(customer.name, locale)}>{callName(customer)}</span>
            </Link>
            {customer.company !== null && <span className={styles.about}>{customer.company}</span>}
          </p>
        </div>
        <Button variant="subtle" size="compact-sm" component={Link} to="/inbox/new">
          {t('first.change')}
        </Button>
      </div>
      <NativeSelect
        label={t('first.way')}
        value={wayKey(message)}
        data={ways.map((way) => ({ value: wayKey(way), label: label(way), disabled: !way.reachable }))}
        onChange={(event) => {
          const way = ways.find((each) => wayKey(each) === event.currentTarget.value);
          if (way !== undefined) void fields.setWay(way);
        }}
      />
      {current.letter && (
        <TextInput
          label={t('first.subject')}
          value={fields.subject}
          maxLength={500}
          error={fields.missing && t('first.subjectMissing')}
          onChange={(event) => fields.setSubject(event.currentTarget.value)}
        />
      )}
      <FormFailure error={fields.error} />
    </div>
  );
}
