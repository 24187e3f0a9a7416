import { written } from '../find.ts';
import { signal } from './signal.ts';
import { pattern } from '../pattern.ts';

/** A fair way outward: consumer centre, lawyer, authority, court, card company, press of facts. */
export const legalSteps = signal(
  'legal-steps',
  'dissatisfied',
  written(pattern`
      弁護士|消費(?:生活|者)(?:庁|センター)|国民生活センター|消セン|訴訟|裁判|調停|法的|訴え(?:る|ます|
      を)|告訴|被害届|警察(?:に|へ)|労基|監督(?:署|官庁)|金融庁|総務省|経産省|厚労省|国交省|公正取引|
      個人情報保護委員会|適格消費者|宅建協会|保健所(?:に|へ)|役所(?:に|へ)|動物愛護センター|景表法|
      景品表示法|特商法|特定商取引|クーリング(?:・)?オフ|内容証明|時効|カード会社(?:に|へ)|
      支払い(?:を)?(?:停止|保留)|国の(?:ガイドライン|基準)|契約(?:は|を)(?:打ち切|解除)
    `),
);
