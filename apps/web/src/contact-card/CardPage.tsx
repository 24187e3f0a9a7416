import type { ContactCard } from '@madoguchi/contract';
import { Button } from '@mantine/core';
import { IconExternalLink, IconPrinter } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../kit/api.ts';
import { Confirm } from '../kit/Confirm.tsx';
import { CopyField } from '../kit/CopyField.tsx';
import form from '../kit/form.module.css';
import { FormFailure } from '../kit/FormFailure.tsx';
import { useLocale, useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import styles from './card.module.css';
import { printAddress } from './logic/card.ts';
import { cardPath, type Owner } from './queries.ts';

type Question = 'renew' | 'withdraw' | 'delete';

/** The public page: its address, the ways to print it, and its end. */
export function CardPage({ owner, card, editable }: { owner: Owner; card: ContactCard; editable: boolean }) {
  const t = useT();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const [question, setQuestion] = useState<Question | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { address } = card;
  const follow = () => queryClient.invalidateQueries({ queryKey: ['contact-card'] });

  async function publish() {
    setPending(true);
    setFailure(null);
    try {
      await api.post(`${cardPath(owner)}/address`);
      await follow();
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  }

  const deeds: Record<Question, () => Promise<unknown>> = {
    renew: () => api.post(`${cardPath(owner)}/address`),
    withdraw: () => api.delete(`${cardPath(owner)}/address`),
    delete: () => api.delete(cardPath(owner)),
  };

  return (
    <Section title={t('card.page')} lead={t('card.pageLead')}>
      <div className={styles.stack}>
        {address !== null && (
          <>
            <CopyField label={t('card.address')} value={address} />
            <div className={form['buttons']}>
              <Button
                component="a"
                href={`${address}?lang=${locale}`}
                target="_blank"
                rel="noreferrer"
                leftSection={<IconExternalLink size={16} aria-hidden />}
              >
                {t('card.view')}
              </Button>
              {(['a4', 'card'] as const).map((paper) => (
                <Button
                  key={paper}
                  component="a"
                  variant="default"
                  href={printAddress(address, paper, locale)}
                  target="_blank"
                  rel="noreferrer"
                  leftSection={<IconPrinter size={16} aria-hidden />}
                >
                  {t(paper === 'a4' ? 'card.printA4' : 'card.printCard')}
                </Button>
              ))}
            </div>
          </>
        )}
        <FormFailure error={failure} />
        {editable && (
          <div className={form['buttons']}>
            {address === null ? (
              <Button loading={pending} onClick={() => void publish()}>
                {t('card.publish')}
              </Button>
            ) : (
              <>
                <Button variant="default" onClick={() => setQuestion('renew')}>
                  {t('card.renew')}
                </Button>
                <Button variant="default" color="shu" onClick={() => setQuestion('withdraw')}>
                  {t('card.withdraw')}
                </Button>
              </>
            )}
            <Button variant="default" color="shu" onClick={() => setQuestion('delete')}>
              {t('card.delete')}
            </Button>
          </div>
        )}
      </div>
      {(['renew', 'withdraw', 'delete'] as const).map((each) => (
        <Confirm
          key={each}
          opened={question === each}
          title={t(`card.${each}`)}
          confirmLabel={t(`card.${each}`)}
          dangerous
          onConfirm={async () => {
            await deeds[each]();
            await follow();
          }}
          onClose={() => setQuestion(null)}
        >
          {t(`card.${each}Body`)}
        </Confirm>
      ))}
    </Section>
  );
}
