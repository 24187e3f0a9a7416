import { checklist } from './checklist-part.ts';
import { laws } from './laws.ts';

/** 宿泊・飲食: food allergies, what was left behind, and guests from abroad. */
export const hospitalityChecklists = [
  checklist({
    key: 'allergy-list',
    language: 'ja',
    name: '食物アレルギーへの対応',
    tags: ['allergy-ja'],
    points: [
      {
        text: '避ける食材と程度を書面で伺った',
        hint: '加熱、だし・調味料、同じ油での調理の可否。お薬をお持ちか。',
      },
      'ご本人のお名前・ご年齢・ご利用日を確認した',
      {
        text: '厨房の責任者に伝え、返答を受けた',
        hint: '口頭だけにせず記録に残し、別の者がもう一度確かめる。',
      },
      { text: '提供できる料理と使う原材料を確認した', hint: '仕入れ品は表示ラベルまで確かめる。' },
      {
        text: '微量の混入を防ぎきれないことをお伝えした',
        hint: '同じ厨房で調理する場合。あいまいな返答はしない。',
      },
      'お部屋・お席を割り当て、予約の記録に残した',
      'ご用意する内容を書面（メール）でお客様にお知らせした',
      { text: '当日の担当に引き継いだ', hint: '配膳時にもう一度、お名前と内容を照合する。' },
    ],
  }),
  checklist({
    key: 'lost-list',
    language: 'ja',
    name: 'お忘れ物の対応',
    tags: ['lost-ja'],
    points: [
      '品名・色・特徴と、置かれた場所・日時を伺った',
      '客室係とフロントの拾得記録を照合した',
      { text: 'お客様ご本人のものと確かめた', hint: '特徴を先にお話しいただく。こちらから言わない。' },
      { text: '受け取り方法とお届け先を伺った', hint: 'ご来館、または着払いの宅配便。' },
      '送り状の番号または受け渡しの日時を記録した',
      '保管期限をお知らせした',
    ],
  }),
  checklist({
    key: 'foreign-guest-list',
    language: 'ja',
    name: '海外からのお客様のご予約',
    points: [
      '人数・お部屋・お食事の条件を書面で確認した',
      {
        text: '旅券の呈示と写しの保存が必要なことをお伝えした',
        hint: '国内に住所のない外国人のお客様。宿泊者名簿に国籍と旅券番号を記載する。',
        law: laws.guestRegister,
      },
      'キャンセル料と支払い方法をお伝えした',
      '到着時刻と交通手段を伺った',
      '宗教・体質による食事の制限を伺った',
    ],
  }),
  checklist({
    key: 'allergy-list',
    language: 'en',
    name: 'Food allergy',
    tags: ['allergy-en'],
    points: [
      {
        text: 'Asked in writing what must be avoided, and how strictly',
        hint: 'Cooked, in stock or seasoning, same oil. Do they carry medicine?',
      },
      'Guest’s name, age and day of the visit checked',
      {
        text: 'Told the head of the kitchen, who has answered',
        hint: 'In writing; somebody else checks a second time.',
      },
      { text: 'Dishes and their ingredients checked', hint: 'Bought-in food down to its label.' },
      {
        text: 'Told that traces cannot be ruled out',
        hint: 'Where all is prepared in one kitchen. No vague answers.',
      },
      'Room or table assigned and noted in the booking',
      'Confirmed to the guest in writing what we will serve',
      {
        text: 'Handed over to whoever serves on the day',
        hint: 'Name and dish are matched again at the table.',
      },
    ],
  }),
  checklist({
    key: 'lost-list',
    language: 'en',
    name: 'Lost property',
    tags: ['lost-en'],
    points: [
      'Item, colour, marks, place and time asked',
      'Compared with the records of housekeeping and front desk',
      { text: 'Made sure that it is theirs', hint: 'Let them describe it first.' },
      {
        text: 'Asked how they would like to have it back',
        hint: 'Collect, or by carrier with carriage paid on delivery.',
      },
      'Tracking number or time of collection noted',
      'Told until when we keep it',
    ],
  }),
  checklist({
    key: 'foreign-guest-list',
    language: 'en',
    name: 'Booking by a guest from abroad',
    points: [
      'Guests, rooms and meals confirmed in writing',
      {
        text: 'Told that we must see and copy the passport',
        hint: 'Of foreign guests without an address in Japan: nationality and passport number go into the register.',
        law: laws.guestRegister,
      },
      'Cancellation charges and ways of paying told',
      'Time of arrival and transport asked',
      'Dietary needs, religious or medical, asked',
    ],
  }),
];
