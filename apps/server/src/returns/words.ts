import type { Locale, ReturnKind, ReturnMessage } from '@madoguchi/contract';

export type MessageFacts = {
  /** With the form of address, as the letter begins. */
  called: string;
  shop: string;
  number: string;
  products: string;
  kind: ReturnKind;
  /** The shop’s fault: then every message says so. */
  fault: boolean;
  shippingBy: 'customer' | 'shop';
  address: string;
  /** The day by which what comes next is done, as it is written: 11月26日(木). */
  nextOn: string;
  /** An amount as it is written: 3,500円. */
  refund: string;
  reason: string;
};

type Lines = (facts: MessageFacts) => readonly string[];

const nounJa: Record<ReturnKind, string> = { return: '返品', exchange: '交換', repair: '修理' };
const sentJa: Record<ReturnKind, string> = { return: '商品', exchange: '交換品', repair: '修理品' };
const nounEn: Record<ReturnKind, string> = { return: 'return', exchange: 'exchange', repair: 'repair' };
const sentEn: Record<ReturnKind, string> = {
  return: 'item',
  exchange: 'replacement',
  repair: 'repaired item',
};

const sorryJa = ({ fault }: MessageFacts): readonly string[] =>
  fault
    ? [
        'このたびは、お届けした商品に不備があり、ご迷惑をおかけいたしましたこと、心よりお詫び申し上げます。',
        '',
      ]
    : [];
const sorryEn = ({ fault }: MessageFacts): readonly string[] =>
  fault ? ['We sincerely apologise for the trouble that the item we sent has caused you.', ''] : [];

const wayJa = ({ shippingBy }: MessageFacts): string =>
  shippingBy === 'shop'
    ? '返送にかかる送料は、当店が負担いたします。着払いでお送りください。'
    : '恐れ入りますが、返送にかかる送料はお客様のご負担となります。元払いでお送りください。';
const wayEn = ({ shippingBy }: MessageFacts): string =>
  shippingBy === 'shop'
    ? 'We will bear the cost of the return: please send it with the carriage to be paid by us.'
    : 'Please note that the cost of the return is borne by you: please send it carriage paid.';

const toJa = ({ address }: MessageFacts): readonly string[] =>
  address === '' ? [] : ['返送先：', address, ''];
const toEn = ({ address }: MessageFacts): readonly string[] =>
  address === '' ? [] : ['Return address:', address, ''];

const ja: Record<ReturnMessage, Lines> = {
  accept: (facts) => [
    ...sorryJa(facts),
    `ご連絡いただきました商品の${nounJa[facts.kind]}につきまして、承りました。`,
    `返送の方法は、${facts.nextOn}までにご案内いたします。`,
  ],
  instruct: (facts) => [
    ...sorryJa(facts),
    `商品の${nounJa[facts.kind]}につきまして、返送の方法をご案内いたします。`,
    '',
    ...toJa(facts),
    wayJa(facts),
    'お手数をおかけいたしますが、よろしくお願いいたします。',
  ],
  arrive: ({ nextOn }) => [
    'お送りいただきました商品が到着いたしました。お手数をおかけし、ありがとうございました。',
    `これより商品を確認し、結果を${nextOn}までにご連絡いたします。`,
  ],
  inspect: ({ kind }) => [
    'お送りいただきました商品の確認が完了いたしました。',
    {
      return: 'これより返金の手続きを進めます。',
      exchange: 'これより交換品の発送の準備を進めます。',
      repair: 'これより修理の手配を進めます。',
    }[kind],
  ],
  dispatch: ({ kind }) => [
    `${sentJa[kind]}を発送いたしました。到着をお待ちいただけますよう、お願いいたします。`,
    'お受け取りになりましたら、お手数ですが商品の状態をご確認ください。',
  ],
  refund: ({ refund }) => [
    '返金の手続きが完了いたしました。',
    '',
    `返金額：${refund}`,
    '',
    'ご利用のお支払い方法により、反映までに日数がかかる場合がございます。',
  ],
  close: (facts) => [
    ...sorryJa(facts),
    `商品の${nounJa[facts.kind]}の手続きは、すべて完了いたしました。`,
    'お忙しいなかご協力いただき、誠にありがとうございました。',
  ],
  reject: ({ kind, reason }) => [
    `ご希望の${nounJa[kind]}につきまして、慎重に検討いたしましたが、誠に申し訳ございませんが、今回は承ることができません。`,
    '',
    `理由：${reason}`,
    '',
    'ご期待に沿えず、心よりお詫び申し上げます。ほかにお困りのことがございましたら、どうぞご相談ください。',
  ],
  cancel: ({ kind }) => [
    `商品の${nounJa[kind]}のお取りやめを承りました。`,
    'ご連絡いただき、ありがとうございました。またご不明な点がございましたら、お知らせください。',
  ],
};

const en: Record<ReturnMessage, Lines> = {
  accept: (facts) => [
    ...sorryEn(facts),
    `We have accepted your request for ${facts.kind === 'exchange' ? 'an' : 'a'} ${nounEn[facts.kind]}.`,
    `We will tell you how to send the item back by ${facts.nextOn}.`,
  ],
  instruct: (facts) => [
    ...sorryEn(facts),
    `Here is how to send the item back for the ${nounEn[facts.kind]}.`,
    '',
    ...toEn(facts),
    wayEn(facts),
    'Thank you for taking the trouble.',
  ],
  arrive: ({ nextOn }) => [
    'The item you sent back has arrived. Thank you for your trouble.',
    `We will now inspect it, and will let you know the result by ${nextOn}.`,
  ],
  inspect: ({ kind }) => [
    'We have inspected the item you sent back.',
    {
      return: 'We will now proceed with the refund.',
      exchange: 'We will now prepare the replacement.',
      repair: 'We will now arrange the repair.',
    }[kind],
  ],
  dispatch: ({ kind }) => [
    `The ${sentEn[kind]} is on its way to you.`,
    'When it arrives, please check that everything is in order.',
  ],
  refund: ({ refund }) => [
    'Your refund has been issued.',
    '',
    `Amount: ${refund}`,
    '',
    'Depending on how you paid, it may take some days to appear.',
  ],
  close: (facts) => [
    ...sorryEn(facts),
    `Your ${nounEn[facts.kind]} is now complete.`,
    'Thank you very much for your kind cooperation.',
  ],
  reject: ({ kind, reason }) => [
    `We have carefully considered your request for ${kind === 'exchange' ? 'an' : 'a'} ${nounEn[kind]}, and regret that we are unable to accept it this time.`,
    '',
    `Reason: ${reason}`,
    '',
    'We are sorry not to be able to meet your wishes. If there is anything else we can help you with, please let us know.',
  ],
  cancel: ({ kind }) => [
    `We have noted that you no longer wish the ${nounEn[kind]}.`,
    'Thank you for letting us know. If you have any question, please write to us at any time.',
  ],
};

/** What a customer is told at a step, or at the end: a draft that a person reads through and sends. */
export function messageText(message: ReturnMessage, facts: MessageFacts, language: Locale): string {
  const { called, number, products, shop } = facts;
  const about =
    language === 'ja'
      ? [`ご注文番号：${number}`, `商品：${products}`]
      : [`Order number: ${number}`, `Item: ${products}`];
  const opening =
    language === 'ja'
      ? `いつも${shop}をご利用いただき、誠にありがとうございます。`
      : `Thank you for shopping with ${shop}.`;
  const words = (language === 'ja' ? ja : en)[message](facts);
  return [called, '', opening, '', ...words, '', ...about].join('\n');
}
