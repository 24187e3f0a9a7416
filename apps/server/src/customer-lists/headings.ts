import type { ImportField, ImportMapping } from '@madoguchi/contract';
import { foldForSearch } from '@madoguchi/nihongo/search';

/** What headings are called in Japanese and English lists: exports of shops, address books, spreadsheets. First match counts. */
const names: [ImportField, RegExp][] = [
  [
    'familyReading',
    /^(?:姓|氏|苗字|名字)(?:の)?[(]?(?:かな|ふりがな|よみがな|よみ|読み)|^せい$|^(?:last|family) ?name ?(?:kana|reading)/u,
  ],
  [
    'givenReading',
    /^名(?:の)?[(]?(?:かな|ふりがな|よみがな|よみ|読み)|^めい$|^(?:first|given) ?name ?(?:kana|reading)/u,
  ],
  ['birthday', /誕生日|生年月日|birth|^dob$/u],
  ['companyAnniversary', /創立|設立|創業|会社記念|found(?:ed|ing|ation)|anniversary/u],
  ['contractEnd', /契約.*(?:更新|満了|終了|期限)|(?:更新|満了)(?:予定)?日|contract|renewal/u],
  ['deliveredOn', /(?:お?届け?|配達|納品|到着)(?:完了)?(?:日|年月日)|deliver(?:ed|y)/u],
  ['boughtOn', /(?:購入|注文|買上げ?|買い上げ)(?:日|年月日)|bought|purchase|order(?:ed)? (?:on|date|at)/u],
  ['email2', /(?:めーる|mail).*(?:2|２|サブ|さぶ|副|予備|other|second)/u],
  ['email', /^(?!.*(?:まがじん|許諾|配信|magazine|opt)).*(?:めーる|e-?mail|^mail)/u],
  ['mobile', /携帯|けいたい|もばいる|mobile|cell|(?:電話|tel|phone).*2/u],
  ['phone', /電話|でんわ|連絡先|^tel|phone/u],
  ['postalCode', /郵便|〒|post(?:al)? ?code|zip/u],
  ['prefecture', /都道府県|prefecture|^state|^province/u],
  ['city', /市区町村|市町村|市区|^city/u],
  ['building', /建物|びる|まんしょん|番地以降|住所2|住所3|address ?(?:line ?)?2|building/u],
  ['address', /住所|所在地|番地|町名|address|street/u],
  ['contactPerson', /(?<!ご)担当(?:者)?(?:名)?$|営業担当|^owner|^assignee|account manager|contact person/u],
  ['company', /会社|法人|団体|組織|屋号|勤務先|企業|取引先|company|organi[sz]ation|corporat/u],
  ['title', /役職|肩書|部署|title|position|department/u],
  ['honorific', /敬称|honorific|salutation/u],
  ['familyName', /^(?:姓|氏|苗字|名字)$|^(?:last|family) ?name$|^surname$/u],
  ['givenName', /^(?:名|下の名前)$|^(?:first|given) ?name$/u],
  ['reading', /^(?!.*(?:会社|法人|企業|団体)).*(?:かな|ふりがな|よみ|読み|reading|kana|phonetic)/u],
  ['allergy', /あれるぎ|allerg/u],
  ['caution', /注意|要注意|caution|warning/u],
  ['preference', /好み|嗜好|ご?要望|ご?希望|prefer/u],
  ['note', /めも|備考|びこう|こめんと|特記|note|memo|remark|comment/u],
  [
    'name',
    /氏名|名前|お客様|顧客名|宛名|宛先|ご担当者|^name$|full ?name|customer ?(?:name)?$|display ?name/u,
  ],
];

const looksLike: [ImportField, RegExp][] = [
  ['email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/u],
  ['phone', /^(?:\+81|0)[\d\s()+-]{8,14}$/u],
  ['postalCode', /^〒?\d{3}-?\d{4}$/u],
];

/** Guesses what each column holds, from its heading and else from what stands in it; each field at most once. */
export function guessMapping(
  headings: readonly string[],
  samples: readonly (readonly string[])[],
): ImportMapping {
  const used = new Set<ImportField>();
  const take = (field: ImportField | undefined): ImportField | null => {
    if (field === undefined || used.has(field)) return null;
    used.add(field);
    return field;
  };
  const byHeading = headings.map((heading) => take(fieldOf(heading, used)));
  return byHeading.map((field, column) => {
    if (field !== null) return field;
    const cells = samples
      .map((row) => (row[column] ?? '').normalize('NFKC').trim())
      .filter((cell) => cell !== '');
    if (cells.length === 0) return null;
    return take(looksLike.find(([, pattern]) => cells.every((cell) => pattern.test(cell)))?.[0]);
  });
}

function fieldOf(heading: string, used: ReadonlySet<ImportField>): ImportField | undefined {
  const folded = foldForSearch(heading)
    .text.replaceAll(/[\s_*※:：]+/gu, ' ')
    .trim();
  if (folded === '') return undefined;
  return names.find(([name, pattern]) => !used.has(name) && pattern.test(folded))?.[0];
}

/** Why a list cannot be taken over with this mapping, or null. */
export function problemOf(mapping: ImportMapping): 'no_name' | 'field_twice' | null {
  const fields = mapping.filter((field) => field !== null);
  if (new Set(fields).size < fields.length) return 'field_twice';
  const named: ImportField[] = ['name', 'familyName', 'givenName', 'email', 'company'];
  return named.some((field) => fields.includes(field)) ? null : 'no_name';
}
