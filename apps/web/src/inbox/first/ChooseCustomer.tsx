import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCallName } from '../../customers/logic/callName.ts';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { emailAddress } from '../../kit/fields.ts';
import { FormFailure } from '../../kit/FormFailure.tsx';
import { foundCustomersQuery } from '../../customers/data/queries.ts';
import { langOf } from '../logic/lang.ts';
import { Drafts } from './Drafts.tsx';
import styles from './first.module.css';
import { useBegin } from './useBegin.ts';

/** Words are looked for when the writer pauses for so long, in milliseconds. */
const pause = 150;
const someoneNew = 'new';

/** Whom one writes to: a customer, found by what one types, or an address that nobody has yet. */
export function ChooseCustomer() {
  const t = useT();
  const locale = useLocale();
  const callName = useCallName();
  const navigate = useNavigate();
  const begin = useBegin();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<unknown>(null);
  const text = typed.trim();
  const [asked] = useDebouncedValue(text, pause);
  const { data: found, isFetching } = useQuery(foundCustomersQuery(asked));
  const people = text === '' ? [] : (found ?? []).filter(({ erasedAt }) => erasedAt === null);
  const address = text.normalize('NFKC');
  const isKnown = people.some(({ contactPoints }) =>
    contactPoints.some(({ value }) => value.toLowerCase() === address.toLowerCase()),
  );
  const isNew = emailAddress(address) === null && !isKnown;
  const isNobody = text !== '' && text === asked && !isFetching && people.length === 0 && !isNew;

  async function choose(id: string) {
    setError(null);
    combobox.closeDropdown();
    if (id !== someoneNew) {
      await navigate({ to: '/inbox/new', search: { customer: id } });
      return;
    }
    try {
      await begin({ email: address });
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <div className={styles.choose}>
      <Combobox store={combobox} onOptionSubmit={(id) => void choose(id)}>
        <Combobox.Target>
          <TextInput
            label={t('first.who')}
            description={t('first.whoHint')}
            value={typed}
            autoComplete="off"
            maxLength={254}
            autoFocus
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={people.length === 0 && !isNew}>
          <Combobox.Options aria-label={t('first.found')}>
            {people.map((customer) => (
              <Combobox.Option key={customer.id} value={customer.id} className={styles.option}>
                <span lang={langOf(customer.name, locale)}>{callName(customer)}</span>
                <span className={styles.about}>
                  {[
                    customer.company,
                    customer.contactPoints.find(({ kind }) => kind === 'email')?.value ?? customer.phone,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </Combobox.Option>
            ))}
            {isNew && (
              <Combobox.Option value={someoneNew} className={styles.option}>
                {t('first.newAddress', { email: address })}
              </Combobox.Option>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <p className={styles.hint} role="status">
        {isNobody && t('first.noMatch', { query: text })}
      </p>
      <FormFailure error={error} />
      <Drafts />
    </div>
  );
}
