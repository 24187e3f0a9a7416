import type { Gathering, GatheringInvitation, Locale } from '@madoguchi/contract';
import { qrSvg } from '../../growth/index.ts';
import { html, ownMarkup, pageFrame, plain, said, whenText, type Markup } from '../../platform/http/index.ts';
import type { Taken } from './commands.ts';
import { pageWords } from './words.ts';

const style = `
h2{margin:22px 0 8px;font-size:17px}
dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:4px 16px;margin:0 0 14px}
dt{color:var(--ink-2)}
dd{margin:0}
form{display:grid;gap:8px;margin:0}
button{min-height:48px;border:1px solid var(--line-strong);border-radius:8px;background:none;color:inherit;font:inherit;cursor:pointer}
button.yes{border:0;background:var(--ai);color:var(--on-ai);font-weight:600}
.qr{width:fit-content;margin:0 auto 8px;padding:8px;border-radius:8px;background:#fff}
.qr svg{display:block;width:200px;height:auto}
.code{text-align:center;font-size:20px;font-weight:600;letter-spacing:.12em;font-variant-numeric:tabular-nums}
`;

export const frame = pageFrame(style);

export type Invited = {
  language: Locale;
  shop: string;
  timeZone: string;
  secret: string;
  gathering: Gathering;
  invitation: GatheringInvitation;
  /** Whether an answer is still taken. */
  open: boolean;
  /** What came of the answer that was just given. */
  taken: Taken | null;
};

function status({ language, gathering, invitation, open, taken }: Invited): Markup {
  const words = pageWords[language];
  const line = gathering.cancelled
    ? words.cancelled
    : taken === 'full'
      ? words.full
      : invitation.answer === 'yes'
        ? words.saidYes
        : invitation.answer === 'no'
          ? words.saidNo
          : open
            ? null
            : words.closed;
  return html`${line !== null && html`<p class="note" role="status">${line}</p>`}`;
}

function questions({ language, secret, invitation, open }: Invited): Markup {
  const words = pageWords[language];
  if (!open) return html``;
  return html`${
      invitation.answer === null ? html`<h2>${words.ask}</h2>` : html`<p class="quiet">${words.change}</p>`
    }
    <form method="post" action="/g/${secret}?lang=${language}">
      ${invitation.answer !== 'yes' && html`<button class="yes" name="answer" value="yes">${words.yes}</button>`}
      ${invitation.answer !== 'no' && html`<button name="answer" value="no">${words.no}</button>`}
    </form>`;
}

/** The invitation: what, when and where, the answer, and what is shown at the door. */
export function invitationPage(shown: Invited): string {
  const { language, shop, timeZone, gathering, invitation } = shown;
  const words = pageWords[language];
  const { name, place, note, startsAt, endsAt, answerBy } = gathering;
  const when = (at: string) => whenText(at, language, timeZone);
  const about = html`<dl>
      <dt>${words.when}</dt>
      <dd>${when(startsAt)}${endsAt !== null && html` – ${when(endsAt)}`}</dd>
      <dt>${words.where}</dt>
      <dd>${said(place, language)}</dd>
      ${answerBy !== null && html`<dt>${words.answerBy}</dt>`}
      ${answerBy !== null && html`<dd>${when(answerBy)}</dd>`}
    </dl>
    ${note.ja !== '' && html`<p class="lines">${said(note, language)}</p>`}`;
  const mayCome = invitation.answer === 'yes' && !gathering.cancelled;
  const qr = () => ownMarkup(qrSvg(invitation.doorCode, { mm: 60, level: 'M', text: '' }));
  const door =
    mayCome &&
    html`<h2>${words.door}</h2>
      <div class="qr">${qr()}</div>
      <p class="code" aria-label="${words.doorCode}">${invitation.doorCode}</p>`;
  const body = html`${about}${status(shown)}${door}${questions(shown)}
    <p class="quiet">${words.privacy(shop)}</p>`;
  return frame.page({ language, title: words.to(plain(name, language)), shop, body });
}

/** A page that only says something. */
export function tellPage(language: Locale, shop: string, what: 'gone' | 'busy'): string {
  const words = pageWords[language];
  return frame.page({ language, title: words[what], shop, body: html`<p>${words[`${what}Body`]}</p>` });
}
