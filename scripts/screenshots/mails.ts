/** The mailbox that the pictures show connected. */
export const mailbox = {
  name: 'みどり商店 お客様係',
  address: 'okyakusama@midori.example.jp',
  signature: `――――――――――――――――――
みどり商店 お客様係
電話 03-0000-1187（毎日 9:30〜17:30）
https://midori.example.jp/
――――――――――――――――――`,
};

type Mail = { subject: string; raw: string };

/** A mail as a customer's program sends it; the senders are customers of the sample. */
function mail(from: string, subject: string, text: string): Mail {
  const [, name = '', address = ''] = /^(.+) <(.+)>$/.exec(from) ?? [];
  const encoded = (words: string): string => `=?UTF-8?B?${Buffer.from(words).toString('base64')}?=`;
  const body = Buffer.from(text.trim().replaceAll('\n', '\r\n')).toString('base64');
  const head = [
    `From: ${encoded(name)} <${address}>`,
    `To: <${mailbox.address}>`,
    `Subject: ${encoded(subject)}`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${Buffer.from(subject).toString('hex').slice(0, 24)}@${address.split('@')[1]}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: base64',
  ];
  return { subject, raw: [...head, '', body.replace(/.{76}/g, '$&\r\n'), ''].join('\r\n') };
}

/** What arrives in it, in order; the last one is newest. */
export const mails: Mail[] = [
  mail(
    '坂本 優子 <yuko.sakamoto@example.com>',
    '詰め合わせの原材料を教えてください',
    `
お世話になっております。坂本です。

「秋の詰め合わせ」を知人のお子さんへの手土産に考えております。
焼き菓子に、くるみと卵は使われていますでしょうか。
同じ工場でくるみを扱っているかどうかも、分かりましたら教えてください。

坂本 優子
`,
  ),
  mail(
    '岡田 典子 <noriko-okada@example.ne.jp>',
    '先日の急須について',
    `
みどり商店 ご担当者様

お世話になっております。岡田でございます。

先週お送りいただいた急須ですが、注ぎ口のあたりが少々気になりまして、ご連絡いたしました。
前にお願いしたときは、とても丁寧に包んでいただいていたのですが、今回はそのままでしたので、
こういうものなのでしょうか。

お忙しい時期かと思いますので、交換でしたら結構です。

岡田 典子
`,
  ),
  mail(
    '小林 節子 <setsuko.kobayashi@example.ne.jp>',
    'お歳暮のお茶についてのお願い',
    `
みどり商店 森本様

いつもお世話になっております。小林でございます。
朝晩めっきり冷え込むようになりましたが、お変わりございませんか。

今年もお歳暮に「朝露」をお願いしたく、ご連絡いたしました。
送り先は昨年と同じ三軒ですが、札幌の妹のところだけ、引っ越しをいたしました。
新しい住所は、のちほどお知らせいたします。

十二月の十日ごろまでに着くようにお願いできますでしょうか。
のしは、昨年と同じで結構でございます。

寒くなりますので、皆様どうぞご自愛くださいませ。

小林 節子
`,
  ),
];
