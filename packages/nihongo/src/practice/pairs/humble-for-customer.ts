import { pairsOf } from '../pair.ts';

export const humbleForCustomer = pairsOf('humble-for-customer', [
  [
    '会員様は送料無料でご利用できます。',
    '会員様は送料無料でご利用いただけます。',
    '「ご〜できる」は自分が低まる形です。「ご〜いただける」にします。',
    '“Go-…dekiru” humbles the one who acts: say “go-…itadakeru”.',
  ],
  [
    'お客様が申された日に、係の者が伺います。',
    'お客様がおっしゃった日に、係の者が伺います。',
    '「申す」は自分側の言葉です。',
    '“Mōsu” is for one’s own side; the customer “ossharu”.',
  ],
  [
    '同封の書類を拝見してください。',
    '同封の書類をご覧ください。',
    '「拝見する」は自分が見るときの謙譲語です。',
    '“Haiken” is what we do; the customer “goran”.',
  ],
  [
    'ご不明な点は、受付で伺ってください。',
    'ご不明な点は、受付でお尋ねください。',
    '「伺う」は自分側の動作です。',
    '“Ukagau” humbles the asker: say “o-tazune kudasai”.',
  ],
  [
    '会場には何時ごろ参られますか。',
    '会場には何時ごろいらっしゃいますか。',
    '「参る」は謙譲語、お客様には「いらっしゃる」です。',
    '“Mairu” is humble; for the customer “irassharu”.',
  ],
  [
    'この画面からご予約してください。',
    'この画面からご予約ください。',
    '「ご〜する」は謙譲語の形です。',
    '“Go-…suru” is a humble form; drop “shite”.',
  ],
  [
    'クーポンは来月末までご使用できます。',
    'クーポンは来月末までご使用になれます。',
    '「ご使用できる」ではなく「ご使用になれる」です。',
    'Say “go-shiyō ni nareru”, not “go-shiyō dekiru”.',
  ],
  [
    '粗品を用意しておりますので、ぜひ頂いてください。',
    '粗品を用意しておりますので、ぜひお受け取りください。',
    '「頂く」は自分がもらうときの言葉です。',
    '“Itadaku” humbles the receiver: say “o-uketori kudasai”.',
  ],
  [
    'お手元の保証書をご確認してください。',
    'お手元の保証書をご確認ください。',
    '「ご確認する」は謙譲の形なので「ご確認ください」にします。',
    '“Go-kakunin suru” is humble: “go-kakunin kudasai”.',
  ],
  [
    'お名前とご住所をご記入してお送りください。',
    'お名前とご住所をご記入のうえお送りください。',
    '「ご記入して」は自分側の形です。',
    '“Go-kinyū shite” is the form for one’s own act.',
  ],
  [
    'ポイントは次回のお買い物からご利用できます。',
    'ポイントは次回のお買い物からご利用いただけます。',
    'お客様の動作には「ご利用いただけます」を使います。',
    'For the customer’s act: “go-riyō itadakemasu”.',
  ],
]);
