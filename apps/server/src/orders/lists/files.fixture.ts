/** Lists as shops and malls export them, shortened to a few columns more than we read. */
export const shopify = `Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Cancelled at,Refunded Amount,Id,Phone
#1001,hana@example.ne.jp,paid,2026-11-01 10:00:00 +0900,fulfilled,2026-11-02 09:00:00 +0900,JPY,7000,500,682,7500,AKI10,1000,通常配送,2026-11-01 09:58:11 +0900,2,有田焼 湯呑,3000,YU-1,高橋 花,,0,5551,+819011110001
#1001,hana@example.ne.jp,,,,,,,,,,,,,,1,急須,2000,KY-1,,,,,
#1002,ken@example.ne.jp,paid,2026-11-03 10:00:00 +0900,unfulfilled,,JPY,1200,0,109,1200,,0.00,,2026-11-03 09:58:11 +0900,1,"茶葉 ""特上"", 100g",1200.00,,佐々木 健,,0,5552,
`;
export const base = `注文ID,注文日時,氏(請求先),名(請求先),郵便番号(請求先),電話番号(請求先),メールアドレス(請求先),備考,商品名,バリエーション,商品コード,価格,税率,数量,合計金額,送料,支払い方法,代引き手数料,発送状況,商品ID,種類ID,購入元,配送日,配送時間帯,注文メモ,調整金額
B1A2C3D4E5,2026-11-05 12:34:56,髙橋,﨑子,1000001,09011110002,sakiko@example.ne.jp,,抹茶碗,黒,MC-1,4500,10,1,4700,500,クレジットカード,0,未対応,1,1,BASE,,,,-300
B1A2C3D4E6,2026-11-06 12:34:56,田村,明,1000001,09011110003,akira@example.ne.jp,,茶筅,,CS-1,1800,10,2,4430,500,代金引換,330,対応済,2,2,BASE,2026-11-20,,,0
`;
export const rakuten = `注文番号,ステータス,注文日時,商品合計金額,消費税合計,送料合計,代引料合計,請求金額,ポイント利用額,クーポン利用総額,店舗発行クーポン利用額,楽天発行クーポン利用額,注文者姓,注文者名,注文者電話番号1,注文者電話番号2,注文者電話番号3,注文者メールアドレス,商品名,商品番号,単価,個数,お届け日指定,お荷物伝票番号,配送会社,発送日
240101-20261107-0012345678,300,2026-11-07 08:00:00,6000,600,600,0,5800,100,700,500,200,伊藤,信,090,1111,0004,shin@example.ne.jp,煎茶 ３本組,SC-3,3000,2,2026-11-12,1234-5678-9012,ヤマト運輸,2026-11-10
`;
/** A shop has taken columns out, renamed none, and added its own. */
export const eccube = `注文ID,受注日,会員ID,お名前(姓),お名前(名),メールアドレス,TEL,小計,値引き,送料,手数料,税金,お支払い合計,対応状況(名称),出荷日,お問い合わせ番号,配送業者,明細区分(名称),商品名,商品コード,価格,個数,当店メモ
301,2026/11/08 15:00:00,88,森,葉子,yoko@example.ne.jp,03-1111-0005,3300,0,550,0,300,3850,新規受付,,,,商品,手ぬぐい,TN-1,1500,2,要のし
301,2026/11/08 15:00:00,88,森,葉子,yoko@example.ne.jp,03-1111-0005,3300,0,550,0,300,3850,新規受付,,,,送料,送料,,550,1,
`;
export const eccubeMembers = `会員ID,お名前(姓),お名前(名),メールアドレス,TEL,初回購入日,最終購入日,購入回数,会員ランク
88,森,葉子,yoko@example.ne.jp,03-1111-0005,2020/04/01,2026/11/08,12,金
`;
