import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import styles from './experiments.module.css';
import { blankVariant, sumOfShares, withVariants, type Draft, type DraftVariant } from './logic.ts';
import { letterOf, useWords } from './words.ts';

type Props = { draft: Draft; onChange: (draft: Draft) => void; checked: boolean };

/** Two to four variants: what each is called, how many see it, and where it leads or what it says. */
export function VariantFields({ draft, onChange, checked }: Props) {
  const w = useWords();
  const { kind, variants } = draft;
  const sum = sumOfShares(draft);
  const missing = (value: string) => checked && value.trim() === '' && w('experiments.required');
  const change = (at: number, given: Partial<DraftVariant>) =>
    onChange({
      ...draft,
      variants: variants.map((each, which) => (which === at ? { ...each, ...given } : each)),
    });
  const field = (at: number, name: 'name' | 'target' | 'subject' | 'text', isNeeded = true) => ({
    label: w(`experiments.variant.${name}`, { letter: letterOf(at) }),
    value: variants[at]?.[name] ?? '',
    required: isNeeded,
    error: isNeeded && missing(variants[at]?.[name] ?? ''),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      change(at, { [name]: value }),
  });
  return (
    <div className={styles.variants}>
      <p className={styles.quiet}>{w('experiments.variants.hint')}</p>
      {variants.map(({ share }, at) => {
        const letter = letterOf(at);
        return (
          <fieldset key={letter} className={styles.variant}>
            <legend>{w('experiments.variant', { letter })}</legend>
            <div className={styles.fields}>
              <TextInput {...field(at, 'name')} maxLength={60} />
              <NumberInput
                label={w('experiments.variant.share', { letter })}
                value={share}
                min={1}
                max={99}
                allowDecimal={false}
                onChange={(value) => change(at, { share: typeof value === 'number' ? value : '' })}
              />
            </div>
            {kind === 'landing' && <TextInput {...field(at, 'target')} type="url" maxLength={2000} />}
            {kind === 'message' && <TextInput {...field(at, 'subject', false)} maxLength={200} />}
            {kind !== 'landing' && <Textarea {...field(at, 'text')} maxLength={5000} autosize minRows={3} />}
            {at > 1 && (
              <div>
                <Button
                  variant="subtle"
                  color="gray"
                  leftSection={<IconTrash size={16} aria-hidden />}
                  onClick={() =>
                    onChange(
                      withVariants(
                        draft,
                        variants.filter((_, which) => which !== at),
                      ),
                    )
                  }
                >
                  {w('experiments.variant.remove', { letter })}
                </Button>
              </div>
            )}
          </fieldset>
        );
      })}
      {sum !== 100 && (
        <p className={styles.wrong} role="alert">
          {w('experiments.shares', { sum })}
        </p>
      )}
      {variants.length < 4 && (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange(withVariants(draft, [...variants, blankVariant()]))}
          >
            {w('experiments.variant.add')}
          </Button>
        </div>
      )}
    </div>
  );
}
