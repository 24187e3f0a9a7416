import type { OrderField, OrderMapping } from '@madoguchi/contract';

/** A heading without differences of width, case and spaces; shops edit those. */
const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_*※]+/gu, '');

type Columns = Record<string, OrderField>;
/** `signs`: headings that nobody else has; one of them must be there, since others say «注文番号» and «商品名», too. */
type Layout = { origin: string; signs: readonly string[]; columns: Columns };

/** What the exports of shops and malls call their columns. Shopify fills an order's columns on its first row only. */
export const layouts: readonly Layout[] = [
  {
    origin: 'shopify',
    signs: ['lineitemname'],
    columns: {
      name: 'orderId',
      email: 'buyerEmail',
      phone: 'buyerPhone',
      billingname: 'buyerName',
      createdat: 'placedAt',
      cancelledat: 'cancelled',
      fulfilledat: 'shippedAt',
      currency: 'currency',
      shipping: 'shipping',
      taxes: 'tax',
      total: 'total',
      discountcode: 'couponCode',
      discountamount: 'shopDiscount',
      refundedamount: 'refund',
      lineitemname: 'product',
      lineitemsku: 'sku',
      lineitemquantity: 'quantity',
      lineitemprice: 'unitPrice',
    },
  },
  {
    origin: 'base',
    signs: ['購入元', '調整金額', '氏(請求先)'],
    columns: {
      注文id: 'orderId',
      注文日時: 'placedAt',
      '氏(請求先)': 'buyerFamilyName',
      '名(請求先)': 'buyerGivenName',
      '電話番号(請求先)': 'buyerPhone',
      'メールアドレス(請求先)': 'buyerEmail',
      商品名: 'product',
      商品コード: 'sku',
      価格: 'unitPrice',
      数量: 'quantity',
      合計金額: 'total',
      送料: 'shipping',
      代引き手数料: 'fee',
      調整金額: 'adjustment',
      配送日: 'deliverBy',
    },
  },
  {
    origin: 'rakuten',
    signs: ['楽天発行クーポン利用額', '注文者姓'],
    columns: {
      注文番号: 'orderId',
      注文日時: 'placedAt',
      発送日: 'shippedAt',
      消費税合計: 'tax',
      送料合計: 'shipping',
      代引料合計: 'fee',
      請求金額: 'total',
      ポイント利用額: 'points',
      店舗発行クーポン利用額: 'shopCoupon',
      楽天発行クーポン利用額: 'mallCoupon',
      注文者姓: 'buyerFamilyName',
      注文者名: 'buyerGivenName',
      注文者電話番号1: 'buyerPhone',
      注文者電話番号2: 'buyerPhone2',
      注文者電話番号3: 'buyerPhone3',
      注文者メールアドレス: 'buyerEmail',
      商品名: 'product',
      商品番号: 'sku',
      単価: 'unitPrice',
      個数: 'quantity',
      お届け日指定: 'deliverBy',
      お荷物伝票番号: 'trackingNumber',
      配送会社: 'carrier',
    },
  },
  {
    origin: 'ec-cube',
    signs: ['お名前(姓)', 'お支払い合計', '明細区分(名称)', '会員id'],
    columns: {
      注文id: 'orderId',
      注文番号: 'orderId',
      受注日: 'placedAt',
      注文日: 'placedAt',
      会員id: 'buyerId',
      'お名前(姓)': 'buyerFamilyName',
      'お名前(名)': 'buyerGivenName',
      メールアドレス: 'buyerEmail',
      tel: 'buyerPhone',
      電話番号: 'buyerPhone',
      値引き: 'shopDiscount',
      送料: 'shipping',
      手数料: 'fee',
      税金: 'tax',
      お支払い合計: 'total',
      出荷日: 'shippedAt',
      出荷伝票番号: 'trackingNumber',
      お問い合わせ番号: 'trackingNumber',
      配送業者: 'carrier',
      お届け日: 'deliverBy',
      '明細区分(名称)': 'lineKind',
      商品名: 'product',
      商品コード: 'sku',
      価格: 'unitPrice',
      個数: 'quantity',
      初回購入日: 'firstOrderedOn',
      最終購入日: 'lastOrderedOn',
      購入回数: 'orderCount',
    },
  },
];

/** What else a column is taken for by its name; the first match counts, a person looks at it before anything is done. */
const general: readonly [OrderField, RegExp][] = [
  ['orderId', /^(?:ご?注文(?:番号|id|no\.?)|受注(?:番号|id)|order(?:number|id|no\.?)?)$/u],
  ['placedAt', /注文日|受注日|購入日|ordered|orderdate/u],
  ['buyerEmail', /mail|メール/u],
  ['buyerPhone', /電話|tel|phone/u],
  ['buyerId', /会員(?:番号|id)|顧客(?:番号|id)|customerid/u],
  ['buyerName', /注文者|購入者|お客様名|氏名|^お?名前$|customer(?:name)?$/u],
  ['sku', /sku|商品(?:コード|番号)|品番/u],
  ['product', /商品名|品名|product|item/u],
  ['quantity', /数量|個数|qty|quantity/u],
  ['unitPrice', /単価|価格|unitprice|^price$/u],
  ['shipping', /送料|shipping/u],
  ['fee', /手数料|fee/u],
  ['points', /ポイント/u],
  ['couponCode', /クーポン(?:コード|番号)|couponcode/u],
  ['shopDiscount', /値引|割引|discount|クーポン/u],
  ['total', /請求金額|合計金額|支払.*合計|^合計$|^total$/u],
  ['tax', /消費税|税額|^tax(?:es)?$/u],
  ['trackingNumber', /伝票番号|追跡|送り状|問い?合わせ番号|tracking/u],
  ['carrier', /配送(?:会社|業者)|運送会社|carrier/u],
  ['shippedAt', /発送日|出荷日|shipped/u],
  ['deliverBy', /お?届け日|配達日|到着予定|deliver/u],
  ['shipBy', /発送予定|出荷予定/u],
  ['cancelled', /キャンセル日|cancelled/u],
];

/** The layout that most of the columns are of; at least four, since shops edit theirs. */
export function layoutOf(headings: readonly string[]): Layout | null {
  const given = headings.map(plain);
  const known = layouts.filter(({ signs }) => signs.some((sign) => given.includes(sign)));
  const scored = known.map((layout) => ({
    layout,
    score: new Set(given.filter((heading) => heading in layout.columns)).size,
  }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best === undefined || best.score < 4 ? null : best.layout;
}

/** What each column holds: by the layout it is of, else by its name; each field at most once. */
export function guessOrderMapping(headings: readonly string[]): OrderMapping {
  const layout = layoutOf(headings);
  const used = new Set<OrderField>();
  const take = (field: OrderField | undefined): OrderField | null => {
    if (field === undefined || used.has(field)) return null;
    used.add(field);
    return field;
  };
  const byLayout = headings.map((heading) => take(layout?.columns[plain(heading)]));
  // A layout that is known says what its other columns are, too: nothing that we ask for.
  if (layout !== null) return byLayout;
  return headings.map((heading) =>
    take(general.find(([field, pattern]) => !used.has(field) && pattern.test(plain(heading)))?.[0]),
  );
}
