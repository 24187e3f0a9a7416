import type { Message } from '../finding.ts';

/** A way to put the fault on somebody. */
export interface BlamePattern {
  /** With the flags `g` and `u`; its match is what is marked. */
  readonly pattern: RegExp;
  /** Tested on the match with the rest of its sentence: what makes the same words harmless. */
  readonly unless?: RegExp;
}

/** Patterns of one kind, and what is said to their writer. */
export interface Blame {
  readonly message: Message;
  readonly patterns: readonly BlamePattern[];
}

/** Words for the customer as the one at fault. */
export const customer = '(?:お客様|お客さま|ご利用者様|ご本人様?|ご自身|そちら|[\\p{sc=Han}]{1,4}様)';

/** Nouns of fault. */
export const fault =
  '(?:せい|ミス|責任|過失|落ち度|勘違い|思い違い|思い込み|認識違い|認識不足|知識不足|誤解|誤り|誤操作|誤入力|間違い|手違い|手落ち|不注意|不手際|不始末|[\\p{sc=Han}]{1,2}不足|(?:確認|連絡|記入|入力|手配|引き継ぎ|発注)漏れ|見落とし|聞き間違い|書き間違い|読み間違い|怠慢|怠り|うっかり|失念|不備)';
