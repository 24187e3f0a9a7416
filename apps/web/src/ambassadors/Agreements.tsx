import type { Agreement, AmbassadorDetail } from '@madoguchi/contract';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../growth/Dialog.tsx';
import growth from '../growth/growth.module.css';
import { langOf } from '../inbox/logic/lang.ts';
import { useLocale } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { StateDot } from '../kit/StateDot.tsx';
import { When } from '../kit/When.tsx';
import { formatDate } from '../mentions/days.ts';
import { RuleList } from '../mentions/RuleList.tsx';
import { formatMoney } from '../orders/money.ts';
import { AgreementForm } from './AgreementForm.tsx';
import styles from './ambassadors.module.css';
import { StepForm } from './StepForm.tsx';
import { useAmbassadorWords } from './words.ts';

type Open = 'new' | { edited: Agreement } | { stepped: Agreement } | null;

/** What was agreed, what is done of it, and what is to be checked, by which rules. */
export function Agreements({ ambassador, mayWrite }: { ambassador: AmbassadorDetail; mayWrite: boolean }) {
  const w = useAmbassadorWords();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { agreements, rules } = ambassador;
  const behind = new Set(agreements.flatMap(({ warnings }) => warnings.map(({ rule }) => rule)));
  return (
    <Section title={w('agreements')}>
      {agreements.length === 0 && <p className={growth.quiet}>{w('agreements.none')}</p>}
      <ul className={styles['cards']} aria-label={w('agreements')}>
        {agreements.map((agreement) => (
          <AgreementCard
            key={agreement.id}
            agreement={agreement}
            {...(mayWrite
              ? {
                  onEdit: () => setOpen({ edited: agreement }),
                  onStep: () => setOpen({ stepped: agreement }),
                }
              : {})}
          />
        ))}
      </ul>
      {mayWrite && (
        <div>
          <Button variant="default" onClick={() => setOpen('new')}>
            {w('agreement.add')}
          </Button>
        </div>
      )}
      {behind.size > 0 && (
        <details>
          <summary>{w('rules')}</summary>
          <RuleList rules={rules.filter(({ id }) => behind.has(id))} />
        </details>
      )}
      <Dialog
        title={
          open === 'new'
            ? w('agreement.add')
            : open !== null && 'stepped' in open
              ? w('step.add')
              : w('agreement.edit')
        }
        opened={open !== null}
        onClose={close}
      >
        {open !== null && typeof open === 'object' && 'stepped' in open ? (
          <StepForm agreement={open.stepped} onClose={close} />
        ) : (
          <AgreementForm
            ambassadorId={ambassador.id}
            {...(open !== null && typeof open === 'object' ? { agreement: open.edited } : {})}
            onClose={close}
          />
        )}
      </Dialog>
    </Section>
  );
}

type CardProps = { agreement: Agreement; onEdit?: () => void; onStep?: () => void };

/** One agreement. */
export function AgreementCard({ agreement, onEdit, onStep }: CardProps) {
  const w = useAmbassadorWords();
  const locale = useLocale();
  const { brief, deliverables, payKind, payYen, agreedOn, warnings, steps, evidence } = agreement;
  const day = (on: string | null) => (on === null ? w('step.notYet') : formatDate(on, locale));
  const withStep = (due: string | null, step: 'delivered' | 'paid', done: string | null) =>
    w('agreement.withStep', {
      due: due === null ? w('agreement.noWords') : day(due),
      step: w(`step.${step}`),
      done: day(done),
    });
  const written = (text: string) => (text === '' ? w('agreement.noWords') : text);
  const facts: [string, string][] = [
    ...(deliverables === '' ? [] : [[w('agreement.deliverables'), deliverables] as [string, string]]),
    [
      w('agreement.pay'),
      payYen === 0 ? w(`pay.${payKind}`) : `${w(`pay.${payKind}`)} ${formatMoney(payYen, 'JPY', locale)}`,
    ],
    [w('step.terms_given'), day(agreement.termsGivenOn)],
    [w('agreement.dueOn'), withStep(agreement.dueOn, 'delivered', agreement.deliveredOn)],
    ...(payKind === 'money'
      ? [
          [w('agreement.payDueOn'), withStep(agreement.payDueOn, 'paid', agreement.paidOn)] as [
            string,
            string,
          ],
        ]
      : []),
    [w('agreement.subject'), written(agreement.subjectWords)],
    [w('agreement.benefit'), written(agreement.benefitWords)],
    ...(evidence === '' ? [] : [[w('agreement.evidence'), evidence] as [string, string]]),
  ];
  return (
    <li className={styles['card']}>
      <div className={styles['head']}>
        <strong>{formatDate(agreedOn, locale)}</strong>
        {agreement.cancelledOn !== null && <StateDot tone="quiet">{w('step.cancelled')}</StateDot>}
        <Group gap="xs">
          {onStep !== undefined && (
            <Button
              size="xs"
              variant="default"
              aria-label={w('step.addOf', { day: formatDate(agreedOn, locale) })}
              onClick={onStep}
            >
              {w('step.add')}
            </Button>
          )}
          {onEdit !== undefined && (
            <Button
              size="xs"
              variant="default"
              aria-label={w('agreement.editOf', { day: formatDate(agreedOn, locale) })}
              onClick={onEdit}
            >
              {w('edit')}
            </Button>
          )}
        </Group>
      </div>
      <p className={styles['said']} lang={langOf(brief, locale)}>
        {brief}
      </p>
      {warnings.length > 0 && (
        <ul className={styles['warnings']} aria-label={w('warningsTitle')}>
          {warnings.map(({ kind, day: last }) => (
            <li key={kind}>
              <StateDot tone="careful" wraps>
                {w(`warning.${kind}`, { day: last === null ? '' : day(last) })}
              </StateDot>
            </li>
          ))}
        </ul>
      )}
      <dl className={growth.list}>
        {facts.map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
      {steps.length > 0 && (
        <details>
          <summary>{w('step.trail')}</summary>
          <ul className={growth.trail}>
            {steps.map((step) => (
              <li key={step.id}>
                <div className={growth.facts}>
                  <strong>
                    {step.doneOn === null
                      ? w('step.takenBack', { step: w(`step.${step.kind}`) })
                      : `${w(`step.${step.kind}`)} ${day(step.doneOn)}`}
                  </strong>
                  {step.by !== null && <span lang="ja">{step.by.name}</span>}
                  <When at={step.notedAt} />
                </div>
                {step.evidence !== '' && <p className={styles['said']}>{step.evidence}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
);
