/** A form that is a signal wherever it stands. */
export interface Pattern {
  readonly kind: string;
  readonly form: RegExp;
}

/** Makes patterns of one list: `kind` and the forms it has, searched with Unicode rules throughout the text. */
export function patterns(list: Readonly<Record<string, string>>): Pattern[] {
  return Object.entries(list).map(([kind, form]) => ({ kind, form: new RegExp(form, 'gu') }));
}
