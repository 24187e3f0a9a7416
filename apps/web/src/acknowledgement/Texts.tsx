import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import type { AcknowledgementRules } from '@madoguchi/contract';
import {
  acknowledgementForms,
  acknowledgementVariables,
  acknowledgementVariants,
} from '@madoguchi/contract/acknowledgement-texts';
import { useState } from 'react';
import { useT } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import styles from './acknowledgement.module.css';
import { isOwn, textOf, unknownIn, withText, type Case } from './logic.ts';
import { Preview } from './Preview.tsx';

type Props = {
  rules: AcknowledgementRules;
  readOnly: boolean;
  onChange: (change: Partial<Pick<AcknowledgementRules, 'texts' | 'untimed'>>) => void;
};

const variables = Object.keys(acknowledgementVariables)
  .map((name) => `{${name}}`)
  .join(' ');

/** The words of each case, and beside them what would go out. */
export function Texts({ rules, readOnly, onChange }: Props) {
  const t = useT();
  const [of, setOf] = useState<Case>({ variant: 'usual', locale: 'ja', form: 'letter' });
  const { variant, locale, form } = of;
  const text = textOf(rules, of);
  const untimed = rules.untimed[locale];
  const problem = (words: string) => {
    const unknown = unknownIn(words);
    if (words.trim() === '') return t('ack.required');
    return unknown.length > 0 && t('ack.unknown', { list: unknown.join(' ') });
  };
  const set = (words: string) => onChange({ texts: withText(rules.texts, of, words) });
  return (
    <Section title={t('ack.texts')} lead={t('ack.textsLead', { variables })}>
      <div className={styles.parts}>
        <div className={styles.cases}>
          <SegmentedControl
            aria-label={t('ack.variant')}
            value={variant}
            onChange={(value) =>
              setOf({ ...of, variant: acknowledgementVariants.find((each) => each === value) ?? variant })
            }
            data={acknowledgementVariants.map((value) => ({ value, label: t(`ack.variant.${value}`) }))}
          />
          <SegmentedControl
            aria-label={t('ack.form')}
            value={form}
            onChange={(value) =>
              setOf({ ...of, form: acknowledgementForms.find((each) => each === value) ?? form })
            }
            data={acknowledgementForms.map((value) => ({ value, label: t(`ack.form.${value}`) }))}
          />
          <SegmentedControl
            aria-label={t('ack.locale')}
            value={locale}
            onChange={(value) => setOf({ ...of, locale: value === 'en' ? 'en' : 'ja' })}
            data={(['ja', 'en'] as const).map((value) => ({ value, label: t(`ack.locale.${value}`) }))}
          />
        </div>
        <Textarea
          label={t('ack.text')}
          lang={locale}
          autosize
          minRows={8}
          maxRows={20}
          maxLength={4000}
          readOnly={readOnly}
          value={text}
          error={problem(text)}
          onChange={(event) => set(event.currentTarget.value)}
        />
        {isOwn(rules, of) && !readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => onChange({ texts: rules.texts.filter((each) => !isOwn({ texts: [each] }, of)) })}
          >
            {t('ack.installed')}
          </Button>
        )}
        <TextInput
          label={t('ack.untimed')}
          description={t('ack.untimedHint', { due: '{期日}' })}
          lang={locale}
          maxLength={400}
          readOnly={readOnly}
          value={untimed}
          error={problem(untimed)}
          onChange={(event) =>
            onChange({ untimed: { ...rules.untimed, [locale]: event.currentTarget.value } })
          }
        />
        {!readOnly && problem(text) === false && problem(untimed) === false && (
          <Preview of={of} text={text} untimed={untimed} channelId={rules.channels[0]?.channelId ?? null} />
        )}
      </div>
    </Section>
  );
}
