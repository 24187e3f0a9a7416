import type { ImprovementStep } from '@madoguchi/contract';
import type { ClockTime } from './types.ts';

type Moment = { day: number; time: ClockTime };

/** A case of the sample; `conversation` and `owner` are keys, days are offsets from the day of loading. */
export type SampleImprovement = {
  conversation: string;
  owner: string;
  causeName: string;
  opened: Moment;
  steps: { step: ImprovementStep; content: object; done?: Moment }[];
  closed?: Moment;
};

/** One that was followed to its end, and one in the middle. */
export const improvements: SampleImprovement[] = [
  {
    conversation: 'complaint-01',
    owner: 'morimoto',
    causeName: '折り返しの引き受け手が決まらない',
    opened: { day: -64, time: '09:05' },
    steps: [
      {
        step: 'apology',
        done: { day: -64, time: '11:10' },
        content: { by: '森本', how: 'phone', note: 'お約束の11時にお電話し、寸法もご案内しました。' },
      },
      {
        step: 'facts',
        done: { day: -64, time: '14:20' },
        content: {
          summary:
            'お電話で折り返しをお約束しながら、当日中にご連絡を差し上げておりませんでした。書き置きには、折り返す者の名前がございませんでした。',
        },
      },
      {
        step: 'remedy',
        done: { day: -64, time: '14:25' },
        content: { text: '翌朝お詫びのメールをお送りし、お約束の時刻に担当よりお電話いたしました。' },
      },
      {
        step: 'cause',
        done: { day: -62, time: '16:00' },
        content: {
          occurrence: [
            { id: 'a', parent: null, text: '折り返しの電話をかけなかった', evidence: '電話メモ' },
            {
              id: 'b',
              parent: 'a',
              text: 'だれがかけるか決まっていなかった',
              evidence: '担当欄が空白の電話メモ',
            },
            {
              id: 'c',
              parent: 'b',
              text: '電話を切る前に担当と時刻を決める手順がなかった',
              evidence: '応対の手引き',
            },
          ],
          escape: [
            { id: 'd', parent: null, text: '夕方まで折り返していないことに気づかなかった', evidence: '' },
            { id: 'e', parent: 'd', text: '折り返しの予定を見渡せる場所がなかった', evidence: '' },
            {
              id: 'f',
              parent: 'e',
              text: '電話メモが紙だけで、期限を知らせる仕組みがなかった',
              evidence: '電話メモの束',
            },
          ],
        },
      },
      {
        step: 'prevention',
        done: { day: -58, time: '10:30' },
        content: {
          actions: [
            {
              text: '電話を切る前に、折り返す者と時刻を窓口に登録する',
              owner: '森本',
              due: null,
              seen: '期限を過ぎた折り返しの件数',
            },
          ],
        },
      },
      {
        step: 'spread',
        done: { day: -57, time: '15:00' },
        content: { text: '店頭でお受けしたご伝言も、同じ手順で登録することにしました。' },
      },
      {
        step: 'effect',
        done: { day: -28, time: '10:00' },
        content: {
          measure: '期限を過ぎた折り返しの件数',
          result: '4週間で折り返し31件、期限超過は0件でした。',
          effective: true,
        },
      },
    ],
    closed: { day: -28, time: '10:05' },
  },
  {
    conversation: 'breakage-09',
    owner: 'morimoto',
    causeName: '絵付けの黒点の検品基準',
    opened: { day: -12, time: '11:30' },
    steps: [
      {
        step: 'apology',
        done: { day: -12, time: '11:26' },
        content: {
          by: '森本',
          how: 'message',
          note: 'お急ぎではなく、焼き直しをお待ちくださるとのことでした。',
        },
      },
      {
        step: 'facts',
        done: { day: -11, time: '09:40' },
        content: {
          summary:
            'お届けした夫婦湯のみ「双葉」のご主人様用に、小さな黒い点がございました。出荷前の検品では、良品として扱っておりました。',
        },
      },
      {
        step: 'remedy',
        done: { day: -11, time: '13:00' },
        content: { text: '窯元にご主人様用の焼き直しを依頼し、お届け予定日をお知らせいたしました。' },
      },
      {
        step: 'cause',
        content: {
          occurrence: [
            {
              id: 'a',
              parent: null,
              text: '焼成のときに鉄分が表に出て、黒い点になった',
              evidence: '窯元からの回答',
            },
            {
              id: 'b',
              parent: 'a',
              text: '贈答用の品に、黒点の許容の取り決めがなかった',
              evidence: '窯元との納品基準書',
            },
          ],
          escape: [{ id: 'c', parent: null, text: '検品で良品と判断した', evidence: '' }],
        },
      },
    ],
  },
];
