import type { Message } from '../keigo/finding.ts';

/** A rule in words, for people who learn: what it is called and what it is about. */
export interface RuleGuide {
  readonly rule: string;
  readonly title: Message;
  readonly explanation: Message;
}

type GuideRow = readonly [rule: string, ja: string, en: string, explanationJa: string, explanationEn: string];

const rows: readonly GuideRow[] = [
  [
    'double-honorific',
    '二重敬語',
    'Double honorifics',
    '一つの言葉に同じ種類の敬語を重ねません。役職名や「各位」に「様」も付けません。',
    'One word takes one honorific of a kind. Titles and “kakui” take no “sama”.',
  ],
  [
    'humble-for-customer',
    'お客様への謙譲語',
    'Humble words for the customer',
    '「申す」「参る」「ご〜する」は自分側の動作に使います。お客様には尊敬語を使います。',
    '“Mōsu”, “mairu”, “go-…suru” are for one’s own acts; the customer’s take the respectful forms.',
  ],
  [
    'respectful-for-self',
    '身内への尊敬語',
    'Respectful words for one’s own side',
    '社外の方に話すとき、社内の人には尊敬語も「さん」「様」も使いません。',
    'Before customers, one’s own people take neither respectful verbs nor “san” or “sama”.',
  ],
  [
    'casual-apology',
    '砕けたお詫び',
    'Casual apologies',
    '「ごめんなさい」「すみません」は「申し訳ございません」にします。',
    '“Gomen nasai” and “sumimasen” become “mōshiwake gozaimasen”.',
  ],
  [
    'wrong-register',
    '場に合わない言葉',
    'Words of the wrong register',
    '「了解」「大丈夫です」「ちょっと」など、話し言葉や目下への言葉を書き言葉に改めます。',
    'Spoken words, and words one says to subordinates, are replaced by those of business writing.',
  ],
  [
    'manual-keigo',
    'バイト敬語',
    'Shop-counter keigo',
    '「のほう」「になります」「よろしかったでしょうか」は、意味のない飾りです。',
    '“No hō”, “ni narimasu”, “yoroshikatta deshō ka” are ornaments without meaning.',
  ],
  [
    'sa-insertion',
    'さ入れ言葉',
    'A needless “sa”',
    '五段動詞の使役は「送らせる」のように「せる」です。「さ」を入れません。',
    'Godan verbs take “-seru” in the causative: no “sa” before it.',
  ],
  [
    'ra-dropping',
    'ら抜き言葉',
    'A missing “ra”',
    '「見れる」「食べれる」は「見られる」「食べられる」と書きます。',
    'Write “mirareru” and “taberareru”, not “mireru” and “tabereru”.',
  ],
  [
    'i-dropping',
    'い抜き言葉',
    'A missing “i”',
    '「してます」は「しております」と書きます。',
    'Write “shite orimasu”, not “shitemasu”.',
  ],
  [
    'causative-overuse',
    '「させていただく」の多用',
    'Too much “sasete itadaku”',
    '一通に三度以上あると回りくどくなります。「いたします」に替えます。',
    'Three or more in one message are tiresome: use “itashimasu”.',
  ],
  [
    'redundant',
    '重ね言葉',
    'Redundant words',
    '「まず最初に」「約〜ほど」のように、同じ意味を二度言いません。',
    'Do not say the same thing twice, as in “mazu saisho ni” or “yaku … hodo”.',
  ],
  [
    'flat-refusal',
    '突き放した断り',
    'Flat refusals',
    '「できません」だけで終えず、前置きと代わりの案を添えます。',
    'Do not end on “dekimasen”: put a cushion before it and an alternative after it.',
  ],
  [
    'blaming',
    '責める言い方',
    'Blame',
    'お客様、同僚、他社のせいにせず、前に伝えたことも持ち出しません。',
    'Blame neither the customer nor a colleague nor another firm, and do not say that it was told before.',
  ],
  [
    'vague-promise',
    '期日のない約束',
    'Promises without a date',
    '「後ほど」「なるべく早く」ではなく、日付や時刻を約束します。',
    'Instead of “later” or “as soon as possible”, name a day or an hour.',
  ],
  [
    'address',
    '宛名の敬称',
    'The form of address',
    'お客様には「様」、会社には「御中」を付け、二つを一緒に使いません。',
    'A customer takes “sama”, a firm “onchū”, and never both.',
  ],
  [
    'weekday-mismatch',
    '日付と曜日の食い違い',
    'A date with the wrong weekday',
    '日付に添えた曜日が暦と合っているかを確かめます。',
    'The weekday beside a date must be the one in the calendar.',
  ],
  [
    'name-mismatch',
    'お名前の表記違い',
    'The customer’s name written otherwise',
    'お客様のお名前は、登録されている字のとおりに書きます。',
    'The customer’s name is written with the characters of their record.',
  ],
  [
    'apology-first',
    'お詫びが先',
    'Apologise first',
    'お困りのお客様には、用件に入る前にお詫びの言葉を添えます。',
    'To a customer in trouble one apologises before anything else.',
  ],
  [
    'unanswered-question',
    '答えていない質問',
    'Unanswered questions',
    'お客様の質問には、一つずつ答えます。',
    'Every question of the customer gets its answer.',
  ],
];

/** Every rule, in the order of the guide; those that need a context come last. */
export const ruleGuides: readonly RuleGuide[] = rows.map(([rule, ja, en, explanationJa, explanationEn]) => ({
  rule,
  title: { ja, en },
  explanation: { ja: explanationJa, en: explanationEn },
}));
