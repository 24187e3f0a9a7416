import type { HeardKind } from '@madoguchi/contract';

/**
 * What customers answer to «how did you hear of us?» (お知りになったきっかけ), the first row that fits. What was printed or broadcast
 * comes before persons: 「雑誌で紹介」 is no introduction by a friend; and a site of reviews before a search that led to it. Looked
 * through in 2026-11, with the choices that EC-CUBE, Shopify and Japanese booking forms offer.
 */
const answers: readonly (readonly [HeardKind, RegExp])[] = [
  [
    'media',
    /テレビ|ラジオ|雑誌|新聞|記事|ニュース|番組|メディア|\b(?:tv|television|radio|magazine|newspaper|article|news|press|podcast)\b/u,
  ],
  [
    'review',
    /口コミサイト|レビュー|食べログ|価格\.com|(?:google|グーグル|マップ|ネット).*(?:口コミ|クチコミ)|\breviews?\b|\btripadvisor\b/u,
  ],
  [
    'social',
    /sns|インスタ|ツイッター|フェイスブック|ティックトック|ユーチューブ|インフルエンサー|ブログ|\b(?:instagram|twitter|x|facebook|tiktok|youtube|line|threads|blogs?|influencers?|social)\b/u,
  ],
  [
    'search',
    /検索|グーグル|ヤフー|ホームページ|インターネット|\b(?:google|yahoo!?|bing|search\w*|web ?site|internet|online|chatgpt)\b/u,
  ],
  [
    'advert',
    /広告|チラシ|ちらし|ポスター|看板|ダイレクトメール|\b(?:ads?|advert\w*|flyers?|leaflets?|posters?|dm)\b/u,
  ],
  [
    'mouth',
    /紹介|口コミ|クチコミ|くちこみ|友人|友達|友だち|ともだち|知人|知り合い|家族|親戚|両親|[父母兄姉弟妹夫妻]|息子|娘|同僚|先輩|上司|ご近所|人づて|評判|\b(?:friends?|famil\w*|relatives?|colleagues?|cowork\w*|neighbou?rs?|recommend\w*|referr\w*|word of mouth|mother|father|sister|brother|wife|husband)\b/u,
  ],
  [
    'shop',
    /店頭|店舗|お店|通りがかり|通りすがり|近く|催事|イベント|展示|百貨店|デパート|\b(?:shop|store|passing|passed|event|fair|exhibition)\b/u,
  ],
  ['gift', /贈|ギフト|いただ|頂い|手土産|お土産|\b(?:gifts?|presents?|souvenirs?)\b/u],
];

/** What kind of answer it is; `other` for what no row knows. */
export function heardKindOf(answer: string): HeardKind {
  const text = answer.normalize('NFKC').toLowerCase();
  return answers.find(([, shape]) => shape.test(text))?.[0] ?? 'other';
}
