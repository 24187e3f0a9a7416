/** A word of speech that does not belong in a reply to a customer. */
export interface SpokenWord {
  /** With the flags `g` and `u`; its first group, if any, is what is marked. */
  readonly pattern: RegExp;
  readonly ja: string;
  readonly en: string;
  readonly suggest: readonly string[];
  /** Tested on the 20 characters before and after. */
  readonly unlessBefore?: RegExp;
  readonly unlessAfter?: RegExp;
}

const sentenceHead = '(?<=^|[。！？!?\\n]|[\\p{Extended_Pictographic}\\u{FE0F}][ 　]?)[ 　]*';

/** Each with what may stand in its place (house style: the spoken words that customers notice in writing). */
export const spokenWords: readonly SpokenWord[] = [
  {
    pattern: /(?<![ごお])了解(?:いたしました|致しました|しました|です|でございます|した|っす|！|!|👍|🙆)/gu,
    ja: '「了解」は目上の人に使わない語とされています。「承知いたしました」「かしこまりました」とします（社内の表記）。',
    en: '“Ryokai” is felt to be said to one’s equals: say “shochi itashimashita” (house style).',
    suggest: ['承知いたしました', 'かしこまりました'],
  },
  {
    pattern: /ご?(?:ご|御)苦労(?:様|さま|さん)(?:でした|でございました|です|でございます)?/gu,
    ja: '「ご苦労様」は目上の人が目下の人をねぎらう語です。',
    en: '“Gokurosama” is said by a superior to a subordinate.',
    suggest: ['ありがとうございました', 'お越しくださり、ありがとうございました', 'お世話になっております'],
  },
  {
    pattern: /(?:お|御)(?:疲れ|つかれ)(?:様|さま|さん)(?:でした|でございました)/gu,
    ja: '「お疲れ様」は社内の人への挨拶です。お客様には「お世話になっております」などとします（社内の表記）。',
    en: '“Otsukaresama” greets colleagues: for a customer say “osewa ni natte orimasu” (house style).',
    suggest: ['ありがとうございました', 'お世話になっております'],
  },
  {
    pattern: /(?:お|御)(?:疲れ|つかれ)(?:様|さま|さん)(?!でし|でございました)(?:です|でございます)?/gu,
    ja: '「お疲れ様」は社内の人への挨拶です。お客様には「お世話になっております」などとします（社内の表記）。',
    en: '“Otsukaresama” greets colleagues: for a customer say “osewa ni natte orimasu” (house style).',
    suggest: ['お世話になっております', 'いつもありがとうございます'],
  },
  {
    pattern: /(?:なるほど|成程|成る程)(?:ですね|です|でございます)?/gu,
    ja: '「なるほど」は相手の話を評価する相づちです。「承知いたしました」「さようでございますか」とします（社内の表記）。',
    en: '“Naruhodo” judges what the other says: say “shochi itashimashita” (house style).',
    suggest: ['承知いたしました', 'さようでございますか'],
    unlessAfter: /^(?:[\p{sc=Han}\p{sc=Katakana}]|！?」|と(?:思|納得|感))/u,
  },
  {
    pattern: /(?:大丈夫|だいじょうぶ|ダイジョウブ)(?:でしょうか|ですか)/gu,
    ja: '「大丈夫」は話し言葉です。「問題ございませんでしょうか」「よろしいでしょうか」とします（社内の表記）。',
    en: 'Spoken: ask “mondai gozaimasen deshou ka” or “yoroshii deshou ka” (house style).',
    suggest: ['問題ございませんでしょうか', '差し支えございませんでしょうか', 'よろしいでしょうか'],
  },
  {
    pattern: /(?:大丈夫|だいじょうぶ|ダイジョウブ)でした/gu,
    ja: '「大丈夫」は話し言葉です。「問題ございませんでした」とします（社内の表記）。',
    en: 'Spoken: say “mondai gozaimasen deshita” (house style).',
    suggest: ['問題ございませんでした'],
  },
  {
    pattern: /(?:大丈夫|だいじょうぶ|ダイジョウブ)だと/gu,
    ja: '「大丈夫」は話し言葉です。「問題ないと」とします（社内の表記）。',
    en: 'Spoken: say “mondai nai to” (house style).',
    suggest: ['問題ないと', '差し支えないと'],
  },
  {
    pattern: /(?:大丈夫|だいじょうぶ|ダイジョウブ)(?:です(?!か)|でしょう(?!か)|でございます)/gu,
    ja: '「大丈夫です」は承諾か断りか分かりにくい話し言葉です。「問題ございません」「差し支えございません」とします（社内の表記）。',
    en: '“Daijobu” is spoken and may mean yes or no: say “mondai gozaimasen” (house style).',
    suggest: ['問題ございません', '差し支えございません', '可能でございます'],
  },
  {
    pattern: /(?:わか|分か|解か|判)りました/gu,
    ja: '承諾の「わかりました」は、お客様には「承知いたしました」「かしこまりました」とします（社内の表記）。',
    en: 'To accept a customer’s wish say “shochi itashimashita” (house style).',
    suggest: ['承知いたしました', 'かしこまりました'],
    unlessBefore: /(?:が|と|のか|(?<!件)も|まで|よく)[^。、！？\n]{0,4}$/u,
    unlessAfter: /^(?:ら|が|ため|点|こと|原因|際|場合|とおり|ところ)/u,
  },
  {
    pattern: /(?:大変|たいへん|とても|非常に)?(参考になりました)/gu,
    ja: '「参考になる」は考えの足しにする程度という意味に取られます。「勉強になりました」とします（社内の表記）。',
    en: '“Sanko ni narimashita” sounds as if it helped a little: say “benkyo ni narimashita” (house style).',
    suggest: ['勉強になりました'],
    unlessAfter: /^(?:ら|でしょうか|か|とのこと|との)/u,
  },
  {
    pattern: /どう(?:しますか|しましょうか|します\?|します？)/gu,
    ja: '「どうしますか」は「いかがなさいますか」とします。',
    en: 'Ask “ikaga nasaimasu ka”.',
    suggest: ['いかがなさいますか', 'いかがいたしましょうか', 'どうなさいますか'],
  },
  {
    pattern: /どう(?:ですか|でしょうか)/gu,
    ja: '「どう」は「いかが」とします。',
    en: 'Ask with “ikaga”.',
    suggest: ['いかがでしょうか'],
  },
  {
    pattern: /どうでしたか/gu,
    ja: '「どう」は「いかが」とします。',
    en: 'Ask with “ikaga”.',
    suggest: ['いかがでしたか', 'いかがでしたでしょうか'],
  },
  {
    pattern: /どうしましたか/gu,
    ja: '「どうしましたか」は「いかがなさいましたか」とします。',
    en: 'Ask “ikaga nasaimashita ka”.',
    suggest: ['いかがなさいましたか'],
  },
  {
    pattern: /(?:すっごく|すごく|凄く|すごい(?=[\p{sc=Han}ぁ-ん]{1,6}(?:です|ます|い))|すんごく)/gu,
    ja: '「すごく」は話し言葉です。「たいへん」「とても」とします。',
    en: 'Spoken: say “taihen” or “totemo”.',
    suggest: ['たいへん', 'とても', '誠に'],
    unlessAfter: /^(?:い人|い方)/u,
  },
  {
    pattern: /(?:ちょっと|ちょい)/gu,
    ja: '「ちょっと」は話し言葉です。「少々」「少し」とします。',
    en: 'Spoken: say “shosho” or “sukoshi”.',
    suggest: ['少々', '少し'],
    unlessAfter: /^した(?!手違い)/u,
  },
  {
    pattern: /(?:やっぱり|やっぱし|やっぱ)/gu,
    ja: '「やっぱり」は話し言葉です。「やはり」とします。',
    en: 'Spoken: write “yahari”.',
    suggest: ['やはり'],
  },
  {
    pattern: /いっぱい/gu,
    ja: '数や量の「いっぱい」は話し言葉です。「たくさん」「数多く」とします。',
    en: 'Spoken for “many”: say “takusan” or “kazu oku”.',
    suggest: ['たくさん', '数多くの', '多数'],
    unlessBefore: /(?:[\p{sc=Han}\p{sc=Katakana}ーせいで]|おなか|お腹|もう|[0-9０-９])$/u,
    unlessAfter:
      /^(?:で(?:す|ござ|し|、|満|あ)|に(?:な|し|入)|まで|分|の(?:席|お席|場合|ため|水|お湯|箱|間|ところ)|を|目|、?(?:。|$))/u,
  },
  {
    pattern:
      /((?:めっちゃ|めちゃくちゃ|めちゃ|超(?=(?![えす])[ぁ-ん]|[嬉美可楽])|マジで?|まじで|ガチで|ヤバい|やばい|なんか(?=[、\p{sc=Han}])|ぶっちゃけ|なんだかんだ|とりま|ぜんぜん(?=[いあ大])|ばっちり|バッチリ))/gu,
    ja: 'くだけた話し言葉です。改まった語に言い換えます。',
    en: 'Too casual for a reply to a customer.',
    suggest: [],
    unlessBefore: /[\p{sc=Katakana}ー]$/u,
  },
  {
    pattern: /(?:どっち|こっち|そっち|あっち)(?=[のがをにはもで、。]|か)/gu,
    ja: '「どっち」「こっち」は話し言葉です。「どちら」「こちら」とします。',
    en: 'Spoken: write “dochira”, “kochira”.',
    suggest: ['どちら', 'こちら'],
  },
  {
    pattern: /さっき/gu,
    ja: '「さっき」は話し言葉です。「先ほど」とします。',
    en: 'Spoken: say “sakihodo”.',
    suggest: ['先ほど'],
  },
  {
    pattern: /こないだ/gu,
    ja: '「こないだ」は話し言葉です。「先日」とします。',
    en: 'Spoken: say “senjitsu”.',
    suggest: ['先日'],
  },
  {
    pattern: /たぶん(?=、|[\p{sc=Han}でそこ])/gu,
    ja: '「たぶん」は話し言葉です。「おそらく」とします。',
    en: 'Spoken: say “osoraku”.',
    suggest: ['おそらく'],
  },
  {
    pattern: /(?:ほんとに|ホントに|ほんとうれし)/gu,
    ja: '「ほんと」は話し言葉です。「本当に」「誠に」とします。',
    en: 'Spoken: say “hontou ni” or “makoto ni”.',
    suggest: ['誠に', '本当に'],
  },
  {
    pattern: /(?:オッケー|オーケー|ＯＫ|OK)(?:です|でした|！|!)/gu,
    ja: '「OK」は話し言葉です。「承知いたしました」「問題ございません」とします。',
    en: 'Spoken: say “shochi itashimashita” or “mondai gozaimasen”.',
    suggest: ['承知いたしました', '問題ございません'],
  },
  {
    pattern: new RegExp(`${sentenceHead}((?:あと|それと|そんで|んで)(?:は)?、)`, 'gu'),
    ja: '文頭の「あと、」は話し言葉です。「また、」「なお、」とします。',
    en: 'Spoken at the head of a sentence: say “mata” or “nao”.',
    suggest: ['また、', 'なお、'],
  },
  {
    pattern: new RegExp(`${sentenceHead}(なので、?)`, 'gu'),
    ja: '文頭の「なので」は話し言葉です。「そのため、」「ですので、」とします。',
    en: 'Spoken at the head of a sentence: say “sono tame” or “desu node”.',
    suggest: ['そのため、', 'したがいまして、', 'ですので、', 'つきましては、'],
  },
  {
    pattern: new RegExp(`${sentenceHead}((?:だから|ってことで)、)`, 'gu'),
    ja: '文頭のこの語は話し言葉です。「そのため、」とします。',
    en: 'Spoken at the head of a sentence: say “sono tame”.',
    suggest: ['そのため、', 'したがいまして、'],
  },
  {
    pattern: new RegExp(`${sentenceHead}((?:だけど|でも|けど)、)`, 'gu'),
    ja: '文頭のこの語は話し言葉です。「しかしながら、」とします。',
    en: 'Spoken at the head of a sentence: say “shikashinagara”.',
    suggest: ['しかしながら、', 'ただ、'],
  },
  {
    pattern: new RegExp(`${sentenceHead}((?:じゃあ|じゃ|ていうか|っていうか|てか)、)`, 'gu'),
    ja: '文頭のこの語は話し言葉です。「それでは、」とします。',
    en: 'Spoken at the head of a sentence: say “soredewa”.',
    suggest: ['それでは、', 'では、'],
  },
];
