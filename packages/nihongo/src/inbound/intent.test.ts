import { describe, expect, it } from 'vitest';
import { readInbound } from './read-inbound.ts';

describe('what a message wants', () => {
  it.each([
    ['営業時間を教えてください。', 'question'],
    ['駐車場はありますか。', 'question'],
    ['この部品はどこで買えますか？', 'question'],
    ['採寸の予約をお願いします。', 'request'],
    ['届け先を会社から自宅に変えてください。', 'request'],
    ['領収書を発行していただきたいです。', 'request'],
    ['納得できません。責任者から説明してください。', 'complaint'],
    ['また同じミスですか。いい加減にしてください。', 'complaint'],
    ['12月20日の予約を取り消してください。', 'cancellation'],
    ['定期購入を解約したいです。', 'cancellation'],
    ['注文をキャンセルします。', 'cancellation'],
    ['サイズが合わないので返品したいです。', 'return'],
    ['返品の送り先を教えてください。', 'return'],
    ['MサイズをLサイズに交換してください。', 'return'],
    ['本当に助かりました。心から感謝しております。', 'thanks'],
    ['すばらしい接客でした。大満足です。', 'thanks'],
    ['来週の木曜に到着する予定です。', 'information'],
    ['電話番号が変わりました。', 'information'],
  ])('«%s» is a %s', (text, intent) => {
    expect(readInbound(text).intent).toBe(intent);
  });
});
