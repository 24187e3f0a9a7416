import { staff } from '../concepts/people.ts';
import { either, near, written } from '../find.ts';
import { pattern } from '../pattern.ts';

/** Words of undressing, touching and spending the night, between polite lines. */
export const suggestions = written(pattern`
  何(?:を)?着てる|自撮り|何色[？?]?|脱げ|脱ぐ|抱け(?:る|ない)|抱かれ|抱ける女|酒(?:を)?つい(?:で|だ)|酌|脚を見せ|風呂上がり|服を着て(?:い(?:ません|ない)|ない)|
  お?体で|身体で|体を(?:差|貸|見)|変な気分|欲求不満|枕営業|嫌がる顔|減るもの(?:では|じゃ)|お?手が[^。]{0,8}(?:腰|胸|尻|肩|腿)|腰(?:へ|に)(?:伸び|手|回)|
  泊まってい(?:け|き)|ホテルの部屋|部屋で(?:待|二人|ふたり)|二人(?:だけ|きり)|今夜付き合|夜(?:を)?(?:ともに|共に)|女(?:を|は)(?:呼べ|つけろ|いないのか)|
  触ってほし|触ってもら|触らせ|診察台じゃない|指が(?:きれい|綺麗)|吐息|下心|口説き|誘って(?:も|る)|若い女性を希望|女の人が打って|女の子(?:に|が)(?:いい|替)|色っぽ
`);
/** The same beside somebody who serves. */
export const suggestionsToStaff = near(
  either(
    suggestions,
    written(
      /想像し|胸|腰|脚|唇|香り|匂い|お?肌|着替え|下着|パンツ|寝(?:て|る)|風呂|泊ま|抱|触|♡|❤|💕|😍|🤭|😘/u,
    ),
  ),
  either(staff, written(/採寸|施術|整体|マッサージ|修理|窓口|返信|診察|レッスン|案内/u)),
  30,
);
