/**
 * The five classes of 敬語の指針 (文化審議会答申, 2007): 尊敬語, 謙譲語Ⅰ (towards someone), 謙譲語Ⅱ (丁重語),
 * 丁寧語, 美化語.
 */
export type Honorific = 'respectful' | 'humble' | 'courteous' | 'polite' | 'beautified';

/** Verbs and set phrases that are 尊敬語 by themselves, with their plain verb. */
export const respectfulVerbs: Readonly<Record<string, string>> = {
  いらっしゃる: 'いる',
  おっしゃる: '言う',
  なさる: 'する',
  くださる: 'くれる',
  召し上がる: '食べる',
  召す: '着る',
  ご覧: '見る',
  ご存じ: '知る',
  ご存知: '知る',
  お越し: '来る',
  おいで: '来る',
  お見え: '来る',
  お召し: '着る',
  ご足労: '来る',
  ご高覧: '見る',
  ご清聴: '聞く',
  ご来店: '来る',
  ご来社: '来る',
  ご来場: '来る',
  ご臨席: '出席する',
};

/** 謙譲語Ⅰ: lowers one's own act towards the person it is for. */
export const humbleVerbs: Readonly<Record<string, string>> = {
  伺う: '聞く',
  伺える: '聞ける',
  申し上げる: '言う',
  存じ上げる: '知る',
  差し上げる: 'あげる',
  いただく: 'もらう',
  頂戴する: 'もらう',
  拝見する: '見る',
  拝読する: '読む',
  拝聴する: '聞く',
  拝借する: '借りる',
  拝受する: '受け取る',
  拝察する: '察する',
  拝領する: 'もらう',
  拝命する: '受ける',
  拝観する: '見る',
  拝承する: '聞く',
  承る: '引き受ける',
  賜る: 'もらう',
  お目にかかる: '会う',
  お目にかける: '見せる',
  ご覧に入れる: '見せる',
  あずかる: '受ける',
};

/** 謙譲語Ⅱ (丁重語): lowers one's own act towards the listener. */
export const courteousVerbs: Readonly<Record<string, string>> = {
  いたす: 'する',
  参る: '行く',
  申す: '言う',
  おる: 'いる',
  存じる: '思う',
};

const own = (table: Readonly<Record<string, string>>, base: string): string | undefined =>
  Object.hasOwn(table, base) ? table[base] : undefined;

/** The plain verb behind an honorific one, and its class; nothing for a plain verb. */
export function honorificVerb(
  base: string,
): { readonly class: Honorific; readonly plain: string } | undefined {
  const respectful = own(respectfulVerbs, base);
  if (respectful !== undefined) return { class: 'respectful', plain: respectful };
  const humble = own(humbleVerbs, base);
  if (humble !== undefined) return { class: 'humble', plain: humble };
  const courteous = own(courteousVerbs, base);
  if (courteous !== undefined) return { class: 'courteous', plain: courteous };
  return undefined;
}
