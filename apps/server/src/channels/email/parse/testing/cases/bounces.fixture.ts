import { mail, type MailCase } from '../mail.fixture.ts';

const original = 'order-7.t-abc@desk.example.jp';

function report(status: string, returned: string): Buffer {
  return mail`Return-Path: <>
From: MAILER-DAEMON@mx.example.jp (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

This is the mail system at host mx.example.jp.

--b
Content-Type: message/delivery-status

${status}
--b
${returned}
--b--
`;
}

const copy = `Content-Type: message/rfc822\n\nMessage-ID: <${original}>\nSubject: x\n\nbody`;
const headersOnly = `Content-Type: text/rfc822-headers\n\nMessage-ID: <${original}>\nSubject: x\n`;
const failedStatus = `Reporting-MTA: dns; mx.example.jp

Final-Recipient: rfc822; "a..b"@docomo.ne.jp
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <a..b@docomo.ne.jp>: Unknown
 user
`;

type Row = [name: string, raw: Buffer, bounce: Record<string, unknown>];

const rows: Row[] = [
  [
    'RFC 3464, the mail attached',
    report(failedStatus, copy),
    {
      action: 'failed',
      status: '5.1.1',
      recipient: 'a..b@docomo.ne.jp',
      originalMessageId: original,
      reason: '550 5.1.1 <a..b@docomo.ne.jp>: Unknown user',
    },
  ],
  [
    'RFC 3464, only headers attached',
    report(failedStatus, headersOnly),
    { action: 'failed', originalMessageId: original },
  ],
  [
    'RFC 3464, delayed',
    report(
      'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; x@example.com\nAction: delayed\nStatus: 4.4.1\n',
      copy,
    ),
    {
      action: 'delayed',
      status: '4.4.1',
      recipient: 'x@example.com',
      reason: 'This is the mail system at host mx.example.jp.',
    },
  ],
  [
    'RFC 3464, relayed',
    report(
      'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; x@example.com\nAction: relayed\nStatus: 2.0.0\n',
      copy,
    ),
    { action: 'delivered', status: '2.0.0' },
  ],
  [
    'RFC 3464, the failed one of two recipients',
    report(
      'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; ok@example.com\nAction: delivered\n\nFinal-Recipient: rfc822; bad@example.com\nAction: failed\nStatus: 5.2.2\n',
      copy,
    ),
    { action: 'failed', recipient: 'bad@example.com', status: '5.2.2' },
  ],
  [
    'RFC 3464 without anything useful',
    report('nothing here', 'Content-Type: text/plain\n\nx'),
    { action: 'other', recipient: null, status: null, originalMessageId: null },
  ],
  [
    'qmail',
    mail`Return-Path: <>\nFrom: MAILER-DAEMON@mail.example.jp\nSubject: failure notice\n\nHi. This is the qmail-send program at mail.example.jp.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<taro.@ezweb.ne.jp>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 Unknown user taro.@ezweb.ne.jp\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <desk@example.jp>\nMessage-ID: <${original}>\nSubject: x\n`,
    {
      action: 'failed',
      recipient: 'taro.@ezweb.ne.jp',
      originalMessageId: original,
      reason: 'Remote host said: 550 Unknown user taro.@ezweb.ne.jp',
    },
  ],
  [
    'Exim',
    mail`Return-Path: <>\nX-Failed-Recipients: x@example.com\nFrom: Mail Delivery System <Mailer-Daemon@mx.example.jp>\nSubject: Mail delivery failed: returning message to sender\n\nThis message was created automatically by mail delivery software.\n\n  x@example.com\n    SMTP error from remote mail server after RCPT TO:<x@example.com>:\n    550 5.1.1 no such user\n\n------ This is a copy of the message, including all the headers. ------\n\nMessage-Id: <${original}>\n`,
    { recipient: 'x@example.com', status: '5.1.1', originalMessageId: original, action: 'failed' },
  ],
  [
    'Postfix as text',
    mail`From: MAILER-DAEMON@mx.example.jp\nSubject: Undelivered Mail Returned to Sender\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients.\n\n<x@example.com>: host mx.example.com[192.0.2.1] said: 552 5.2.2 Mailbox full\n`,
    { recipient: 'x@example.com', status: '5.2.2', action: 'failed', originalMessageId: null },
  ],
  [
    'au, as text',
    mail`Return-Path: <>\nFrom: Postmaster@ezweb.ne.jp\nSubject: Mail System Error - Returned Mail\n\nEach of the following recipients was rejected by a remote mail server.\nThe reasons given by the server are included to help you determine why\neach recipient was rejected.\n\n    Recipient: <a..b@ezweb.ne.jp>\n    Reason:    <a..b@ezweb.ne.jp>: 550 Unknown user\n`,
    { recipient: 'a..b@ezweb.ne.jp', action: 'failed' },
  ],
  [
    'docomo, in Japanese',
    mail`Return-Path: <>\nFrom: MAILER-DAEMON@docomo.ne.jp\nSubject: 送信エラー\n\n宛先メールアドレスが見つかりませんでした。\n宛先：a..b@docomo.ne.jp\nメールをお届けできませんでした。\n`,
    { recipient: 'a..b@docomo.ne.jp', action: 'failed' },
  ],
  [
    'Sendmail, still trying',
    mail`From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.jp>\nSubject: Warning: could not send message for past 4 hours\n\n**  THIS IS A WARNING MESSAGE ONLY  **\nThe original message was received at Sat, 21 Nov 2026\nMessage will be retried for 5 days\n   ----- The following addresses had transient non-fatal errors -----\n<x@example.com>\n`,
    { recipient: 'x@example.com', action: 'delayed' },
  ],
];

/** Delivery reports, standard and not. */
export const bounceCases: MailCase[] = [
  ...rows.map(([name, raw, bounce]) => ({
    name: `bounce: ${name}`,
    raw,
    expected: { bounce, auto: 'bounce' },
  })),
  {
    name: 'a person writing about a bounce is no bounce',
    raw: mail`From: taro@example.jp\nReturn-Path: <taro@example.jp>\nSubject: Undelivered Mail Returned to Sender\n\nuser unknown と出ました。\n`,
    expected: { bounce: null, auto: 'none' },
  },
];
