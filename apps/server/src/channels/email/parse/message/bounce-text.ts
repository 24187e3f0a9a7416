import type { Fields } from '../mime/fields.ts';
import type { Part } from '../mime/part.ts';
import type { Bounce } from '../types.ts';
import { formatAddressKey } from './addresses.ts';
import { returnedMessageId, shortReason } from './bounce-report.ts';
import { parseIds } from './ids.ts';

type Mail = { fields: Fields; root: Part; fromAddress: string | null; subject: string; text: string };

/** Only so much of a free-text report is searched: what went wrong stands at its start. */
const searched = 20_000;

const daemon = /^(mailer-daemon|postmaster|mail-daemon|mailerdaemon|mail-system|mdaemon|bounce[-+.]?.*)@/i;
const failureSubject =
  /undeliver|returned mail|delivery (status|failure|failed|notification)|mail delivery|failure notice|could not (be )?(send|deliver)|mail system error|non remis|配信(不能|できません|に失敗|エラー)|送信エラー|不達|未配信|配達不能|メールを配信できませんでした|送信できませんでした/i;

/** The opening words of qmail, Exim, Postfix, Sendmail, Exchange and the Japanese carriers. */
const failureText =
  /this is the qmail-send program|created automatically by mail delivery software|could not be delivered to one or more|i'm sorry to have to inform you|(following|these) (addresses|recipients?)( or groups)?[^\n]{0,40}(had|was|were|could|did|:)|each of the following recipients was rejected|the original message was received at|user unknown|unknown user|delivery has failed to these|delivery to the following recipients?|配信に失敗しました|配信できませんでした|お届けできませんでした|宛先(の)?(メール)?アドレスが(見つかりません|存在しません)|送信先メールアドレス/i;

const delayed =
  /delayed|warning: (message|could not send)|not yet been delivered|will (be retried|keep trying)|still being retried|遅延|配信が遅れ|再送/i;

const copyStarts =
  /^-{2,} ?(below this line is a copy|this is a copy of|original message|the header of the original|returned message|元のメッセージ)|^(original message|received message) follows/im;

/** `user@host` as reports write it: quoted local parts and the dots of carrier addresses included. */
const address = '("[^"\\n]{1,64}"|[\\w!#$%&*+./=?^`{|}~-]{1,64})@([a-z0-9.-]{1,253}\\.[a-z]{2,63})';
const bracketed = new RegExp(`<${address}>`, 'i');
const ownLine = new RegExp(`^[ \\t]{0,8}<?${address}>?:?[ \\t]*$`, 'im');
const labelled = new RegExp(
  `(recipient|宛先|受信者|送信先(メールアドレス)?|to)\\s{0,4}[:：]\\s{0,4}<?${address}>?`,
  'i',
);

function findRecipient(fields: Fields, text: string): string | null {
  const header = (fields.first('x-failed-recipients') ?? '').split(',')[0] ?? '';
  if (header.includes('@')) return formatAddressKey(header);
  for (const pattern of [new RegExp(`^<?${address}>?:`, 'im'), labelled, ownLine, bracketed]) {
    const match = pattern.exec(text)?.[0];
    const found = match ? new RegExp(address, 'i').exec(match)?.[0] : undefined;
    if (found) return formatAddressKey(found);
  }
  return null;
}

/** The line that says why: the one with an SMTP code, else the one after the recipient. */
function findReason(text: string, recipient: string | null): string {
  const lines = text.split('\n').map((line) => line.trim());
  const coded = lines.findIndex((line) => /(^|[\s:(#])[45]\d\d[ -]|\b[45]\.\d{1,3}\.\d{1,3}\b/.test(line));
  if (coded >= 0) return shortReason([lines[coded], lines[coded + 1]].filter((line) => line).join(' '));
  const key = recipient?.toLowerCase();
  const named = key ? lines.findIndex((line) => line.toLowerCase().replaceAll('"', '').includes(key)) : -1;
  const next = named >= 0 ? lines.slice(named + 1).find((line) => line !== '') : undefined;
  return shortReason(next ?? lines.find((line) => line !== '') ?? '');
}

function originalId(root: Part, text: string): string | null {
  const written = /^[ \t>]*message-id:\s{0,4}(<[^<>\s]{1,998}>)/im.exec(text)?.[1];
  return returnedMessageId(root) ?? parseIds(written ?? null)[0] ?? null;
}

function looksLikeBounce({ fields, fromAddress, subject, text }: Mail): boolean {
  if (fields.has('x-failed-recipients')) return true;
  const returnPath = fields.first('return-path')?.trim();
  const fromDaemon =
    daemon.test(fromAddress ?? '') ||
    returnPath === '<>' ||
    /mailer-daemon/i.test(fields.first('from') ?? '');
  return (
    fromDaemon &&
    (failureSubject.test(subject) || failureText.test(text)) &&
    !/^\s*(re|返信)\s*[:：]/i.test(subject)
  );
}

/**
 * Reads a bounce that is not an RFC 3464 report, by the forms of qmail, Exim, Postfix, Sendmail, Exchange and
 * the Japanese carriers; null when the mail is no bounce. A person's mail about a bounce is none.
 */
export function readTextBounce(mail: Mail): Bounce | null {
  const text = mail.text.slice(0, searched);
  if (!looksLikeBounce({ ...mail, text })) return null;
  const copy = copyStarts.exec(text);
  const report = copy ? text.slice(0, copy.index) : text;
  const recipient = findRecipient(mail.fields, report);
  const status = /\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(report)?.[1] ?? null;
  return {
    originalMessageId: originalId(mail.root, text) ?? parseIds(mail.fields.first('in-reply-to'))[0] ?? null,
    recipient,
    action: delayed.test(`${mail.subject}\n${report}`) ? 'delayed' : 'failed',
    status,
    reason: findReason(report, recipient),
  };
}
