import type { SettingsRow } from './settings.store.ts';

type Facts = Pick<SettingsRow, 'company' | 'cookie' | 'cookieDays' | 'passClick' | 'keepMonths'>;

/**
 * What visitors are told of short links, made from what is switched on: what is sent, to whom and for what, as article 27-12 of
 * the Telecommunications Business Act asks (外部送信規律, in force since 2023-06-16), and how long it is kept. A draft to be
 * checked with counsel; with nothing switched on it says just that.
 */
export function noticeOf(facts: Facts): { ja: string; en: string } {
  return { ja: inJapanese(facts), en: inEnglish(facts) };
}

function inJapanese({ company, cookie, cookieDays, passClick, keepMonths }: Facts): string {
  const parts = [
    `${company}（以下「当社」）は、メール、SNS、印刷物などでご案内する短縮URLおよび二次元コードについて、次の情報を取り扱います。`,
    '【取得する情報】アクセス日時、開かれた短縮URL、参照元のサイトの名称、端末の種類（スマートフォン、パソコンなど）。IPアドレスは保存しません。',
    '【利用目的】ご案内の効果を確認し、内容を改善するため。',
    '【送信先】当社が管理するサーバーのみに記録し、広告事業者などの第三者には送信しません。',
  ];
  if (cookie)
    parts.push(
      `【Cookie】同じブラウザからのアクセスであることを確認するため、当社のサーバーが識別子を記録したCookie（名称：mdg_v、有効期間：${cookieDays}日）を設定します。ブラウザの設定により、Cookieを無効にできます。識別子は、取得から${keepMonths}か月後に消去します。ただし、ご注文につながったアクセスの識別子は、ご注文の記録とともに保管します。`,
    );
  else parts.push('【Cookie】短縮URLおよび二次元コードでは、Cookieを使用しません。');
  if (passClick)
    parts.push(
      '【ご注文との関連付け】短縮URLから移動する際に、アクセスの識別子（mdg_click）を移動先のサイトに引き継ぎます。移動先のサイトでご注文があった場合は、ご案内の効果を確認するため、当社がご注文の情報とあわせて利用します。',
    );
  return parts.join('\n\n');
}

function inEnglish({ company, cookie, cookieDays, passClick, keepMonths }: Facts): string {
  const parts = [
    `${company} (“we”) handles the following information when you open a short link or QR code of ours in e-mail, on social media or in print.`,
    'What is recorded: the time, the link that was opened, the name of the site that led to it, and the kind of device (telephone, computer and so on). Your IP address is not kept.',
    'What for: to see which announcements are of use, and to improve them.',
    'Where it goes: to our own server only. Nothing is sent to advertisers or other third parties.',
  ];
  if (cookie)
    parts.push(
      `Cookie: our server sets a cookie (mdg_v, valid for ${cookieDays} ${cookieDays === 1 ? 'day' : 'days'}) with an identifier by which visits from the same browser are recognised. You can refuse it in your browser’s settings. The identifier is erased after ${keepMonths} months, unless an order came of the visit: then it is kept with the record of the order.`,
    );
  else parts.push('Cookie: our short links and QR codes use no cookie.');
  if (passClick)
    parts.push(
      'Orders: when a short link leads you on, an identifier of the visit (mdg_click) is passed to that site. If you place an order there, we use it together with the order to see which announcements led to it.',
    );
  return parts.join('\n\n');
}
