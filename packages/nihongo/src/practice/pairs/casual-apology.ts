import { pairsOf } from '../pair.ts';

export const casualApology = pairsOf('casual-apology', [
  [
    'お返事が遅くなり、ごめんなさい。',
    'お返事が遅くなり、申し訳ございません。',
    '「ごめんなさい」は親しい間柄の言葉です。',
    '“Gomen nasai” is for people one knows well.',
  ],
  [
    'ご不便をおかけして、すみませんでした。',
    'ご不便をおかけして、申し訳ございませんでした。',
    '書き言葉では「申し訳ございません」にします。',
    'In writing: “mōshiwake gozaimasen”.',
  ],
  [
    '品切れが続いており、すいません。',
    '品切れが続いており、申し訳ございません。',
    '「すいません」は話し言葉の崩れた形です。',
    '“Suimasen” is a slurred spoken form.',
  ],
  [
    'すみませんが、もう一度ご住所をお知らせください。',
    '恐れ入りますが、もう一度ご住所をお知らせください。',
    'お願いの前は「恐れ入りますが」です。',
    'Before a request: “osore irimasu ga”.',
  ],
  [
    '何度もご連絡させてしまい、ごめんなさい。',
    '何度もご連絡いただくことになり、申し訳ございません。',
    'お詫びは改まった言い方にします。',
    'Apologise in formal words.',
  ],
  [
    '説明が足りず、すみません。',
    '説明が足りず、申し訳ございません。',
    '「すみません」は軽く聞こえます。',
    '“Sumimasen” sounds light in an apology.',
  ],
  [
    'ご期待に沿えず、ほんとにすみません。',
    'ご期待に沿えず、誠に申し訳ございません。',
    '「誠に申し訳ございません」が定型です。',
    'The set phrase is “makoto ni mōshiwake gozaimasen”.',
  ],
  [
    'お時間を取らせてしまい、すいませんでした。',
    'お時間を取らせてしまい、申し訳ございませんでした。',
    '書面では「すいません」を使いません。',
    'Never “suimasen” in writing.',
  ],
  [
    '発送が一日遅れてしまい、ごめんなさい。',
    '発送が一日遅れてしまい、申し訳ございません。',
    'お客様へのお詫びには軽すぎる言い方です。',
    'Too light for a customer.',
  ],
  [
    'すみませんが、写真をお送りいただけますか。',
    '恐れ入りますが、写真をお送りいただけますか。',
    '依頼の前置きは「恐れ入りますが」にします。',
    'A request begins with “osore irimasu ga”.',
  ],
]);
