import { either, meant, written } from '../find.ts';
import { signal } from './signal.ts';

const others =
  '(?:母|父|祖母|祖父|義母|義父|主人|夫|妻|家内|娘|息子|子ども(?:たち)?|子|孫|姉|妹|兄|弟|叔父|叔母|従兄|いとこ|家族|友人|知人|友だち|同僚|部下|上司|部長|社長|役員|社内|先方|客先|お客様|来場の方|来賓|取引先|参列者|親戚|本人|職員|社員|現場|周り|ご近所|近所|犬|猫|うちの子)';

/** Somebody else is quoted as disappointed: 母が「去年のほうが」と申しておりました. */
export const thirdParty = signal(
  'third-party',
  'neutral',
  either(
    meant(
      new RegExp(
        `${others}(?:たち|一同)?(?:が|は|も|でも|から|に|には|の(?:一人|ほう|方)(?:が|は))[^。\\n]{0,40}(?:と|って|って、)(?:も)?(?:言う|申す|おっしゃる|聞く|尋ねる|笑う|話す|口にする|こぼす|ぼやく|嘆く|つぶやく|漏らす|首をかしげる|心配する|思う|言われる)`,
        'u',
      ),
    ),
    written(
      new RegExp(`${others}(?:たち|一同)?(?:が|は|も|に(?:は|も)?|から(?:は|も)?)[^。\\n「]{0,16}「`, 'u'),
    ),
  ),
);
