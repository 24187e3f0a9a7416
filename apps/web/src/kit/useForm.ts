import { useState } from 'react';
import type { ChangeEvent, SubmitEvent } from 'react';
import { hasCode } from './api.ts';
import type { ProblemCode } from './contract.ts';
import { fieldsOfProblem } from './fields.ts';
import type { Rule } from './fields.ts';
import { useT } from './i18n.tsx';
import { ApiError } from './problem.ts';
import { problemText } from './problemText.ts';
import type { PlainKey } from './translate.ts';

type Values = Record<string, string>;

type Options<V extends Values> = {
  initial: V;
  rules?: { [Name in keyof V]?: Rule };
  /** Errors that are about one field, by their code. */
  fieldOfCode?: { [Code in ProblemCode]?: keyof V & string };
  /** What such an error says here, where the usual words would be about something else. */
  words?: { [Code in ProblemCode]?: PlainKey };
};

/**
 * A form's state. Whatever goes wrong, what was typed stays; errors stand beside their fields, and the first
 * of them takes the focus. An error that belongs to no field is `failure`.
 */
export function useForm<V extends Values>({ initial, rules = {}, fieldOfCode = {}, words = {} }: Options<V>) {
  const t = useT();
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<{ [Name in keyof V]?: string }>({});
  const [failure, setFailure] = useState<unknown>(null);
  const [pending, setPending] = useState(false);

  function set(changes: Partial<V>) {
    setValues((current) => ({ ...current, ...changes }));
    setErrors((current) => {
      const left = { ...current };
      for (const name of Object.keys(changes)) delete left[name];
      return left;
    });
  }

  /** The properties of a text input for one field. */
  function field<Name extends keyof V & string>(name: Name) {
    return {
      name,
      value: values[name],
      error: errors[name] ?? null,
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
        set({ [name]: event.currentTarget.value } as Partial<V>),
    };
  }

  /** Checks fields by their rules and shows what is wrong; true when nothing is. */
  function check(names: readonly (keyof V & string)[] = Object.keys(values)): boolean {
    const found: { [Name in keyof V]?: string } = {};
    for (const name of names) {
      const wrong: PlainKey | null = rules[name]?.(values[name] ?? '') ?? null;
      if (wrong !== null) found[name] = t(wrong);
    }
    setErrors(found);
    focusFirst(Object.keys(found));
    return Object.keys(found).length === 0;
  }

  /** Shows an error beside the fields it is about; gives their names. */
  function show(error: unknown): string[] {
    // The dialogue that asks for the password again says so; when it is gone, nothing here should still say it.
    if (hasCode(error, 'not_signed_in')) return [];
    if (!(error instanceof ApiError)) {
      setFailure(error);
      return [];
    }
    const own = fieldOfCode[error.code];
    const names = own === undefined ? fieldsOfProblem(error.problem, Object.keys(values)) : [own];
    const word = words[error.code];
    const text =
      own === undefined ? t('field.invalid') : word === undefined ? problemText(t, error) : t(word);
    setErrors(Object.fromEntries(names.map((name) => [name, text])) as { [Name in keyof V]?: string });
    setFailure(names.length === 0 ? error : null);
    focusFirst(names);
    return names;
  }

  /** The form's `onSubmit`: checks, runs, and keeps everything when it fails. */
  function submit(action: (values: V) => Promise<void>) {
    return async (event: SubmitEvent<HTMLFormElement>) => {
      event.preventDefault();
      if (pending || !check()) return;
      setPending(true);
      setFailure(null);
      try {
        await action(values);
      } catch (error) {
        show(error);
      } finally {
        setPending(false);
      }
    };
  }

  return { values, set, field, check, show, submit, errors, failure, pending };
}

function focusFirst(names: readonly string[]): void {
  if (names.length === 0) return;
  requestAnimationFrame(() => {
    const selector = names.map((name) => `[name="${CSS.escape(name)}"]`).join(', ');
    document.querySelector<HTMLElement>(selector)?.focus();
  });
}
