/** What visitors say that is no question, in either language. Folded (NFKC, small letters) before it is compared. */

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s。、.,!！…〜~ー]+/gu, '');

const greetings =
  /^(?:こんにちは|こんにちわ|こんばんは|おはよう(?:ございます)?|はじめまして|初めまして|お世話になって(?:おり|い)ます|(?:大変)?お世話になります|すみません|すいません|もしもし|(?:ちょっと)?(?:質問|相談|お尋ね|お伺い|聞きたいこと)(?:が|です|したい)?(?:あります|あるのですが|んですが|のですが|です)?|hi|hello|hey|goodmorning|goodafternoon|goodevening|excuseme|ihaveaquestion)(?:there|です)?$/u;

/** A greeting alone: nothing was asked yet. */
export const isGreeting = (text: string): boolean => greetings.test(folded(text));

const thanks =
  /^(?:(?:はい)?(?:どうも|本当に)?(?:ありがとう(?:ござい(?:ます|ました))?|有難うござい(?:ます|ました)|助かり(?:ます|ました)|(?:これで)?(?:解決|理解)(?:でき|し)ました|(?:よく)?(?:分かり|わかり|判り)ました|了解(?:です|しました)?|承知(?:です|しました)?))+$|^(?:(?:ok|okay|great|perfect|yes)?(?:thanks|thankyou|thankyouverymuch|thatsolvedit|gotit|thathelped|solved))+$/u;

/** The visitor has what they wanted. */
export const isThanks = (text: string): boolean => thanks.test(folded(text).replaceAll(/['’]/gu, ''));

const notThis =
  /(?:解決|参考|役)に?.{0,3}(?:なら|なり|し|でき|立た|立ち)(?:ない|ません|なかった)|(?:そう|それ)(?:いうこと)?(?:では|じゃ)(?:なく|ない|ありません)|(?:違い|ちがい)ます|(?:^|[^間])違う(?:よ|ね|ん|の(?:です|だ|で)|$|[。、!！])|(?:意味|話|全然|全く|さっぱり|よく).{0,4}(?:分から|わから|通じ|合わ)(?:ない|ません)|(?:試し|やっ|読ん|見|確認し)(?:た|まし|てみまし?)た?(?:けど|けれど|が|のに|ても).{0,12}(?:だめ|ダメ|駄目|でき(?:ない|ません)|変わら|直ら|同じ)|(?:もう|何度も|何回も|いつまで|いい加減|ふざけ|話にな|がっかり|残念で|ひどい|酷い|不親切|納得でき|納得いか)|(?:doesn'?t|didn'?t|does not|did not|not)\s(?:help|work|answer|solve|what i)|useless|ridiculous|unacceptable|still (?:not|doesn'?t|can'?t)/iu;

/** The visitor says that what was shown does not help, or that they have had enough. */
export const isDissatisfied = (text: string): boolean => notThis.test(text.normalize('NFKC'));
