const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What nobody but the customer does, so that お/ご + it + する is wrong in any form; stems after お or ご. */
const onlyCustomers = words(`
  利用 使用 購入 注文 参加 来店 来場 来院 来館 来園 来社 来校 入会 退会 宿泊 乗車 搭乗 乗船 降車 入場 入館 入園 入店
  受講 受診 受験 試着 試乗 試食 観覧 鑑賞 視聴 閲覧 購読 応募 申し込み 申込み 申込 希望 求め 買い求め 買い上げ 越し
  帰り 入居 退居 退室 着席 通院 通学 来訪 記入 署名 捺印 出願 入学 卒業 起床 就寝 愛用 愛読 所持 携行 入浴 滞在 出席
`);

/** What a customer does at a shop, an office or on a screen; a company seldom does it for them. */
const customersActs = words(`
  確認 予約 外出 入室 入金 入力 記載 解約 契約 申請 登録 選択 指定 受領 乗り換え 駐車 旅行 着用 試飲 体験 見学 観戦 欠席
  面会 面談 質問 相談 投稿 送信 受信 印刷 保存 保管 選び 使い 試し 楽しみ 受け取り 受取 引き取り 引取り 持ち帰り 持ち込み
  支払い 支払 払い込み 振り込み 振込 買い物 読み 聴き 聞き取り 聞き 決め 過ごし 休み 座り 出かけ 出掛け 飲み 食べ 履き 召し
  着替え 開き 選定 判断 解除 設定 操作 ログイン ダウンロード インストール 起動 接続 検索 比較 会計 精算 換金 交換 変更
  取り消し 取消 取得 持参 携帯 覧 乗り 降り 泊まり 借り 育て 描き 撮り 撮影 録音 録画 演奏 練習 入り 通り 触り 浸かり
  加入 更新 継続 移行 転居 転送 返却 返品 返送 発注 依頼 納付 納入 納税 請求 受給 申告 届け出 届出 出品 出店 出展 進学
  就職 転職 食事 喫煙 飲食 調理 給油 洗車 充電 再生 翻訳 学習 復習 予習 受検 合格 見比べ 見つけ 見 読了 参照 参考 理解
  納得 検討 承諾 同意 選考 遊び 泳ぎ 滑り 登り 走り 歩き 渡り 並び 待ち合わせ 申し出 書き 書き込み 貼り 塗り 洗い
  組み立て 取り付け 取り外し 切り取り 抜き取り 差し替え 入れ替え 取り替え 取替え 買い替え 乗り継ぎ 積み立て 引き出し
  預け入れ 預け 送金 両替 出金 借り入れ 借入 返済 完済
`);

/** What the company does for the customer. */
const ownActs = words(`
  用意 案内 提供 紹介 説明 対応 連絡 返答 回答 返信 返事 送り 送付 届け 渡し 取り 取り置き 取り寄せ 取寄せ 作り 作成 手配
  準備 提案 見積り 見積もり 見積 貸し 貸し出し 貸出 預かり 返金 返し 調べ 答え 知らせ 伝え 待ち 迎え 手伝い 約束 保証
  負担 引き受け 受け 受付 教え 開け 修理 直し 包み 付け 出し 入れ 配送 発送 出荷 納品 設置 施工 交付 発行 招待 祝い
  見せ 聞かせ 役立ち 伺い 訪問 同席 同行 送迎 出迎え 見送り 助け 支え 支援 協力 手渡し 配り 盛り付け 切り分け 運び
  差し上げ 奉仕 応え 勧め すすめ 薦め 掛け かけ 願い 詫び 礼 断り 電話 呼び 呼び出し 値引き 融通 提示 配達 集荷 回収
  査定 買取 買い取り 制作 製作 加工 印字 刻印 名入れ 焼き 仕立て 仕上げ 塗り替え 清掃 点検 診察 診断 処方 治療 施術
  指導 報告 公開 掲載 開示 共有 通知 会い 目にかかり 誘い 邪魔 一緒
`);

/** Whether お/ご + that stem, as an act, is the customer's (`customer`), the company's (`own`), or could be either's. */
export function usualDoer(stem: string): 'customer' | 'own' | 'either' {
  if (onlyCustomers.has(stem)) return 'customer';
  const [customer, own] = [customersActs.has(stem), ownActs.has(stem)];
  if (customer === own) return 'either';
  return customer ? 'customer' : 'own';
}

/** Whether nobody but the customer does that: ご利用, ご来店. */
export function isOnlyCustomers(stem: string): boolean {
  return onlyCustomers.has(stem);
}
