import type { Channel, ContactCard } from '@madoguchi/contract';
import { Button, Checkbox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { api, hasCode } from '../kit/api.ts';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useT } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/Screen.tsx';
import styles from './card.module.css';
import { bodyOf, draftOf, problemOf, withNumber } from './logic/card.ts';
import { NumberFields } from './NumberFields.tsx';
import { cardPath, type Owner } from './queries.ts';

type Props = {
  owner: Owner;
  card: ContactCard;
  phones: readonly Channel[];
  editable: boolean;
  onReload: () => void;
};

const most = 6;

/** The numbers of a card, saved as a whole. */
export function CardForm({ owner, card, phones, editable, onReload }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(card, phones[0]?.id ?? null));
  const [contactPerson, setContactPerson] = useState(card.contactPerson);
  const [checked, setChecked] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (pending || draft.some((each) => problemOf(each) !== null)) return;
    setPending(true);
    setFailure(null);
    try {
      const numbers = draft.map(bodyOf);
      await api.put(cardPath(owner), { basedOn: card.revision, contactPerson, numbers });
      notify(t('card.saved'));
      await queryClient.invalidateQueries({ queryKey: ['contact-card'] });
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  return (
    <Section title={t('card.numbers')}>
      <form noValidate className={styles.stack} onSubmit={(event) => void submit(event)}>
        {card.inherited !== null && (
          <Notice tone="quiet" title={t('card.inherited', { company: card.inherited.company })}>
            {t('card.own')}
          </Notice>
        )}
        <ol className={styles.numbers}>
          {draft.map((fields, at) => (
            <NumberFields
              key={fields.key}
              fields={fields}
              number={at + 1}
              phones={phones}
              problem={checked ? problemOf(fields) : null}
              {...(draft.length > 1
                ? { onRemove: () => setDraft(draft.filter(({ key }) => key !== fields.key)) }
                : {})}
              onChange={(change) =>
                setDraft(draft.map((each) => (each.key === fields.key ? { ...each, ...change } : each)))
              }
            />
          ))}
        </ol>
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={draft.length >= most}
            onClick={() => setDraft(withNumber(draft))}
          >
            {t('card.add')}
          </Button>
        </div>
        {owner.kind === 'customers' && (
          <Checkbox
            label={t('card.contactPerson')}
            checked={contactPerson}
            onChange={(event) => setContactPerson(event.currentTarget.checked)}
          />
        )}
        <FormFailure error={failure} />
        <div className={form['buttons']}>
          <Button type="submit" loading={pending} disabled={!editable}>
            {t('common.save')}
          </Button>
          {hasCode(failure, 'conflict') && (
            <Button variant="default" onClick={onReload}>
              {t('card.reload')}
            </Button>
          )}
        </div>
      </form>
    </Section>
  );
}
