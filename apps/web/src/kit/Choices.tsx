import { useId } from 'react';
import styles from './Choices.module.css';

export type Choice = { value: string; label: string; hint?: string };

type Props = {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  choices: readonly Choice[];
};

/** A few ways to go, each with a line that says what it means; one of them is taken. */
export function Choices({ label, name, value, onChange, choices }: Props) {
  const id = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            aria-describedby={`${id}-${choice.value}`}
          />
          <span>
            <span className={styles.name}>{choice.label}</span>
            {choice.hint !== undefined && (
              <span className={styles.hint} id={`${id}-${choice.value}`}>
                {choice.hint}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
