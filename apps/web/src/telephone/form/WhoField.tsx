import type { Customer } from '@madoguchi/contract';
import { Button, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { langOf } from '../../inbox/logic/lang.ts';
import { useCallName } from '../../customers/logic/callName.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { isNumber, isWithheld, numberMeant, type CallFields } from '../logic/form.ts';
import { foundCustomersQuery } from '../../customers/data/queries.ts';
import styles from './CallForm.module.css';

type Props = {
  fields: Pick<CallFields, 'who' | 'customerId' | 'customerName' | 'honorific' | 'name'>;
  onChange: (changes: Partial<CallFields>) => void;
  error: string | false;
  /** A call whose number is known already: only who it was is asked. */
  nameOnly: boolean;
  /** Who it was is known for certain. */
  settled: boolean;
};

/** Words are looked for when the writer pauses for so long, in milliseconds. */
const pause = 150;

/** Who it is: a number or a name, and the customers it may be while one types. */
export function WhoField({ fields, onChange, error, nameOnly, settled }: Props) {
  const t = useT();
  const locale = useLocale();
  const callName = useCallName();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [hasFocus, setFocus] = useState(false);
  const text = isWithheld(fields.who) ? '' : fields.who.trim();
  const [asked] = useDebouncedValue(text, pause);
  const { data: found = [], isFetching } = useQuery(foundCustomersQuery(text === '' ? '' : asked));
  const people = text === '' ? [] : found;

  if (fields.customerId !== '')
    return (
      <div className={styles.chosen}>
        <div>
          <p className={styles.label}>{t('callForm.who')}</p>
          <p className={styles.name} lang={langOf(fields.customerName, locale)}>
            {callName({ name: fields.customerName, honorific: fields.honorific })}
          </p>
        </div>
        {!settled && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => onChange({ customerId: '', customerName: '', honorific: '' })}
          >
            {t('callForm.change')}
          </Button>
        )}
      </div>
    );

  function choose(customer: Customer) {
    const { id, name, honorific } = customer;
    onChange({ customerId: id, customerName: name, honorific, who: numberMeant(customer, text) });
    combobox.closeDropdown();
  }

  return (
    <>
      <Combobox
        store={combobox}
        withinPortal={false}
        onOptionSubmit={(id) => {
          const customer = people.find((each) => each.id === id);
          if (customer !== undefined) choose(customer);
        }}
      >
        <Combobox.Target>
          <TextInput
            label={t(nameOnly ? 'callForm.nameOrNumber' : 'callForm.who')}
            description={t('callForm.whoHint')}
            name="who"
            value={fields.who}
            autoComplete="off"
            maxLength={120}
            data-autofocus
            error={error}
            onChange={(event) => {
              onChange({ who: event.currentTarget.value });
              combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onFocus={() => {
              setFocus(true);
              if (text !== '') combobox.openDropdown();
            }}
            onBlur={() => {
              setFocus(false);
              combobox.closeDropdown();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={people.length === 0 || !hasFocus}>
          <Combobox.Options aria-label={t('callForm.found')}>
            {people.map((customer) => (
              <Combobox.Option key={customer.id} value={customer.id} className={styles.option}>
                <span lang={langOf(customer.name, locale)}>{callName(customer)}</span>
                <span className={styles.about}>
                  {[customer.reading, customer.company, customer.phone].filter(Boolean).join(' · ')}
                </span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <p className={styles.hint} aria-live="polite">
        {text !== '' && isFetching && people.length === 0 && t('callForm.searching')}
        {text !== '' && !isFetching && people.length === 0 && (
          <>{isNumber(text) ? t('callForm.newNumber') : t('callForm.newName', { name: text })}</>
        )}
      </p>
      {isNumber(text) && !nameOnly && people.length === 0 && (
        <TextInput
          label={t('callForm.name')}
          description={t('callForm.nameHint')}
          name="name"
          value={fields.name}
          autoComplete="off"
          maxLength={120}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      )}
    </>
  );
}
