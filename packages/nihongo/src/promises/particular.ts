/** What shows that a plain sentence answers something particular: a case, a remedy, a person sent to it. */
const occasion =
  /(?:とのこと|との(?:ご?[^、。]{1,8})|そうで、|(?:の|した|る|た|い)件|件(?:は|です|ですが)?、|ご(?:指摘|要望|提案|依頼|意見|質問|相談|希望|注文|申告|申し出|不便)|お(?:声|尋ね|申し出|問い?合わ?せ|忘れ|預かり|詫び)|今回|このたび|この度|今度|次の|もう一度|いま一度|再度|改めて|あらためて|代(?:わり|替|車|役|品)|新し|無料で|無償で|特別に|当方|こちら(?:で|から|の)|私|弊社|当社|手前ども|(?:者|士|師|員|医|職人|大工|先生|店長|院長|部長|支配人|料理長|板場|厨房|主任|係|担当|スタッフ|業者|屋|所|会社|部署|課|社|局)(?:が|に|から|より|を|と|で|の(?:耳|議題|会議))|早速|さっそく|すぐ|急ぎ|至急|ただちに|直ちに|いったん|ひとまず|まずは|念のため|もう[一二三]|について|につき(?:まして|、)|ですが、|でした(?:ので|が)、|ので、|誤|違|不足|不具合|漏れ|抜け|割れ|傷|故障|汚れ|過ぎ|すぎ)/u;

/** Verbs that put something right; they are promised even where nothing else shows the case. */
const remedy =
  /(?:[刷張貼塗書差入付取引切組葺植建掛]り?[けしき]?[替換]える|改める|取り下げる|取り消す|取り除く|取り外す|外す|免じる|免除|書き足す|差し止める|補う|弁償|賠償|補償|補填|修繕|補修|改修|繕う)/u;
/** Verbs of change, which things do too (湿気が色を変えます). */
const change = /(?:変える|増やす|減らす|下げる|上げる|足す|抜く|延ばす|早める|広げる|強める|弱める)$/u;

/** What a machine, a product or a service does by itself or for everybody. */
const machine =
  /(?:(?:この|その|これらの|こちらの)(?!件|日|分)[^、。のをが]{1,10}(?:は|では|が)[^。]|(?:システム|アプリ|機械|センサー|AI|ソフト|サーバー|機能|本機|装置|エンジン|ロボット|端末|画面|プログラム|サイト|ファン|モーター|ランプ|本体|本(?:製品|品|機|アプリ|サービス|装置|書|剤)|商品|品種|植物|薬|成分)(?:は|が)|自動で|自動的に|(?:当店|当館|当園|当塾|当校|当院|当宿|弊店|当ホテル)(?:は|の)|年に|月に|週に|日に[一二三\d]|[一1]日[一二三\d]回)/u;

const object = /(?:を|へ|に|も|は)[^。]{0,24}$/u;

/** 進めてまいります says nothing to hold anyone to. */
const unspecific = /^(?:進める|行う|やる|頑張る|がんばる|考慮する|配慮する|善処する|検討する|続ける)$/u;

const told =
  /^.*(?:とのこと|との[^、。]{1,8}|件|そう)(?:です|でした|ですが|で|につき|について)?(?:が|ので)?、/su;

/**
 * Whether a plain verb without a date (刷り直します, 業者に見せます) is about a particular case, so that it promises.
 *
 * @param base dictionary form of the verb
 * @param sentence the clause with what stands before it in its sentence
 * @param lead the clause up to the verb
 */
export function isParticular(base: string, sentence: string, lead: string): boolean {
  if (isMachine(sentence) || unspecific.test(base)) return false;
  if (told.test(lead)) return true;
  const mends = remedy.test(lead.slice(-4) + base) || (change.test(base) && !lead.includes('が'));
  return (mends || occasion.test(sentence)) && object.test(lead);
}

/** What is said after the case it is about: 添付の書類に不備があったとのこと、… */
export function afterCase(sentence: string): string {
  return sentence.replace(told, '');
}

/** Whether it says what a thing does by itself or a house does for everybody; a trouble reported is no such thing. */
export function isMachine(sentence: string): boolean {
  return machine.test(afterCase(sentence));
}
