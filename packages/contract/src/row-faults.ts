// Apart from the schemas, so that a browser can have the words without their library.

/** What stands against a row of a list, by its code: on its screen, and in the file of rows that were not taken over. */
export const rowFaults = {
  customers: {
    name_missing: { ja: '氏名がありません', en: 'There is no name' },
    email_invalid: { ja: 'メールアドレスの形式が正しくありません', en: 'Not an e-mail address' },
    phone_invalid: { ja: '電話番号として読み取れません', en: 'The telephone number cannot be read' },
    too_long: { ja: '長すぎます', en: 'Too long' },
    contact_person_unknown: {
      ja: '担当がメンバーの中に見つかりません',
      en: 'No member of this name or address',
    },
    two_people: {
      ja: '2つのメールアドレスが、別々の顧客のものです',
      en: 'The two addresses belong to different customers',
    },
    date_invalid: {
      ja: '日付として読み取れません（例: 2026/1/2、令和8年1月2日、1月2日）',
      en: 'Not a date (such as 2026-01-02, 令和8年1月2日, 1月2日)',
    },
    date_serial: {
      ja: '日付ではなく数値です。表計算ソフトで日付の形式（2026/1/2）にしてから保存してください',
      en: 'A number, not a date: format the column as dates in your spreadsheet, then save it again',
    },
    date_without_year: { ja: '年がありません', en: 'The year is missing' },
    wrong_columns: {
      ja: '列の数が見出しと合いません',
      en: 'The number of columns differs from the headings',
    },
    unreadable: { ja: '読み取れない文字があります', en: 'Holds characters that cannot be stored' },
  },
  orders: {
    order_missing: { ja: '注文番号がありません', en: 'The order number is missing' },
    date_invalid: { ja: '日付を読み取れません', en: 'The date cannot be read' },
    number_invalid: { ja: '金額・数量を読み取れません', en: 'The amount or quantity cannot be read' },
    product_missing: { ja: '商品名がありません', en: 'The product is missing' },
    email_invalid: { ja: 'メールアドレスの形式が正しくありません', en: 'Not an e-mail address' },
    phone_invalid: { ja: '電話番号の形式が正しくありません', en: 'Not a telephone number' },
    too_long: { ja: '文字が長すぎます', en: 'The text is too long' },
    total_wrong: {
      ja: '明細・送料・値引きの計算が、合計と合いません',
      en: 'Items, shipping and discounts do not add up to the total',
    },
    refund_exceeds: { ja: '返金が、支払われた金額を超えています', en: 'The refund is more than was paid' },
    other_row_bad: {
      ja: '同じ注文の別の行に誤りがあるため、取り込んでいません',
      en: 'Left out because another row of the same order is wrong',
    },
    customer_missing: { ja: '会員IDがありません', en: 'The customer’s number at the shop is missing' },
    wrong_columns: { ja: '列の数が見出しと合いません', en: 'There are more cells than headings' },
    unreadable: { ja: '読み取れません', en: 'This row cannot be read' },
  },
  mentions: {
    nothing_said: { ja: '内容がありません', en: 'Nothing is said' },
    date_missing: { ja: '投稿日がありません', en: 'The day is missing' },
    date_invalid: { ja: '日付を読み取れません', en: 'This is no date' },
    address_invalid: { ja: 'URLではありません', en: 'This is no web address' },
    score_invalid: { ja: '点数を読み取れません', en: 'This is no score' },
    number_invalid: { ja: '数を読み取れません', en: 'This is no number' },
    too_long: { ja: '長すぎます', en: 'Too long' },
    wrong_columns: { ja: '列の数が合いません', en: 'Wrong number of columns' },
    unreadable: { ja: '読み取れません', en: 'Cannot be read' },
  },
} as const;
