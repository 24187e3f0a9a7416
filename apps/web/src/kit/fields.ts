import type { PlainKey } from './translate.ts';
import type { WebProblem } from './contract.ts';

/** What is wrong with a value, as a message key, or null when nothing is. */
export type Rule = (value: string) => PlainKey | null;

export const required: Rule = (value) => (value.trim() === '' ? 'field.required' : null);

/** Addresses as mail programs in Japan really use them (`a..b@docomo.ne.jp`), like the server's own rule. */
export const emailAddress: Rule = (value) => {
  if (value.trim() === '') return 'field.required';
  return /^[^\s@<>]+@[^\s@<>]+$/u.test(value.trim()) ? null : 'field.email';
};

/** Fifteen characters or more; how hard it is to guess, the server says. */
export const newPassword: Rule = (value) => {
  if (value === '') return 'field.required';
  if (value.length < 15) return 'field.passwordShort';
  return value.length > 128 ? 'field.passwordLong' : null;
};

export const port: Rule = (value) => {
  if (value.trim() === '') return 'field.required';
  return /^\d+$/u.test(value.trim()) && Number(value) >= 1 && Number(value) <= 65_535 ? null : 'field.port';
};

/** A whole number within bounds, both included. */
export function wholeNumber(least: number, most: number): Rule {
  return (value) => {
    const text = value.trim();
    if (text === '') return 'field.required';
    return /^\d+$/u.test(text) && Number(text) >= least && Number(text) <= most ? null : 'field.number';
  };
}

/** The name of a form field for a path the server complains about: `/imap/host`, `body.imap.host` → `imap.host`. */
export function fieldOfPath(path: string): string {
  return path
    .replaceAll('/', '.')
    .replace(/^\.+/u, '')
    .replace(/^body\./u, '');
}

/** Which of a form's fields the server found wrong. */
export function fieldsOfProblem(problem: WebProblem, names: readonly string[]): string[] {
  const paths = (problem.errors ?? []).map(({ path }) => fieldOfPath(path));
  return names.filter((name) => paths.includes(name));
}
