import type { Locale, VoiceFit } from '@madoguchi/contract';
import { html, pageFrame, type Markup } from '../platform/http/index.ts';
import type { Ask } from './consent.store.ts';
import type { Refusal } from './consents.ts';
import { covers, type Line } from './domain.ts';
import { pageWords } from './words.ts';

const style = `
h2{margin:20px 0 6px;font-size:16px}
blockquote{margin:0 0 14px;padding:12px 14px;border:1px solid var(--line);border-radius:8px;white-space:pre-wrap}
form{display:grid;gap:16px;margin:0 0 14px}
fieldset{margin:0;padding:0;border:0}
legend,.field{padding:0;font-weight:600}
label.choice{display:flex;gap:10px;align-items:baseline;min-height:44px;padding:8px 0}
label.field{display:grid;gap:6px}
input[type=date]{min-height:44px;max-width:14rem;padding:4px 10px;border:1px solid var(--line-strong);border-radius:8px;background:none;color:inherit;font:inherit;font-weight:400}
button{min-height:48px;border:1px solid var(--line-strong);border-radius:8px;background:none;color:inherit;font:inherit;cursor:pointer}
button.yes{border:0;background:var(--ai);color:var(--on-ai);font-weight:600}
.buttons{display:grid;gap:8px}
`;

export const frame = pageFrame(style);

/** What somebody sees on their own page. */
export type Asked = {
  language: Locale;
  shop: string;
  timeZone: string;
  secret: string;
  ask: Pick<Ask, 'uses' | 'editing'>;
  said: { words: string; language: Locale };
  wording: { words: string; name: string; fit: VoiceFit };
  rewarded: boolean;
  /** The last line of the ledger, and whether it stands. */
  last: Line | null;
  stands: boolean;
  refusal: Refusal | null;
};

/** The day before an instant, as one reads it where the desk is: a consent until it holds that day to its end. */
function lastDay(until: string, language: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone,
    dateStyle: 'long',
  }).format(new Date(Date.parse(until) - 1));
}

function status({ language, timeZone, last, stands, refusal }: Asked): Markup {
  const words = pageWords[language];
  if (refusal !== null)
    return html`<p class="note" role="alert">${refusal === 'uses' ? words.needUses : words.needUntil}</p>`;
  if (last === null) return html``;
  const { until } = last;
  const line =
    last.kind === 'refused'
      ? words.refused
      : last.kind === 'withdrawn'
        ? words.withdrawn
        : stands
          ? words.stands
          : words.expired;
  return html`<div class="note" role="status">
    ${line}
    ${
      stands &&
      html`<ul>
        ${last.uses.map((use) => html`<li>${words.use[use]}</li>`)}
        <li>${words.edit[last.editing]}</li>
        ${until !== null && html`<li>${words.standsUntil(lastDay(until, language, timeZone))}</li>`}
      </ul>`
    }
  </div>`;
}

function choices({ language, ask, last, stands, wording }: Asked): Markup {
  const words = pageWords[language];
  const edits = (['none', 'shorten', 'correct'] as const).filter((edit) =>
    edit === 'none' ? true : edit === 'shorten' ? ask.editing !== 'none' : ask.editing === 'correct',
  );
  // Nothing is chosen beforehand but what they chose themselves; of the words the narrowest.
  const chosen = stands && last !== null && covers(last.editing, wording.fit) ? last.editing : 'none';
  return html`<fieldset>
      <legend>${words.uses}</legend>
      ${ask.uses.map(
        (use) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              name="use"
              value="${use}"
              ${stands && last?.uses.includes(use) === true && html`checked`}
            />
            <span>${words.use[use]}</span></label
          >`,
      )}
    </fieldset>
    <fieldset>
      <legend>${words.editing}</legend>
      ${edits.map(
        (edit) =>
          html`<label class="choice"
            ><input type="radio" name="editing" value="${edit}" ${edit === chosen && html`checked`} />
            <span>${words.edit[edit]}</span></label
          >`,
      )}
    </fieldset>
    <label class="field"
      >${words.period}<input type="date" name="until" /><span class="quiet">${words.periodHint}</span></label
    >`;
}

/** The page: the words, what is asked, and what one answers. */
export function askPage(asked: Asked): string {
  const { language, shop, secret, said, wording, rewarded, last, stands } = asked;
  const words = pageWords[language];
  const action = `/v/${secret}?lang=${language}`;
  const body = html`<p>${words.lead(shop)}</p>
    ${status(asked)}
    <h2>${words.said}</h2>
    <blockquote lang="${said.language}">${said.words}</blockquote>
    ${wording.fit !== 'said' && html`<h2>${words.proposed}</h2>`}
    ${wording.fit !== 'said' && html`<blockquote lang="${said.language}">${wording.words}</blockquote>`}
    <h2>${words.name}</h2>
    <p>${wording.name}</p>
    ${rewarded && html`<p class="quiet">${words.rewarded}</p>`}
    ${last !== null && html`<p class="quiet">${words.change}</p>`}
    <form method="post" action="${action}">
      ${choices(asked)}
      <div class="buttons">
        <button class="yes" name="answer" value="give">${stands ? words.renew : words.give}</button>
        ${!stands && last?.kind !== 'refused' && html`<button name="answer" value="refuse">${words.refuse}</button>`}
      </div>
    </form>
    ${
      stands &&
      html`<form method="post" action="${action}">
        <div class="buttons">
          <button name="answer" value="withdraw">${words.withdraw}</button>
          <span class="quiet">${words.withdrawHint} ${words.law}</span>
        </div>
      </form>`
    }
    <p class="quiet">${words.privacy(shop)}</p>`;
  return frame.page({ language, title: words.title(shop), shop, body });
}

/** A page that only says something. */
export function tellPage(language: Locale, what: 'gone' | 'busy'): string {
  const words = pageWords[language];
  return frame.page({ language, title: words[what], shop: '', body: html`<p>${words[`${what}Body`]}</p>` });
}
