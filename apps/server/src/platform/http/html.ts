/** Markup that is safe to send: made by `html` alone, which escapes whatever is put into it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = Markup | string | number | null | false | readonly Value[];

const special: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand between tags and in quoted attributes. */
export const escape = (text: string): string =>
  text.toWellFormed().replaceAll(/[&<>"']/gu, (character) => special[character] ?? character);

function render(value: Value): string {
  if (value === null || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(render).join('');
  return escape(String(value));
}

/** Markup with values put in, each escaped; null and false are nothing, lists stand one behind the other. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(
    parts.map((part, at) => part + (at < values.length ? render(values[at] ?? null) : '')).join(''),
  );
}

/** Markup that was made elsewhere, of nothing but letters of ours: a QR code, a script. Never of what somebody wrote. */
export const ownMarkup = (text: string): Markup => new Markup(text);
